package fr.portailfamille.communication.internal;

import fr.portailfamille.booking.ChangedByStaff;
import fr.portailfamille.booking.DaysClosed;
import fr.portailfamille.booking.PlanningChanged;
import fr.portailfamille.booking.RefusedWish;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Queues what a family hears of changes of its bookings: its own, staff's, and closed days. */
@ApplicationScoped
public class PlanningMails {

  @Inject private Outbox outbox;
  @Inject private HouseholdService households;

  void on(@Observes PlanningChanged event) {
    HouseholdView household = households.view(event.householdId());
    if (!household.isReachedByMail()) {
      return;
    }
    outbox.queue(
        new Mail(
            household.organisationId(),
            household.email(),
            "fr",
            PlanningChangedLetter.NAME,
            Map.of(
                "household",
                household.id(),
                "confirmed",
                ids(event.confirmed()),
                "held",
                event.held(),
                "waiting",
                ids(event.inLine()),
                "refused",
                event.refused().stream()
                    .map(PlanningMails::day)
                    .collect(Collectors.joining(PlanningChangedLetter.NEXT)),
                "cancelled",
                ids(event.cancelled())),
            null,
            null,
            PlanningChangedLetter.NAME
                + ":"
                + once(event.confirmed(), event.inLine(), event.cancelled())));
  }

  void on(@Observes ChangedByStaff event) {
    HouseholdView household = households.view(event.householdId());
    if (!household.isReachedByMail()) {
      return;
    }
    outbox.queue(
        new Mail(
            household.organisationId(),
            household.email(),
            "fr",
            ChangedByStaffLetter.NAME,
            Map.of(
                "household",
                household.id(),
                "booked",
                ids(event.booked()),
                "cancelled",
                ids(event.cancelled()),
                "word",
                event.word()),
            null,
            null,
            ChangedByStaffLetter.NAME + ":" + once(event.booked(), List.of(), event.cancelled())));
  }

  void on(@Observes DaysClosed event) {
    HouseholdView household = households.view(event.householdId());
    if (!household.isReachedByMail()) {
      return;
    }
    outbox.queue(
        new Mail(
            household.organisationId(),
            household.email(),
            "fr",
            DaysClosedLetter.NAME,
            Map.of(
                "household",
                household.id(),
                "closing",
                event.closingId(),
                "cancelled",
                ids(event.cancelled()),
                "freed",
                ids(event.freed()),
                "waiting",
                ids(event.waiting())),
            null,
            null,
            DaysClosedLetter.NAME + ":" + event.closingId() + ":" + household.id()));
  }

  private static String ids(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static String day(RefusedWish wish) {
    return wish.day() + " " + wish.designation();
  }

  /** A booking is confirmed once and cancelled once, an entry made once. */
  private static String once(List<Long> booked, List<Long> inLine, List<Long> cancelled) {
    return Stream.of(first("b", booked), first("w", inLine), first("c", cancelled))
        .flatMap(List::stream)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> first(String kind, List<Long> ids) {
    return ids.isEmpty() ? List.of() : List.of(kind + ids.get(0));
  }
}
