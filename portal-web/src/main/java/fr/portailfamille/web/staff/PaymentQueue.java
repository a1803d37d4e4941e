package fr.portailfamille.web.staff;

import fr.portailfamille.payment.ExaminationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Settlements that do not pass and, for who sees them, messages kept aside. */
@ApplicationScoped
class PaymentQueue implements StaffQueues {

  @Inject private ExaminationService examination;

  @Override
  public List<StaffQueue> queues() {
    long toExamine = examination.stuckCount() + examination.asideCount();
    return List.of(new StaffQueue("payments", toExamine, "/staff/payments.xhtml#stuck"));
  }
}
