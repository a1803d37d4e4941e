package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.BookingNotOpenYet;
import fr.portailfamille.booking.BookingOver;
import fr.portailfamille.booking.OthersBookFirst;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.Audience;
import fr.portailfamille.shared.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From when to when one household may book an activity.
 *
 * @param othersFirst who may before it
 */
record Opening(Instant opensAt, Instant closesAt, Set<Audience> othersFirst) {

  static Opening toAll(ActivityView activity) {
    return new Opening(activity.opensAt(), activity.closesAt(), Set.of());
  }

  /**
   * @param early who comes first
   * @param own which of them the household is
   */
  static Opening of(ActivityView activity, Map<Audience, Instant> early, Set<Audience> own) {
    Instant opensAt =
        early.entrySet().stream()
            .filter(opening -> own.contains(opening.getKey()))
            .map(Map.Entry::getValue)
            .filter(activity.opensAt()::isAfter)
            .min(Instant::compareTo)
            .orElse(activity.opensAt());
    return new Opening(
        opensAt,
        activity.closesAt(),
        early.entrySet().stream()
            .filter(opening -> opening.getValue().isBefore(opensAt))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  Optional<Refusal> refusal(Instant now) {
    if (now.isBefore(opensAt)) {
      return Optional.of(
          othersFirst.isEmpty()
              ? new BookingNotOpenYet(opensAt)
              : new OthersBookFirst(opensAt, othersFirst));
    }
    return now.isBefore(closesAt) ? Optional.empty() : Optional.of(new BookingOver(closesAt));
  }
}
