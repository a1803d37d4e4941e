package fr.portailfamille.web.staff;

import fr.portailfamille.document.CheckService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Documents that families supplied and staff has to check. */
@ApplicationScoped
class DocumentQueue implements StaffQueues {

  @Inject private CheckService checks;

  @Override
  public List<StaffQueue> queues() {
    return List.of(new StaffQueue("documents", checks.toCheck(), "/staff/documents.xhtml"));
  }
}
