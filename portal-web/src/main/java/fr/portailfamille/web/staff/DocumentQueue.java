package fr.portailfamille.web.staff;

import fr.portailfamille.document.DocumentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Documents that families supplied and staff has to check. */
@ApplicationScoped
class DocumentQueue implements StaffQueues {

  @Inject private DocumentService documents;

  @Override
  public List<StaffQueue> queues() {
    return List.of(new StaffQueue("documents", documents.toCheck(), null));
  }
}
