package fr.portailfamille.payment;

import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.payment.internal.Refunding;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Remboursements à examiner: those that staff end by hand, where they handle money. */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class RefundExamination {

  private static final int LONGEST = 500;

  @Inject private Refunding refunding;
  @Inject private HouseholdService households;

  /**
   * Ends a refund that waits: as given back, or credited to the family's account.
   *
   * @throws RefusedException NotFound, RefundReasonMissing, RefundOver, RefundAtTheBank; nothing is
   *     done
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void end(EndRefundCommand command) {
    long household =
        refunding
            .householdOf(command.refundId())
            .orElseThrow(() -> new RefusedException(new NotFound()));
    households.requireStaff(household, Duty.HANDLE_MONEY);
    String reason = command.reason() == null ? "" : command.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      throw new RefusedException(new RefundReasonMissing());
    }
    refunding.endByHand(command.refundId(), command.returned(), reason);
  }
}
