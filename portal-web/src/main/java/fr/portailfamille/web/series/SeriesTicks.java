package fr.portailfamille.web.series;

import fr.portailfamille.booking.SeriesService;
import fr.portailfamille.booking.SeriesWish;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is ticked, in an address: person, activity and group of each («50.200.300-51.200.0»; group 0
 * before it is chosen). Whatever else stands there is read as nothing.
 */
record SeriesTicks(List<SeriesWish> wishes) {

  private static final String TICK = "[0-9]{1,18}\\.[0-9]{1,18}\\.[0-9]{1,18}";
  private static final String TICKS =
      TICK + "(-" + TICK + "){0," + (SeriesService.MOST_WISHES - 1) + "}";

  SeriesTicks {
    wishes = List.copyOf(wishes);
  }

  static SeriesTicks read(String text) {
    return new SeriesTicks(
        text.matches(TICKS)
            ? Arrays.stream(text.split("-")).map(SeriesTicks::wish).toList()
            : List.of());
  }

  private static SeriesWish wish(String tick) {
    String[] ids = tick.split("\\.");
    return new SeriesWish(Long.parseLong(ids[0]), Long.parseLong(ids[1]), Long.parseLong(ids[2]));
  }

  String text() {
    return wishes.stream()
        .map(w -> w.personId() + "." + w.activityId() + "." + w.groupId())
        .collect(Collectors.joining("-"));
  }

  /** The tick of a person at an activity. */
  Optional<SeriesWish> of(long personId, long activityId) {
    return wishes.stream()
        .filter(w -> w.personId() == personId && w.activityId() == activityId)
        .findFirst();
  }

  boolean isEmpty() {
    return wishes.isEmpty();
  }
}
