package fr.portailfamille.web.staff;

import fr.portailfamille.document.CheckService;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Documents that families supplied and nobody has checked. */
@ApplicationScoped
class DocumentQueue implements StaffQueues {

  @Inject private CheckService checks;
  @Inject private StaffScope staff;

  @Override
  public List<StaffQueue> queues() {
    return staff.may(Duty.CHECK_DOCUMENTS)
        ? List.of(new StaffQueue("documents", checks.toCheck(), "/staff/documents.xhtml"))
        : List.of();
  }
}
