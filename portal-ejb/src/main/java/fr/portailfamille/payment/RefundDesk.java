package fr.portailfamille.payment;

import fr.portailfamille.payment.internal.BankLine;
import fr.portailfamille.payment.internal.Refunding;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Entrance;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives refunds to the banks. Each goes in steps with a commit between them: the bank is asked what
 * it holds, what is about to be asked is written down, then it is asked. Whoever stops in between,
 * or never reads the answer, finds out from what the bank holds whether it was done; nothing is
 * given back twice. For jobs: the caller is not checked. No transaction is open while a bank is
 * talked to.
 */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundDesk {

  private static final Logger LOG = Logger.getLogger(RefundDesk.class.getName());

  @Inject private Entrance entrance;
  @Inject private Refunding refunding;
  @Inject private BankLine line;

  /** Goes on with every refund that is due, at most so many; stops where a bank is silent. */
  public void tryDue(int most) {
    for (long refund : entrance.enter(() -> refunding.due(most))) {
      if (!advance(refund)) {
        return;
      }
    }
  }

  /** Goes on with one refund; whether the bank answered, or did not have to. */
  public boolean advance(long refundId) {
    try {
      Optional<HttpRequest> look = entrance.enter(() -> refunding.look(refundId));
      if (look.isEmpty()) {
        return true;
      }
      String held = line.ask(look.get()).orElse(null);
      Optional<HttpRequest> order = entrance.enter(() -> refunding.decide(refundId, held));
      if (order.isEmpty()) {
        return held != null;
      }
      String answer = line.ask(order.get()).orElse(null);
      entrance.enter(() -> refunding.answered(refundId, answer));
      return answer != null;
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Refund " + refundId + " failed", failure);
      return true;
    }
  }
}
