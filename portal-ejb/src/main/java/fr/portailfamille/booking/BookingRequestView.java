package fr.portailfamille.booking;

import java.io.Serializable;
import java.util.List;

/**
 * One booking request with its bookings.
 *
 * @param lines by date; of a place that lapsed and was taken again, only the last booking
 */
public record BookingRequestView(BookingRequestLine request, List<BookingLine> lines)
    implements Serializable {

  public BookingRequestView {
    lines = List.copyOf(lines);
  }

  /** Those that count for its total: held or confirmed; where none is, all of them. */
  public List<BookingLine> counted() {
    List<BookingLine> live =
        lines.stream()
            .filter(l -> l.status() == BookingStatus.HELD || l.status() == BookingStatus.CONFIRMED)
            .toList();
    boolean lost =
        request.state() == RequestState.LAPSED || request.state() == RequestState.CANCELLED;
    return lost ? lines : live;
  }
}
