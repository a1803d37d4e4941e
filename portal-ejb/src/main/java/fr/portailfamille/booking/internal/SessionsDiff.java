package fr.portailfamille.booking.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What lies between the sessions of a plan and those that stand. Once it is written, nothing is
 * left of it.
 *
 * @param changed sessions as they shall be, by the id of those that stand
 * @param opened how many of the changed ones were closed
 * @param removed sessions nobody has booked: they go, or close where bookings have ended there
 * @param kept booked sessions that the plan does not want
 * @param single open sessions that the plan does not want and that stay: they came by a file
 * @param hoursKept booked sessions whose unit has other hours by now
 */
record SessionsDiff(
    List<WantedSession> added,
    Map<Long, WantedSession> changed,
    int opened,
    List<StandingSession> removed,
    List<StandingSession> kept,
    List<StandingSession> single,
    int hoursKept) {

  static SessionsDiff of(List<WantedSession> wanted, List<StandingSession> standing) {
    return of(wanted, standing, Set.of());
  }

  /**
   * @param closedDays which the plan knows as closed: what is closed there is as it should be
   */
  static SessionsDiff of(
      List<WantedSession> wanted, List<StandingSession> standing, Set<LocalDate> closedDays) {
    Map<String, StandingSession> left =
        standing.stream().collect(Collectors.toMap(StandingSession::key, Function.identity()));
    List<WantedSession> added = new ArrayList<>();
    Map<Long, WantedSession> changed = new HashMap<>();
    int opened = 0;
    int hoursKept = 0;
    for (WantedSession wish : wanted) {
      StandingSession session = left.remove(wish.key());
      if (session == null) {
        added.add(wish);
        continue;
      }
      WantedSession possible = session.booked() > 0 ? wish.withHoursOf(session) : wish;
      hoursKept += possible.equals(wish) ? 0 : 1;
      if (!session.open() || !session.is(possible)) {
        changed.put(session.id(), possible);
        opened += session.open() ? 0 : 1;
      }
    }
    return new SessionsDiff(
        added,
        changed,
        opened,
        left.values().stream().filter(s -> goes(s, closedDays)).toList(),
        // on a day just closed families are given their money back one after the other
        byDay(left, s -> s.booked() > 0 && (s.open() || !closedDays.contains(s.day()))),
        byDay(left, s -> s.booked() == 0 && s.open() && s.single()),
        hoursKept);
  }

  private static boolean goes(StandingSession s, Set<LocalDate> closedDays) {
    return s.booked() == 0
        && (s.open() ? !s.single() : !s.remembered() && !closedDays.contains(s.day()));
  }

  private static List<StandingSession> byDay(
      Map<String, StandingSession> left, Predicate<StandingSession> which) {
    return left.values().stream()
        .filter(which)
        .sorted(Comparator.comparing(StandingSession::day).thenComparing(StandingSession::startsAt))
        .toList();
  }
}
