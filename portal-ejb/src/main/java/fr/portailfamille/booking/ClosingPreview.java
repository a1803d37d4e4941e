package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.time.LocalDate;

/**
 * What closing days of an activity means, as it stands now.
 *
 * @param days with open sessions that are still to come
 * @param confirmed places that are cancelled and paid back
 * @param held places in baskets or offered, which are freed
 * @param waiting those on waiting lists
 * @param families that are told
 * @param credit what is credited to their accounts
 * @param onCards what goes back to their cards
 */
public record ClosingPreview(
    LocalDate from,
    LocalDate to,
    int days,
    int confirmed,
    int held,
    int waiting,
    int families,
    Money credit,
    Money onCards) {

  /** The same, so much of the credit on cards instead of accounts. */
  ClosingPreview onCards(Money amount) {
    return new ClosingPreview(
        from,
        to,
        days,
        confirmed,
        held,
        waiting,
        families,
        credit.plus(onCards).minus(amount),
        amount);
  }
}
