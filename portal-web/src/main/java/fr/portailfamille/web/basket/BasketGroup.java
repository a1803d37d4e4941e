package fr.portailfamille.web.basket;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.BookingRequestLine;
import fr.portailfamille.booking.PricedDays;
import fr.portailfamille.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One reservation in the basket of the guided form, with its own total (guides 000 and 004).
 *
 * @param request null for what no request asked for
 * @param keptUntil until when the first of its places is kept
 */
public record BasketGroup(BookingRequestLine request, List<PricedDays> lines, Instant keptUntil) {

  public BasketGroup {
    lines = List.copyOf(lines);
  }

  /** The reservations in the order they were made, each with what the basket still holds of it. */
  static List<BasketGroup> of(List<BookingLine> held, List<BookingRequestLine> requests) {
    List<BasketGroup> groups = new ArrayList<>();
    for (long number :
        held.stream().mapToLong(BookingLine::requestNumber).sorted().distinct().toArray()) {
      List<BookingLine> its = held.stream().filter(l -> l.requestNumber() == number).toList();
      groups.add(
          new BasketGroup(
              requests.stream().filter(r -> r.number() == number).findFirst().orElse(null),
              PricedDays.of(its),
              its.stream().map(BookingLine::holdUntil).min(Instant::compareTo).orElseThrow()));
    }
    return groups;
  }

  public long number() {
    return request == null ? 0 : request.number();
  }

  public Money total() {
    return lines.stream().map(PricedDays::amount).reduce(Money.ZERO, Money::plus);
  }
}
