package fr.portailfamille.basket;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.payment.PendingPayment;
import fr.portailfamille.shared.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Panier: what is held and when it lapses.
 *
 * @param lines what it holds now, by date
 * @param payment by which the bank may still take money for it; null when none is under way
 */
public record BasketView(
    long id,
    long householdId,
    long regieId,
    BasketStatus status,
    Instant expiresAt,
    List<BookingLine> lines,
    PendingPayment payment)
    implements Serializable {

  public BasketView {
    lines = List.copyOf(lines);
  }

  public Money total() {
    return lines.stream().map(BookingLine::price).reduce(Money.ZERO, Money::plus);
  }

  /** The first hour at which something of it lapses: its own, or that of a place offered. */
  public Instant payBefore() {
    return Stream.concat(Stream.of(expiresAt), lines.stream().map(BookingLine::holdUntil))
        .min(Instant::compareTo)
        .orElseThrow();
  }

  /** Whether some places lapse before others. */
  public boolean isInParts() {
    return lines.stream().anyMatch(line -> keptUntil(line).isAfter(payBefore()));
  }

  private Instant keptUntil(BookingLine line) {
    return line.holdUntil().isBefore(expiresAt) ? line.holdUntil() : expiresAt;
  }

  /** Whether a place is kept until an hour of its own: one that was offered from a waiting list. */
  public boolean isOwnHour(Instant keptUntil) {
    return BasketReport.differ(keptUntil, expiresAt);
  }

  public boolean isOpen() {
    return status == BasketStatus.OPEN;
  }

  /** Whether nothing of it is left to pay: its days were closed meanwhile. */
  public boolean isEmptied() {
    return isOpen() && lines.isEmpty() && payment == null;
  }
}
