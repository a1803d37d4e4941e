package fr.portailfamille.billing;

import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Somme au crédit: what an account holds in its family's favour, as staff see it.
 *
 * @param amount positive, in euro cents
 * @param since when the oldest money came that pays no invoice yet
 * @param payments references of the payments that pay no invoice, or only in part
 */
public record CreditLine(
    long householdId,
    String householdNumber,
    String householdName,
    String regieName,
    Money amount,
    Instant since,
    List<String> payments)
    implements Serializable {

  public CreditLine {
    payments = List.copyOf(payments);
  }
}
