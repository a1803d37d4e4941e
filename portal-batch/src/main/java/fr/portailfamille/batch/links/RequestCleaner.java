package fr.portailfamille.batch.links;

import fr.portailfamille.intake.AccountRequestService;
import fr.portailfamille.shared.Entrance;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Deletes requests for accounts that nobody confirmed, and those decided long ago. */
@Named
@Dependent
public class RequestCleaner extends AbstractBatchlet {

  @Inject private AccountRequestService requests;
  @Inject private Entrance entrance;

  @Override
  public String process() {
    return "deleted " + entrance.enter(requests::deleteOld);
  }
}
