package fr.portailfamille.basket;

import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Entrance;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tries settlements, at once after the bank's word and again from a timer until they pass. A
 * failure is written on the settlement, for the next try and for staff; it is never thrown.
 */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettlementDesk {

  private static final Logger LOG = Logger.getLogger(SettlementDesk.class.getName());

  @Inject private Entrance entrance;
  @Inject private SettlementService settlements;
  @Inject private PaymentService payments;

  /** Tries one settlement; gives whether nothing is left to do for it. */
  public boolean trySettle(long attemptId) {
    try {
      entrance.enter(() -> settlements.settle(attemptId));
      return true;
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Settlement of attempt " + attemptId + " failed", failure);
      String reason = String.valueOf(failure.getMessage());
      entrance.enter(() -> payments.settlementFailed(attemptId, reason));
      return false;
    }
  }

  /** Tries every settlement that is due, at most so many. */
  public void settleDue(int most) {
    entrance.enter(() -> payments.dueSettlements(most)).forEach(this::trySettle);
  }
}
