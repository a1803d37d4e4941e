package fr.portailfamille.payment;

import fr.portailfamille.payment.internal.BankInquiry;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Entrance;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Asks the banks about payments of which they said nothing clear until their window was over. For
 * jobs: the caller is not checked. No transaction is open while a bank is talked to.
 */
@CallerNotChecked
@Stateless
@PermitAll
public class InquiryService {

  @Inject private BankInquiry inquiry;
  @Inject private Entrance entrance;
  @Inject private BusinessClock clock;

  /**
   * Attempts to be asked about now, in the order of their ids, from the one after; read in a
   * transaction of its own, so that a job holds no connection while it asks.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<Long> silent(long after, int max) {
    return inquiry.silent(clock.now(), after, max);
  }

  /** Asks the bank about an attempt; takes ten seconds at most and changes nothing. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public BankAnswer ask(long attemptId) {
    return entrance
        .enter(() -> inquiry.question(attemptId))
        .map(inquiry::ask)
        .orElseGet(() -> BankAnswer.notAsked(attemptId));
  }

  /**
   * Takes what the bank answered as one more word of it: transition, ledger and settlement as for a
   * notification. An answer to what is settled meanwhile, or applied before, changes nothing.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void apply(BankAnswer answer) {
    inquiry.apply(answer, clock.now());
  }
}
