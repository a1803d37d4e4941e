package fr.portailfamille.web.opening;

import fr.portailfamille.intake.AccountRequestDesk;
import fr.portailfamille.web.staff.StaffQueue;
import fr.portailfamille.web.staff.StaffQueues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Requests for accounts that wait for staff. */
@ApplicationScoped
class AccountRequestQueue implements StaffQueues {

  @Inject private AccountRequestDesk desk;

  @Override
  public List<StaffQueue> queues() {
    return List.of(
        new StaffQueue("account-requests", desk.count(), "/staff/account-requests.xhtml"));
  }
}
