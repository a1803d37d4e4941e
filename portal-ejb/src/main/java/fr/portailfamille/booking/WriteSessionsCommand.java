package fr.portailfamille.booking;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sessions and places wanted one by one. What is not named stays as it is: nothing is ever taken
 * away.
 */
public record WriteSessionsCommand(List<SessionWish> sessions, List<PlacesWish> places) {

  public WriteSessionsCommand {
    sessions = List.copyOf(sessions);
    places = List.copyOf(places);
  }

  /** Every activity that is concerned. */
  public Set<Long> activities() {
    return Stream.concat(
            sessions.stream().map(SessionWish::activityId),
            places.stream().map(PlacesWish::activityId))
        .collect(Collectors.toSet());
  }

  WriteSessionsCommand of(long activity) {
    return new WriteSessionsCommand(
        only(sessions, s -> s.activityId() == activity),
        only(places, p -> p.activityId() == activity));
  }

  private static <T> List<T> only(Collection<T> all, Predicate<T> which) {
    return all.stream().filter(which).toList();
  }
}
