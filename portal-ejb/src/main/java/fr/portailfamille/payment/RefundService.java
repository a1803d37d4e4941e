package fr.portailfamille.payment;

import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.Right;
import fr.portailfamille.payment.internal.RefundBook;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Money;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Remboursements sur la carte: asked for by the room that knows what is given back, in its own
 * transaction; given to the bank afterwards by {@link RefundDesk}.
 */
@Stateless
@PermitAll
public class RefundService {

  /** More refunds of one family are not told. */
  public static final int MOST_SHOWN = 200;

  @Inject private RefundBook refunds;
  @Inject private HouseholdService households;

  /** Locks payments, by id; after household and persons, before pools. */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void lock(Collection<Long> attemptIds) {
    refunds.lockAttempts(attemptIds);
  }

  /**
   * How much of these payments can still go back to their cards, zero where all went back; those
   * that cannot are left out: no money came, it stands to the family's credit already, or the
   * contract of the régie does not allow it.
   */
  @CallerNotChecked
  public Map<Long, Money> refundable(Collection<Long> attemptIds) {
    return refunds.refundable(attemptIds);
  }

  /**
   * Writes down that money of a payment goes back to its card, and takes it off the account; the
   * caller has credited it there and locked the payment.
   *
   * @param amount positive, in euro cents; the database refuses more than is left of the payment
   * @return the refund
   */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long ask(long attemptId, Money amount) {
    return refunds.ask(attemptId, amount);
  }

  /**
   * The refunds of a household, the newest first, at most {@link #MOST_SHOWN}.
   *
   * @throws fr.portailfamille.shared.RefusedException NotFound for who does not belong to it
   */
  public List<CardRefund> refunds(long householdId) {
    households.requireRight(householdId, Right.VIEW);
    return refunds.of(householdId, MOST_SHOWN);
  }

  /** One refund; for the outbox, the caller is not checked. */
  @CallerNotChecked
  public CardRefund refund(long refundId) {
    return refunds.told(refundId);
  }
}
