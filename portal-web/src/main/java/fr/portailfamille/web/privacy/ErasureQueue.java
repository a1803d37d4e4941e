package fr.portailfamille.web.privacy;

import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.privacy.ErasureDesk;
import fr.portailfamille.web.staff.StaffQueue;
import fr.portailfamille.web.staff.StaffQueues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Requests of erasure that wait for an administrator. */
@ApplicationScoped
class ErasureQueue implements StaffQueues {

  @Inject private ErasureDesk desk;
  @Inject private StaffScope staff;

  @Override
  public List<StaffQueue> queues() {
    return staff.may(Duty.PROTECT_PRIVACY)
        ? List.of(new StaffQueue("erasures", desk.count(), "/staff/erasures.xhtml"))
        : List.of();
  }
}
