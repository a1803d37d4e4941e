package fr.portailfamille.booking.internal;

import fr.portailfamille.catalogue.SessionView;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is taken at one instant: the free places of pools, and where persons already are. */
public final class Occupancy {

  /** A time that a person is booked for, by which household and for what. */
  public record Busy(
      LocalDateTime from,
      LocalDateTime to,
      long householdId,
      long sessionId,
      long activityId,
      String activityName,
      String unitName) {

    boolean overlaps(SessionView session) {
      return from.isBefore(session.endsAt()) && session.startsAt().isBefore(to);
    }
  }

  /** For rules that do not look at places. */
  static final Occupancy UNKNOWN = new Occupancy(Map.of(), Map.of(), Map.of());

  private final Map<Long, Integer> freeByPool;
  private final Map<Long, Set<Long>> poolsBySession;
  private final Map<Long, List<Busy>> busyByPerson = new HashMap<>();
  private final Map<Long, Integer> waitingBySession;
  private final Set<Long> sitePools;
  private final Map<Long, String> takenBy;

  public Occupancy(
      Map<Long, Integer> freeByPool,
      Map<Long, Set<Long>> poolsBySession,
      Map<Long, List<Busy>> busyByPerson) {
    this(freeByPool, poolsBySession, busyByPerson, Map.of(), Set.of());
  }

  Occupancy(
      Map<Long, Integer> freeByPool,
      Map<Long, Set<Long>> poolsBySession,
      Map<Long, List<Busy>> busyByPerson,
      Map<Long, Integer> waitingBySession,
      Set<Long> sitePools) {
    this(freeByPool, poolsBySession, busyByPerson, waitingBySession, sitePools, Map.of());
  }

  /**
   * @param freeByPool without the places that those get who wait for them
   * @param sitePools those that count all that is held on a site
   * @param takenBy of full sessions that nobody is booked in, the units that hold their places
   */
  Occupancy(
      Map<Long, Integer> freeByPool,
      Map<Long, Set<Long>> poolsBySession,
      Map<Long, List<Busy>> busyByPerson,
      Map<Long, Integer> waitingBySession,
      Set<Long> sitePools,
      Map<Long, String> takenBy) {
    this.takenBy = Map.copyOf(takenBy);
    this.sitePools = Set.copyOf(sitePools);
    this.waitingBySession = new HashMap<>(waitingBySession);
    this.freeByPool = new HashMap<>(freeByPool);
    this.poolsBySession = Map.copyOf(poolsBySession);
    busyByPerson.forEach((person, busy) -> this.busyByPerson.put(person, new ArrayList<>(busy)));
  }

  /** A session takes from all its pools or from none; one without pools has no place to give. */
  boolean hasPlace(long sessionId) {
    Set<Long> pools = poolsBySession.getOrDefault(sessionId, Set.of());
    for (Long pool : pools) {
      if (freeByPool.getOrDefault(pool, 0) <= 0) {
        return false;
      }
    }
    return !pools.isEmpty();
  }

  /** How many more a session takes. */
  int room(long sessionId) {
    return poolsBySession.getOrDefault(sessionId, Set.of()).stream()
        .mapToInt(pool -> Math.max(0, freeByPool.getOrDefault(pool, 0)))
        .min()
        .orElse(0);
  }

  /** The pools of a session that have nothing left for whoever comes now. */
  public Set<Long> fullPools(long sessionId) {
    return poolsBySession.getOrDefault(sessionId, Set.of()).stream()
        .filter(pool -> freeByPool.getOrDefault(pool, 0) <= 0)
        .collect(Collectors.toSet());
  }

  /** Whether the site has nothing left for a session, whatever its group has. */
  boolean isSiteFull(long sessionId) {
    return fullPools(sessionId).stream().anyMatch(sitePools::contains);
  }

  /** The units that hold all places of a session that nobody is booked in; else empty. */
  String takenBy(long sessionId) {
    return takenBy.getOrDefault(sessionId, "");
  }

  /** How many are on the waiting list of a session. */
  public int waiting(long sessionId) {
    return waitingBySession.getOrDefault(sessionId, 0);
  }

  /** Counts one who has joined the waiting list, so that the next of the same request sees it. */
  public void join(long sessionId) {
    waitingBySession.merge(sessionId, 1, Integer::sum);
  }

  boolean isElsewhere(long personId, SessionView session) {
    return !overlapping(personId, session).isEmpty();
  }

  List<Busy> overlapping(long personId, SessionView session) {
    List<Busy> found = List.of();
    // for each cell of a planning, and mostly nothing: no stream
    for (Busy busy : of(personId)) {
      if (busy.overlaps(session)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(busy);
      }
    }
    return found;
  }

  List<Busy> of(long personId) {
    return busyByPerson.getOrDefault(personId, List.of());
  }

  /** Counts an accepted candidate, so that the next one of the same request sees it. */
  public void take(Candidate accepted) {
    take(
        accepted.person().personId(),
        accepted.session(),
        accepted.enrolment().householdId(),
        accepted.activity().name(),
        accepted.unitName());
  }

  /** Takes a lapsed place again when place and person are free; a closed session gives none. */
  public boolean takeIfFree(long personId, SessionView session) {
    boolean free = session.open() && hasPlace(session.id()) && !isElsewhere(personId, session);
    if (free) {
      take(personId, session, 0, "", "");
    }
    return free;
  }

  private void take(
      long personId, SessionView session, long householdId, String activityName, String unitName) {
    poolsBySession
        .getOrDefault(session.id(), Set.of())
        .forEach(pool -> freeByPool.merge(pool, -1, Integer::sum));
    busyByPerson
        .computeIfAbsent(personId, id -> new ArrayList<>())
        .add(
            new Busy(
                session.startsAt(),
                session.endsAt(),
                householdId,
                session.id(),
                session.activityId(),
                activityName,
                unitName));
  }
}
