package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.SeasonPreview;
import fr.portailfamille.booking.SeasonPreview.KeptSession;
import fr.portailfamille.booking.SeasonPreview.Month;
import fr.portailfamille.booking.SeasonPreview.TightPlaces;
import fr.portailfamille.booking.internal.Seasons.Season;
import fr.portailfamille.catalogue.ActivityView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts what a season changes into the words of its activity, and its days into months. */
final class SeasonPreviews {

  private SeasonPreviews() {}

  static SeasonPreview of(Season season, SeasonChange change) {
    SessionsDiff sessions = change.sessions();
    ActivityView activity = season.activity();
    return new SeasonPreview(
        sessions.added().size() + sessions.opened(),
        sessions.changed().size() - sessions.opened(),
        sessions.removed().size(),
        sessions.hoursKept(),
        change.places().changed().size(),
        change.reasons(),
        sessions.kept().stream().map(s -> kept(activity, s)).toList(),
        sessions.single().stream().map(s -> kept(activity, s)).toList(),
        change.places().tight().stream()
            .map(
                p ->
                    new TightPlaces(
                        p.day(), activity.group(p.groupId()).name(), p.capacity(), p.taken()))
            .toList(),
        months(season));
  }

  private static KeptSession kept(ActivityView activity, StandingSession session) {
    return new KeptSession(
        session.day(),
        activity.group(session.groupId()).name(),
        activity.unit(session.unitId()).name(),
        session.booked());
  }

  private static List<Month> months(Season season) {
    SortedMap<YearMonth, Month> months = new TreeMap<>();
    season.days().days().forEach(day -> month(months, day).days().add(day));
    season
        .reasons(season.plan().days().firstDay(), season.plan().days().lastDay())
        .forEach((day, why) -> month(months, day).leftOut().put(day, why));
    return List.copyOf(months.values());
  }

  private static Month month(SortedMap<YearMonth, Month> months, LocalDate day) {
    return months.computeIfAbsent(
        YearMonth.from(day), at -> new Month(at, new ArrayList<>(), new TreeMap<>()));
  }
}
