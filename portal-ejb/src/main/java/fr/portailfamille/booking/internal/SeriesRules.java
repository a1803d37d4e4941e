package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.AgeOutside;
import fr.portailfamille.booking.BirthDateMissing;
import fr.portailfamille.booking.NoPlace;
import fr.portailfamille.booking.PriceMissing;
import fr.portailfamille.booking.SchoolLevelOutside;
import fr.portailfamille.booking.SeriesFull;
import fr.portailfamille.booking.SeriesOver;
import fr.portailfamille.booking.SiteFull;
import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is special about a series, an outing or a stay: which dates one books, and that every rule
 * of each date counts for all of them.
 */
final class SeriesRules {

  private SeriesRules() {}

  /**
   * The dates that are booked together. One may still join a series that has begun, for the dates
   * whose deadline has not passed; an outing and a stay are taken from their first day or not at
   * all.
   *
   * @param sessions of one group
   */
  static List<SessionView> dates(ActivityKind kind, Collection<SessionView> sessions, Instant now) {
    return sessions.stream()
        .filter(SessionView::open)
        .filter(s -> kind != ActivityKind.SERIES || now.isBefore(s.bookingDeadline()))
        .sorted(Comparator.comparing(SessionView::startsAt).thenComparing(SessionView::id))
        .toList();
  }

  /**
   * Every reason against booking these dates together, each said once and not once per date. Age
   * and price are those of the first date.
   */
  static List<Refusal> refusals(
      ActivityView activity, String group, List<Candidate> dates, Occupancy occupancy) {
    if (dates.isEmpty()) {
      return List.of(new SeriesOver(activity.name()));
    }
    Map<String, Refusal> byReason = new LinkedHashMap<>();
    List<Refusal> standing = new ArrayList<>();
    for (Candidate date : dates) {
      for (Refusal refusal : BookingRules.refusals(date, occupancy)) {
        if (refusal instanceof StandingRefusal) {
          standing.add(refusal);
        } else if (refusal instanceof NoPlace) {
          byReason.putIfAbsent("full", full(activity, group, date, occupancy));
        } else if (date == dates.get(0) || !isOfFirstDate(refusal)) {
          byReason.putIfAbsent(refusal.key(), refusal);
        }
      }
    }
    List<Refusal> all = new ArrayList<>(standing.stream().distinct().toList());
    all.addAll(byReason.values());
    return all;
  }

  /** The first date that has no place says whether it is the site that has none. */
  private static Refusal full(
      ActivityView activity, String group, Candidate date, Occupancy occupancy) {
    return occupancy.isSiteFull(date.session().id())
        ? new SiteFull(date.session().day(), activity.name() + " - " + group)
        : new SeriesFull(activity.name(), group);
  }

  private static boolean isOfFirstDate(Refusal refusal) {
    return refusal instanceof AgeOutside
        || refusal instanceof SchoolLevelOutside
        || refusal instanceof BirthDateMissing
        || refusal instanceof PriceMissing;
  }
}
