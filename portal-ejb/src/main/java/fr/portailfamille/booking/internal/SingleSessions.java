package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.PlacesWish;
import fr.portailfamille.booking.SessionWish;
import fr.portailfamille.booking.SessionsPreview;
import fr.portailfamille.booking.WriteSessionsCommand;
import fr.portailfamille.shared.BusinessClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares single sessions and places of an activity with what stands, and writes them. */
@Dependent
public class SingleSessions {

  @Inject private SeasonRows rows;
  @Inject private PlaceLocks locks;
  @Inject private BusinessClock clock;

  /** The first day and the last one that are concerned. */
  private record Span(LocalDate from, LocalDate to) {

    static Span of(WriteSessionsCommand command) {
      List<LocalDate> days =
          Stream.concat(
                  command.sessions().stream().map(SessionWish::day),
                  command.places().stream().map(PlacesWish::day))
              .sorted()
              .toList();
      return days.isEmpty() ? null : new Span(days.get(0), days.get(days.size() - 1));
    }
  }

  /** The places of activities from a day on, by activity and day. */
  public List<PlacesWish> places(Collection<Long> activityIds, LocalDate from) {
    return rows.places(activityIds, from);
  }

  /** What writing these, all of one activity, would do. */
  public SessionsPreview preview(long activityId, WriteSessionsCommand command) {
    Span span = Span.of(command);
    if (span == null) {
      return SessionsPreview.empty();
    }
    List<StandingSession> standing = standing(activityId, command, span);
    SessionsDiff sessions = SessionsDiff.of(wanted(command), standing);
    Map<String, WantedSession> wishes = byKey(wanted(command), WantedSession::key);
    Map<Long, StandingSession> stands = byKey(standing, StandingSession::id);
    Map<String, DayPlaces> pools = byKey(pools(activityId, span), DayPlaces::key);
    PlacesDiff places = PlacesDiff.of(wantedPlaces(command), List.copyOf(pools.values()));
    return new SessionsPreview(
        sessions.added().stream().map(s -> wish(activityId, s)).toList(),
        sessions.changed().entrySet().stream()
            .filter(e -> stands.get(e.getKey()).open())
            .map(e -> wish(activityId, e.getValue()))
            .toList(),
        sessions.changed().entrySet().stream()
            .filter(e -> !stands.get(e.getKey()).open())
            .map(e -> wish(activityId, e.getValue()))
            .toList(),
        standing.stream()
            .filter(s -> s.booked() > 0)
            .map(s -> wishes.get(s.key()).withHoursOf(s))
            .filter(s -> !s.equals(wishes.get(s.key())))
            .map(s -> wish(activityId, s))
            .toList(),
        places.changed().stream().map(p -> places(activityId, p, pools)).toList(),
        places.tight().stream().map(p -> places(activityId, p, pools)).toList());
  }

  private static SessionsPreview.Places places(
      long activityId, DayPlaces p, Map<String, DayPlaces> pools) {
    DayPlaces pool = pools.get(p.key());
    return new SessionsPreview.Places(
        new PlacesWish(activityId, p.groupId(), p.day(), p.part(), p.capacity()),
        pool == null ? null : pool.capacity(),
        Math.max(p.capacity(), p.taken()),
        p.taken());
  }

  /** The activities by id, then the pools that these sessions and places concern. */
  public void lock(Collection<Long> activityIds, WriteSessionsCommand command) {
    locks.lockSessions(List.of());
    activityIds.forEach(rows::lockActivity);
    Set<Long> concerned = new HashSet<>();
    for (long activity : activityIds) {
      concerned.addAll(concerned(activity, command));
    }
    locks.lockSessions(concerned);
  }

  private Set<Long> concerned(long activityId, WriteSessionsCommand command) {
    Span span = Span.of(command);
    if (span == null) {
      return Set.of();
    }
    Set<String> keys = wanted(command).stream().map(WantedSession::key).collect(Collectors.toSet());
    Set<String> days =
        command.places().stream().map(p -> p.groupId() + " " + p.day()).collect(Collectors.toSet());
    return rows.sessions(activityId, span.from(), span.to(), clock.now()).stream()
        .filter(s -> keys.contains(s.key()) || days.contains(s.groupId() + " " + s.day()))
        .map(StandingSession::id)
        .collect(Collectors.toSet());
  }

  /** Writes these, all of one activity, whose pools are locked. */
  public void write(long activityId, WriteSessionsCommand command) {
    Span span = Span.of(command);
    if (span == null) {
      return;
    }
    SessionsDiff sessions = SessionsDiff.of(wanted(command), standing(activityId, command, span));
    PlacesDiff places = PlacesDiff.of(wantedPlaces(command), pools(activityId, span));
    rows.change(sessions.changed());
    rows.add(activityId, sessions.added(), true);
    rows.setPlaces(places.changed());
    rows.connectPlaces(activityId, span.from(), span.to());
  }

  /** What stands of the wanted sessions, and nothing else: so nothing is left over to go. */
  private List<StandingSession> standing(long activityId, WriteSessionsCommand command, Span span) {
    Set<String> keys = wanted(command).stream().map(WantedSession::key).collect(Collectors.toSet());
    Instant now = clock.now();
    return rows.sessions(activityId, span.from(), span.to(), now).stream()
        .filter(s -> keys.contains(s.key()))
        .toList();
  }

  private List<DayPlaces> pools(long activityId, Span span) {
    return rows.places(activityId, span.from(), span.to());
  }

  private static List<WantedSession> wanted(WriteSessionsCommand command) {
    return command.sessions().stream()
        .map(
            s ->
                new WantedSession(
                    s.groupId(),
                    s.unitId(),
                    s.day(),
                    s.startsAt(),
                    s.endsAt(),
                    s.bookingDeadline(),
                    s.cancelDeadline()))
        .toList();
  }

  private static List<DayPlaces> wantedPlaces(WriteSessionsCommand command) {
    return command.places().stream()
        .map(p -> new DayPlaces(p.groupId(), p.day(), p.half(), p.capacity(), 0))
        .toList();
  }

  private static SessionWish wish(long activityId, WantedSession s) {
    return new SessionWish(
        activityId,
        s.groupId(),
        s.unitId(),
        s.day(),
        s.startsAt(),
        s.endsAt(),
        s.bookingDeadline(),
        s.cancelDeadline());
  }

  private static <K, V> Map<K, V> byKey(Collection<V> all, Function<V, K> key) {
    return all.stream().collect(Collectors.toMap(key, Function.identity()));
  }
}
