package fr.portailfamille.communication.internal;

import fr.portailfamille.booking.ChangedByStaff;
import fr.portailfamille.booking.DaysClosed;
import fr.portailfamille.booking.PlanningChanged;
import fr.portailfamille.booking.RefusedWish;
import fr.portailfamille.household.HouseholdService;
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

  @Inject private HouseholdPost post;
  @Inject private HouseholdService households;

  void on(@Observes PlanningChanged event) {
    post.send(
        households.view(event.householdId()),
        PlanningChangedLetter.NAME,
        Map.of(
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
        once(event.confirmed(), event.inLine(), event.cancelled()));
  }

  void on(@Observes ChangedByStaff event) {
    post.send(
        households.view(event.householdId()),
        ChangedByStaffLetter.NAME,
        Map.of(
            "booked", ids(event.booked()),
            "cancelled", ids(event.cancelled()),
            "word", event.word()),
        once(event.booked(), List.of(), event.cancelled()));
  }

  void on(@Observes DaysClosed event) {
    post.send(
        households.view(event.householdId()),
        DaysClosedLetter.NAME,
        Map.of(
            "closing", event.closingId(),
            "cancelled", ids(event.cancelled()),
            "freed", ids(event.freed()),
            "waiting", ids(event.waiting())),
        event.closingId() + ":" + event.householdId());
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
