package fr.portailfamille.web.staff;

import fr.portailfamille.document.DocumentService;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Documents that families supplied and staff has to check. */
@ApplicationScoped
class DocumentQueue implements StaffQueues {

  @Inject private DocumentService documents;
  @Inject private StaffScope staff;

  @Override
  public List<StaffQueue> queues() {
    return staff.may(Duty.CHECK_DOCUMENTS)
        ? List.of(new StaffQueue("documents", documents.toCheck(), null))
        : List.of();
  }
}
