package fr.portailfamille.booking.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The line before some pools and their free places: who gets one, in the order of the line, and
 * what that leaves to whoever comes now. A party gets all its places or none; one that cannot be
 * served holds up nobody behind it.
 */
final class WaitingLine {

  /** One who waits; those of a party have its number. */
  record Waiting(long party, long sessionId) {}

  private final Map<Long, Integer> left;
  private final Set<Long> served = new HashSet<>();

  private WaitingLine(Map<Long, Integer> free) {
    left = new HashMap<>(free);
  }

  static WaitingLine of(
      List<Waiting> inOrder, Map<Long, Integer> freeByPool, Map<Long, Set<Long>> poolsBySession) {
    WaitingLine line = new WaitingLine(freeByPool);
    inOrder.stream()
        .collect(Collectors.groupingBy(Waiting::party, LinkedHashMap::new, Collectors.toList()))
        .forEach((party, its) -> line.serve(party, its, poolsBySession));
    return line;
  }

  private void serve(long party, List<Waiting> its, Map<Long, Set<Long>> poolsBySession) {
    List<Set<Long>> pools =
        its.stream().map(w -> poolsBySession.getOrDefault(w.sessionId(), Set.of())).toList();
    Map<Long, Integer> after = new HashMap<>(left);
    pools.stream().flatMap(Collection::stream).forEach(pool -> after.merge(pool, -1, Integer::sum));
    boolean room =
        pools.stream()
            .allMatch(
                session -> !session.isEmpty() && session.stream().allMatch(p -> after.get(p) >= 0));
    if (room) {
      left.putAll(after);
      served.add(party);
    }
  }

  boolean serves(long party) {
    return served.contains(party);
  }

  /** Free places by pool once everybody in the line has got what there is. */
  Map<Long, Integer> left() {
    return left;
  }
}
