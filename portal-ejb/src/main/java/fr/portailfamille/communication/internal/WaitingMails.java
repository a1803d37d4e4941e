package fr.portailfamille.communication.internal;

import fr.portailfamille.booking.OfferLapsed;
import fr.portailfamille.booking.PlaceOffered;
import fr.portailfamille.booking.PlaceResold;
import fr.portailfamille.booking.WaitingTakenOff;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.organisation.OrganisationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/** Queues what a family hears of the places it waited for or gave back. */
@ApplicationScoped
public class WaitingMails {

  @Inject private HouseholdPost post;
  @Inject private HouseholdService households;
  @Inject private OrganisationService organisations;

  void on(@Observes PlaceOffered event) {
    HouseholdView household = households.view(event.householdId());
    post.send(
        household,
        PlaceOfferedLetter.NAME,
        Map.of(
            "bookings",
            event.bookingIds().stream().map(String::valueOf).collect(Collectors.joining(",")),
            "code",
            organisations.byId(household.organisationId()).code()),
        event.bookingIds().get(0),
        event.token(),
        event.until());
  }

  void on(@Observes OfferLapsed event) {
    post.send(
        households.view(event.householdId()),
        OfferLapsedLetter.NAME,
        Map.of(
            "entries",
            event.entryIds().stream().map(String::valueOf).collect(Collectors.joining(","))),
        event.entryIds().get(0));
  }

  /** A place that was given back went to somebody of the line, or another family booked it. */
  void on(@Observes PlaceResold event) {
    post.send(
        households.view(event.householdId()),
        PlaceResoldLetter.NAME,
        Map.of("booking", event.bookingId(), "cents", event.credited().cents()),
        event.bookingId());
  }

  void on(@Observes WaitingTakenOff event) {
    post.send(
        households.view(event.householdId()),
        WaitingTakenOffLetter.NAME,
        Map.of("entry", event.entryId(), "reason", event.reason()),
        event.entryId());
  }
}
