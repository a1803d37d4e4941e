package fr.portailfamille.communication.internal;

import fr.portailfamille.booking.PlaceOffered;
import fr.portailfamille.booking.WaitingTakenOff;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.organisation.OrganisationService;
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
  @Inject private OrganisationService organisations;

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
            Map.of(
                "household",
                household.id(),
                "bookings",
                bookings,
                "code",
                organisations.byId(household.organisationId()).code()),
            event.token(),
            event.until(),
            PlaceOfferedLetter.NAME + ":" + event.bookingIds().get(0)));
  }

  void on(@Observes WaitingTakenOff event) {
    HouseholdView household = households.view(event.householdId());
    if (household.isReachedByMail()) {
      outbox.queue(
          new Mail(
              household.organisationId(),
              household.email(),
              "fr",
              WaitingTakenOffLetter.NAME,
              Map.of(
                  "household", household.id(),
                  "entry", event.entryId(),
                  "reason", event.reason()),
              null,
              null,
              WaitingTakenOffLetter.NAME + ":" + event.entryId()));
    }
  }
}
