package fr.portailfamille.booking.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What lies between the places of a plan and the pools that stand.
 *
 * @param changed pools that are new or get another capacity, never below what is taken
 * @param tight wanted places of which more are taken
 */
record PlacesDiff(List<DayPlaces> changed, List<DayPlaces> tight) {

  static PlacesDiff of(List<DayPlaces> wanted, List<DayPlaces> standing) {
    Map<String, DayPlaces> stands =
        standing.stream().collect(Collectors.toMap(DayPlaces::key, Function.identity()));
    PlacesDiff diff = new PlacesDiff(new ArrayList<>(), new ArrayList<>());
    for (DayPlaces places : wanted) {
      DayPlaces pool = stands.get(places.key());
      int taken = pool == null ? 0 : pool.taken();
      int capacity = Math.max(places.capacity(), taken);
      if (capacity > places.capacity()) {
        diff.tight.add(places.with(places.capacity(), taken));
      }
      if (pool == null || pool.capacity() != capacity) {
        diff.changed.add(places.with(capacity, taken));
      }
    }
    return diff;
  }
}
