package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A confirmed booking as its family may cancel it, or what has become of one that was cancelled.
 *
 * @param money what cancelling it means now, or meant when it was cancelled; NOTHING where it
 *     cannot be cancelled
 * @param deadline until when it can be cancelled
 * @param refusals why it cannot be; empty otherwise
 * @param whole the series that it is a date of, whose share is its price; null for a day
 */
public record CancelLine(
    BookingLine line,
    long regieId,
    CancelState state,
    CancelMoney money,
    Instant deadline,
    List<Refusal> refusals,
    SeriesWhole whole)
    implements Serializable {

  public CancelLine {
    refusals = List.copyOf(refusals);
  }

  /** What the account is credited with at once. */
  public Money credit() {
    return money == CancelMoney.ACCOUNT ? line.price() : Money.ZERO;
  }

  /** What goes back to the card. */
  public Money toCard() {
    return money == CancelMoney.CARD ? line.price() : Money.ZERO;
  }

  /** The same with another fate of its money, as staff decided. */
  public CancelLine with(CancelMoney decided) {
    return new CancelLine(line, regieId, state, decided, deadline, List.of(), whole);
  }

  public boolean isFree() {
    return line.price().isZero();
  }
}
