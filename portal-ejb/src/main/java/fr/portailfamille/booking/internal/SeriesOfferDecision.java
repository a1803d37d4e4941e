package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.SeriesWish;
import fr.portailfamille.booking.internal.SeriesFacts.Weighed;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the booking rules whether the next in line of a series fits, for which dates and until when
 * it is offered them.
 */
@Dependent
public class SeriesOfferDecision {

  @Inject private SeriesReader reader;
  @Inject private CatalogueService catalogue;

  /** All dates that are left of what somebody waits for, at their price. */
  public record Offer(Weighed wish, Instant until) {}

  /**
   * What to offer, under the locks; that there are places has been seen.
   *
   * @param entries of one person, a date each
   * @return empty where a rule stands against it
   */
  public Optional<Offer> offer(
      HouseholdView household, List<WaitingRows.Entry> entries, Instant now) {
    List<SessionView> sessions = inTime(entries, now);
    if (sessions.isEmpty()) {
      return Optional.empty();
    }
    SessionView any = sessions.get(0);
    SeriesWish wish = new SeriesWish(entries.get(0).personId(), any.activityId(), any.groupId());
    Map<Long, ActivityView> activities;
    try {
      activities = reader.activities(household, List.of(wish));
    } catch (RefusedException noLongerTheirs) {
      return Optional.empty();
    }
    boolean cut = sessions.size() < entries.size();
    if (cut && activities.get(wish.activityId()).kind() != ActivityKind.SERIES) {
      return Optional.empty();
    }
    Weighed weighed =
        reader
            .facts(household, activities.values(), sessions, Set.of(wish.personId()), now)
            .weigh(wish);
    if (!weighed.refusals().stream().allMatch(SeriesRules::isFull)) {
      return Optional.empty();
    }
    return weighed.dates().stream()
        .map(SeriesOfferDecision::until)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .map(until -> new Offer(weighed, until));
  }

  /** Without what is too near to be answered: of a series the other dates are offered. */
  private List<SessionView> inTime(List<WaitingRows.Entry> entries, Instant now) {
    return catalogue
        .sessions(entries.stream().map(WaitingRows.Entry::sessionId).toList())
        .values()
        .stream()
        .filter(session -> !session.bookingDeadline().isBefore(now.plus(OfferTime.LEAST)))
        .toList();
  }

  /** All dates have one hour: that of the nearest. */
  private static Optional<Instant> until(Candidate date) {
    return OfferTime.until(
        date.now(),
        date.participant().demands().waiting().offer(),
        date.session().bookingDeadline());
  }
}
