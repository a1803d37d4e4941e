package fr.portailfamille.basket;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Panier: what is held and when it lapses.
 *
 * @param lines what it holds now, by date
 * @param paymentOpenUntil while a payment of it may still come; null when none is under way
 */
public record BasketView(
    long id,
    long householdId,
    long regieId,
    BasketStatus status,
    Instant expiresAt,
    List<BookingLine> lines,
    Instant paymentOpenUntil)
    implements Serializable {

  public BasketView {
    lines = List.copyOf(lines);
  }

  public Money total() {
    return lines.stream().map(BookingLine::price).reduce(Money.ZERO, Money::plus);
  }

  public boolean isOpen() {
    return status == BasketStatus.OPEN;
  }

  /** Whether nothing of it is left to pay: its days were closed meanwhile. */
  public boolean isEmptied() {
    return isOpen() && lines.isEmpty() && paymentOpenUntil == null;
  }
}
