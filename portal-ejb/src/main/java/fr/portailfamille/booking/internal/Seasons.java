package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.SeasonPlan;
import fr.portailfamille.booking.SeasonPreview;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.PlanCalendar;
import fr.portailfamille.catalogue.PlannedDays;
import fr.portailfamille.organisation.CalendarSettings;
import fr.portailfamille.organisation.PublicHolidays;
import fr.portailfamille.organisation.SchoolCalendar;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Computes what a plan lacks, and writes it. Days before today are left as they are. */
@Dependent
public class Seasons {

  @Inject private SeasonRows rows;
  @Inject private PlaceLocks locks;
  @Inject private CatalogueService catalogue;
  @Inject private SchoolCalendar schoolCalendar;
  @Inject private SettingService settings;
  @Inject private BusinessClock clock;

  /** A plan with its activity, its days from today on and the calendar they were found by. */
  public record Season(
      SeasonPlan plan, ActivityView activity, PlannedDays days, PublicHolidays publicHolidays) {

    SeasonWish wish(LocalDate from, LocalDate to) {
      return SeasonWish.of(
          plan, activity, days.days().subSet(from, to.plusDays(1)), publicHolidays);
    }

    /** The reasons families read; a day of school needs none where all is for the holidays. */
    SortedMap<LocalDate, String> reasons(LocalDate from, LocalDate to) {
      SortedMap<LocalDate, String> reasons = new TreeMap<>();
      days.leftOut()
          .subMap(from, to.plusDays(1))
          .forEach(
              (day, why) -> {
                if (!why.words().isEmpty()) {
                  reasons.put(day, why.words());
                }
              });
      return reasons;
    }

    /** The same, with the days outside the plan whose sessions staff have closed. */
    SortedMap<LocalDate, String> reasons(
        LocalDate from, LocalDate to, List<StandingSession> standing) {
      SortedMap<LocalDate, String> reasons = reasons(from, to);
      standing.stream()
          .filter(session -> !session.open())
          .map(StandingSession::day)
          .filter(plan.days().closedDays()::containsKey)
          .forEach(day -> reasons.put(day, plan.days().closedDays().get(day)));
      return reasons;
    }
  }

  public Season season(SeasonPlan plan, ActivityView activity) {
    Scope town = new Scope(ScopeKind.ORGANISATION, activity.organisationId());
    PublicHolidays publicHolidays =
        PublicHolidays.of(settings.value(CalendarSettings.REGION, town));
    PlannedDays all =
        plan.days()
            .days(
                new PlanCalendar(
                    schoolCalendar.holidays(
                        settings.value(CalendarSettings.ZONE, town),
                        plan.days().firstDay(),
                        plan.days().lastDay()),
                    publicHolidays));
    LocalDate today = clock.today();
    return new Season(
        plan,
        activity,
        new PlannedDays(all.days().tailSet(today), all.leftOut().tailMap(today)),
        publicHolidays);
  }

  /** What writing the season would do. */
  public SeasonPreview preview(Season season) {
    LocalDate from = notPast(season.plan().days().firstDay());
    LocalDate to = season.plan().days().lastDay();
    return SeasonPreviews.of(
        season, from.isAfter(to) ? SeasonChange.NONE : change(season, from, to, clock.now()));
  }

  private SeasonChange change(Season season, LocalDate from, LocalDate to, Instant now) {
    SeasonWish wish = season.wish(from, to);
    long activity = season.activity().id();
    List<StandingSession> standing = rows.sessions(activity, from, to, now);
    return new SeasonChange(
        SessionsDiff.of(wish.sessions(), standing, season.plan().days().closedDays().keySet()),
        PlacesDiff.of(wish.places(), rows.places(activity, from, to)),
        !season
            .reasons(from, to, standing)
            .equals(
                catalogue
                    .closedDays(List.of(activity), from, to)
                    .getOrDefault(activity, new TreeMap<>())));
  }

  /** Writes the days of the season between two, under the locks of their places. */
  public void write(Season season, LocalDate first, LocalDate to) {
    LocalDate from = notPast(first);
    if (from.isAfter(to)) {
      return;
    }
    long activity = season.activity().id();
    List<StandingSession> standing = rows.sessions(activity, from, to, clock.now());
    Instant now = locks.lockSessions(standing.stream().map(StandingSession::id).toList());
    SeasonChange change = change(season, from, to, now);
    rows.remove(change.sessions().removed());
    rows.change(change.sessions().changed());
    rows.add(activity, change.sessions().added(), false);
    rows.setPlaces(change.places().changed());
    rows.connectPlaces(activity, from, to);
    rows.closeDays(activity, from, to, season.reasons(from, to, standing));
  }

  private LocalDate notPast(LocalDate day) {
    LocalDate today = clock.today();
    return day.isBefore(today) ? today : day;
  }
}
