package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.AlreadyThere;
import fr.portailfamille.booking.NoMoreThisWeek;
import fr.portailfamille.booking.OtherActivityThen;
import fr.portailfamille.booking.TakenElsewhere;
import fr.portailfamille.booking.UnitsExclude;
import fr.portailfamille.booking.WeekFull;
import fr.portailfamille.shared.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where a person is already booked, in whichever household. What another household booked counts,
 * but is never told (separated parents).
 */
final class PersonChecks {

  private PersonChecks() {}

  /** Units of one activity and day exclude each other when their hours overlap. */
  static List<Refusal> unitsGoTogether(Candidate c, Occupancy occupancy) {
    List<Occupancy.Busy> overlapping = occupancy.overlapping(c.person().personId(), c.session());
    return overlapping.isEmpty()
        ? List.of()
        : overlapping.stream()
            .filter(busy -> isOwn(c, busy) && isOtherUnit(c, busy))
            .<Refusal>map(
                busy ->
                    new UnitsExclude(
                        c.person().firstName(), c.session().day(), busy.unitName(), c.unitName()))
            .distinct()
            .toList();
  }

  static List<Refusal> personIsFree(Candidate c, Occupancy occupancy) {
    List<Occupancy.Busy> overlapping = occupancy.overlapping(c.person().personId(), c.session());
    return overlapping.isEmpty()
        ? List.of()
        : overlapping.stream()
            .filter(busy -> !(isOwn(c, busy) && isOtherUnit(c, busy)))
            .map(busy -> elsewhere(c, busy))
            .distinct()
            .toList();
  }

  private static Refusal elsewhere(Candidate c, Occupancy.Busy busy) {
    String firstName = c.person().firstName();
    LocalDate day = c.session().day();
    if (!isOwn(c, busy)) {
      return new TakenElsewhere(firstName, day);
    }
    return busy.activityId() == c.activity().id()
        ? new AlreadyThere(firstName, day)
        : new OtherActivityThen(firstName, day, busy.activityName());
  }

  /** A second unit of a day that is booked anyway adds no day. */
  static List<Refusal> weekHasRoom(Candidate c, Occupancy occupancy) {
    int most = c.participant().demands().daysPerWeek();
    if (most == 0) {
      return List.of();
    }
    Set<LocalDate> days = daysOfWeek(c, occupancy, busy -> true);
    if (days.size() < most || days.contains(c.session().day())) {
      return List.of();
    }
    boolean ownAlone = daysOfWeek(c, occupancy, busy -> isOwn(c, busy)).size() >= most;
    String firstName = c.person().firstName();
    return List.of(
        ownAlone
            ? new WeekFull(firstName, most, monday(c.session().day()))
            : new NoMoreThisWeek(firstName, monday(c.session().day())));
  }

  private static Set<LocalDate> daysOfWeek(
      Candidate c, Occupancy occupancy, Predicate<Occupancy.Busy> which) {
    LocalDate monday = monday(c.session().day());
    return occupancy.of(c.person().personId()).stream()
        .filter(busy -> busy.activityId() == c.activity().id())
        .filter(which)
        .map(busy -> busy.from().toLocalDate())
        .filter(day -> monday(day).equals(monday))
        .collect(Collectors.toSet());
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static boolean isOwn(Candidate c, Occupancy.Busy busy) {
    return busy.householdId() == c.enrolment().householdId();
  }

  private static boolean isOtherUnit(Candidate c, Occupancy.Busy busy) {
    return busy.activityId() == c.activity().id() && busy.sessionId() != c.session().id();
  }
}
