package fr.portailfamille.web.dossier;

import fr.portailfamille.household.DossierDesk;
import fr.portailfamille.web.staff.StaffQueue;
import fr.portailfamille.web.staff.StaffQueues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Changes of dossiers that wait for staff. */
@ApplicationScoped
class ChangeQueue implements StaffQueues {

  @Inject private DossierDesk desk;

  @Override
  public List<StaffQueue> queues() {
    return List.of(new StaffQueue("changes", desk.waitingCount(), "/staff/changes.xhtml"));
  }
}
