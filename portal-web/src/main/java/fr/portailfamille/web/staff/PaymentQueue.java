package fr.portailfamille.web.staff;

import fr.portailfamille.payment.ExaminationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Settlements and refunds that do not pass. Messages kept aside are shown on the page but not
 * counted: anybody can send one.
 */
@ApplicationScoped
class PaymentQueue implements StaffQueues {

  @Inject private ExaminationService examination;

  @Override
  public List<StaffQueue> queues() {
    return List.of(
        new StaffQueue("payments", examination.stuckCount(), "/staff/payments.xhtml#stuck"),
        new StaffQueue("refunds", examination.openRefundCount(), "/staff/payments.xhtml#refunds"));
  }
}
