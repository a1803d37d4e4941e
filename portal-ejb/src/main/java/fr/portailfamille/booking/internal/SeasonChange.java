package fr.portailfamille.booking.internal;

import java.util.List;
import java.util.Map;

/**
 * What lies between a season and what stands.
 *
 * @param reasons whether families read other reasons for days without sessions
 */
record SeasonChange(SessionsDiff sessions, PlacesDiff places, boolean reasons) {

  static final SeasonChange NONE =
      new SeasonChange(
          new SessionsDiff(List.of(), Map.of(), 0, List.of(), List.of(), List.of(), 0),
          new PlacesDiff(List.of(), List.of()),
          false);
}
