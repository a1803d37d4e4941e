package fr.portailfamille.communication.internal;

import fr.portailfamille.booking.PlaceOffered;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/** Queues what a family hears of the places it waited for. */
@ApplicationScoped
public class WaitingMails {

  @Inject private Outbox outbox;
  @Inject private HouseholdService households;

  void on(@Observes PlaceOffered event) {
    HouseholdView household = households.view(event.householdId());
    if (!household.isReachedByMail()) {
      return;
    }
    String bookings =
        event.bookingIds().stream().map(String::valueOf).collect(Collectors.joining(","));
    outbox.queue(
        new Mail(
            household.organisationId(),
            household.email(),
            "fr",
            PlaceOfferedLetter.NAME,
            Map.of("household", household.id(), "bookings", bookings),
            null,
            null,
            PlaceOfferedLetter.NAME + ":" + event.bookingIds().get(0)));
  }
}
