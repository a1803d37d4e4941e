package fr.portailfamille.payment;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * Remboursement bloqué: money that was to go back on a card and has not, as staff see it.
 *
 * @param technicalReason what the bank last answered; for experts
 * @param nextTryAt null once the bank has refused for good
 */
public record StuckRefund(
    long id,
    String reference,
    long householdId,
    String householdName,
    String regieName,
    Money amount,
    Instant askedAt,
    Why why,
    String technicalReason,
    Instant nextTryAt)
    implements Serializable {

  /** Whether staff can still decide about it. */
  public boolean isOpen() {
    return why != Why.REFUSED;
  }

  /** What staff can make of it. */
  public enum Why {
    /** The bank has not answered: it is asked again, nothing is given back twice. */
    SILENT,
    /** The bank says no for now: it is asked again. */
    NOT_YET,
    /** The bank holds another sum than it should: somebody has given money back by hand. */
    OTHER_SUM,
    /** The bank refused for good: the money stands to the family's credit. */
    REFUSED
  }
}
