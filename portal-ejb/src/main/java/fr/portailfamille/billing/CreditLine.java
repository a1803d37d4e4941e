package fr.portailfamille.billing;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Somme au crédit: what an account holds in its family's favour, as staff see it.
 *
 * @param amount positive, in euro cents
 * @param since from when on the account has been in credit without a break
 * @param payments references of the payments since then that pay no invoice, or only in part
 * @param cancelled bookings credited since then: «Mercredi journée du 14 octobre 2026, Léa»
 */
public record CreditLine(
    long householdId,
    String householdNumber,
    String householdName,
    String regieName,
    Money amount,
    Instant since,
    List<String> payments,
    List<String> cancelled)
    implements Serializable {

  public CreditLine {
    payments = List.copyOf(payments);
    cancelled = List.copyOf(cancelled);
  }
}
