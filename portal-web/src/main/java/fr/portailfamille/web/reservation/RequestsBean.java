package fr.portailfamille.web.reservation;

import fr.portailfamille.booking.BookingRequestLine;
import fr.portailfamille.booking.BookingService;
import fr.portailfamille.booking.RequestState;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Les réservations: the table of requests (guides 000 and 004), newest first. */
@Named
@RequestScoped
public class RequestsBean {

  /** As many as the home page shows. */
  private static final int RECENT = 3;

  @Inject private BookingService bookings;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  private List<BookingRequestLine> lines;

  public List<BookingRequestLine> getLines() {
    if (lines == null) {
      lines = call.read(() -> bookings.requests(familyPage.getHouseholdId())).orElse(List.of());
    }
    return lines;
  }

  public List<BookingRequestLine> getRecent() {
    return getLines().stream().limit(RECENT).toList();
  }

  /** Every state, for the legend. */
  public RequestState[] getStates() {
    return RequestState.values();
  }

  /** The colour and icon of a state; the word stands beside it. */
  public String kind(RequestState state) {
    return switch (state) {
      case AWAITING_PAYMENT -> "wait";
      case CONFIRMED -> "ok";
      case PARTLY -> "warn";
      case LAPSED -> "refused";
      case CANCELLED -> "neutral";
    };
  }
}
