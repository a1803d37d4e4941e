package fr.portailfamille.web.planning;

import fr.portailfamille.booking.CancelDeadlinePassed;
import fr.portailfamille.booking.CancelItem;
import fr.portailfamille.booking.SeriesDates;
import fr.portailfamille.booking.SessionBegun;
import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Places that a family has and does not find among those to cancel, for one reason.
 *
 * @param places in the order of their first days
 */
public record MissingPlaces(Reason reason, List<Place> places) implements Serializable {

  public MissingPlaces {
    places = List.copyOf(places);
  }

  /** Why, in the order in which it is said. */
  public enum Reason {
    BEGUN,
    DEADLINE,
    NOT_ONLINE;

    private static Reason of(List<Refusal> refusals) {
      if (refusals.stream().anyMatch(SessionBegun.class::isInstance)) {
        return BEGUN;
      }
      return refusals.stream().anyMatch(CancelDeadlinePassed.class::isInstance)
          ? DEADLINE
          : NOT_ONLINE;
    }
  }

  /** A person in an activity, with the days concerned. */
  public record Place(String designation, SeriesDates dates) implements Serializable {}

  /** Of all that cannot be cancelled now, by reason. */
  static List<MissingPlaces> of(List<CancelItem> fixed) {
    Map<Reason, Map<String, List<LocalDate>>> days = new TreeMap<>();
    for (CancelItem item : fixed) {
      days.computeIfAbsent(Reason.of(item.refusals()), reason -> new LinkedHashMap<>())
          .merge(
              item.designation(),
              item.dates().days(),
              (one, more) -> Stream.concat(one.stream(), more.stream()).toList());
    }
    return Arrays.stream(Reason.values())
        .filter(days::containsKey)
        .map(
            reason ->
                new MissingPlaces(
                    reason,
                    days.get(reason).entrySet().stream()
                        .map(one -> new Place(one.getKey(), new SeriesDates(one.getValue())))
                        .toList()))
        .toList();
  }
}
