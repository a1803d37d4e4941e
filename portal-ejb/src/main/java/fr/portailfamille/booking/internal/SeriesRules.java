package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.AgeOutside;
import fr.portailfamille.booking.BirthDateMissing;
import fr.portailfamille.booking.NoPlace;
import fr.portailfamille.booking.PriceMissing;
import fr.portailfamille.booking.SchoolLevelOutside;
import fr.portailfamille.booking.SeriesFull;
import fr.portailfamille.booking.SeriesLineFull;
import fr.portailfamille.booking.SeriesOver;
import fr.portailfamille.booking.SeriesWaitInLine;
import fr.portailfamille.booking.SiteFull;
import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.booking.WaitInLine;
import fr.portailfamille.booking.WaitingListFull;
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

  private static final String FULL = "full";

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
          byReason.merge(FULL, full(activity, group, refusal, date, occupancy), SeriesRules::worse);
        } else if (date == dates.get(0) || !isOfFirstDate(refusal)) {
          byReason.putIfAbsent(refusal.key(), refusal);
        }
      }
    }
    List<Refusal> all = new ArrayList<>(standing.stream().distinct().toList());
    all.addAll(byReason.values());
    return all;
  }

  /** Where nobody may wait, the first such date says whether it is the site that has no place. */
  private static Refusal full(
      ActivityView activity, String group, Refusal refusal, Candidate date, Occupancy occupancy) {
    if (refusal instanceof WaitInLine line) {
      return new SeriesWaitInLine(activity.name(), group, line.waiting());
    }
    if (refusal instanceof WaitingListFull) {
      return new SeriesLineFull(activity.name(), group);
    }
    return occupancy.isSiteFull(date.session().id())
        ? new SiteFull(date.session().day(), activity.name() + " - " + group)
        : new SeriesFull(activity.name(), group);
  }

  /** One waits for all dates or for none; as many wait as on the date with the longest line. */
  private static Refusal worse(Refusal one, Refusal other) {
    if (one instanceof SeriesWaitInLine line && other instanceof SeriesWaitInLine another) {
      return line.waiting() < another.waiting() ? another : line;
    }
    return badness(one) < badness(other) ? other : one;
  }

  private static int badness(Refusal full) {
    if (full instanceof SeriesWaitInLine) {
      return 0;
    }
    return full instanceof SeriesLineFull ? 1 : 2;
  }

  /**
   * The same reasons told apart by whether staff may pass over them, and whether a date has no
   * place left.
   */
  static BookingRules.Verdict verdict(
      ActivityView activity, List<Candidate> dates, Occupancy occupancy) {
    if (dates.isEmpty()) {
      return new BookingRules.Verdict(List.of(), List.of(new SeriesOver(activity.name())), false);
    }
    Map<String, Refusal> passable = new LinkedHashMap<>();
    Map<String, Refusal> blocking = new LinkedHashMap<>();
    boolean full = false;
    for (Candidate date : dates) {
      BookingRules.Verdict verdict = BookingRules.verdict(date, occupancy);
      boolean first = date == dates.get(0);
      put(passable, verdict.passable(), first);
      put(blocking, verdict.blocking(), first);
      full |= verdict.full();
    }
    return new BookingRules.Verdict(
        List.copyOf(passable.values()), List.copyOf(blocking.values()), full);
  }

  private static void put(Map<String, Refusal> found, List<Refusal> refusals, boolean first) {
    for (Refusal refusal : refusals) {
      if (first || !isOfFirstDate(refusal)) {
        // different documents are different reasons
        found.putIfAbsent(
            refusal instanceof StandingRefusal ? refusal.toString() : refusal.key(), refusal);
      }
    }
  }

  /** Whether it says that places are lacking, and nothing else. */
  static boolean isFull(Refusal refusal) {
    return refusal instanceof SeriesFull
        || refusal instanceof SiteFull
        || refusal instanceof SeriesLineFull
        || refusal instanceof SeriesWaitInLine;
  }

  private static boolean isOfFirstDate(Refusal refusal) {
    return refusal instanceof AgeOutside
        || refusal instanceof SchoolLevelOutside
        || refusal instanceof BirthDateMissing
        || refusal instanceof PriceMissing;
  }
}
