package fr.portailfamille.batch.links;

import fr.portailfamille.document.RequestPaperService;
import fr.portailfamille.intake.AccountRequestService;
import fr.portailfamille.shared.Entrance;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Deletes requests for accounts that nobody confirmed, those decided long ago, and old tries. */
@Named
@Dependent
public class RequestCleaner extends AbstractBatchlet {

  @Inject private AccountRequestService requests;
  @Inject private RequestPaperService papers;
  @Inject private Entrance entrance;

  @Override
  public String process() {
    int requestsDeleted = entrance.enter(requests::deleteOld);
    return "deleted " + (requestsDeleted + entrance.enter(papers::forgetOldTries));
  }
}
