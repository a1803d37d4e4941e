package fr.portailfamille.preparation.internal;

import fr.portailfamille.booking.GroupPlaces;
import fr.portailfamille.booking.SeasonDesk;
import fr.portailfamille.booking.SeasonPlan;
import fr.portailfamille.catalogue.ActivitySheet;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.Audience;
import fr.portailfamille.catalogue.CatalogueDesk;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.PlanCalendar;
import fr.portailfamille.catalogue.SaveActivityCommand;
import fr.portailfamille.catalogue.SchoolTime;
import fr.portailfamille.catalogue.SessionPlan;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.organisation.CalendarSettings;
import fr.portailfamille.organisation.PublicHolidays;
import fr.portailfamille.organisation.SchoolCalendar;
import fr.portailfamille.organisation.SchoolHoliday;
import fr.portailfamille.organisation.SchoolZone;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.preparation.CopyLine;
import fr.portailfamille.preparation.CopyPreview;
import fr.portailfamille.preparation.CopyRemark;
import fr.portailfamille.pricing.PriceDesk;
import fr.portailfamille.pricing.PriceLine;
import fr.portailfamille.shared.BusinessClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Works out what activities become in the next school year. */
@Dependent
public class SeasonCopies {

  @Inject private CatalogueDesk desk;
  @Inject private CatalogueService catalogue;
  @Inject private PriceDesk prices;
  @Inject private SeasonDesk seasons;
  @Inject private SchoolCalendar schoolCalendar;
  @Inject private SettingService settings;
  @Inject private CopyRows rows;

  /**
   * What an activity becomes.
   *
   * @param prices the last one of each unit
   * @param plan with the groups and units of the source; null without one
   */
  public record Copied(
      CopyLine line,
      String schoolYear,
      SaveActivityCommand activity,
      List<PriceLine> prices,
      Map<Audience, Instant> early,
      SeasonPlan plan) {}

  /** All of the structure and the school year of an activity. */
  public CopyPreview preview(ActivitySheet asked) {
    ActivityView activity = asked.activity();
    int year = YearShift.schoolYear(activity.startsOn());
    return new CopyPreview(
        activity,
        YearShift.schoolYearName(year),
        YearShift.schoolYearName(year + 1),
        copied(
                asked,
                desk
                    .sheets(activity.organisationId(), List.of(activity.structureId()), null)
                    .stream()
                    .filter(source -> together(asked, source))
                    .toList())
            .stream()
            .map(Copied::line)
            .toList());
  }

  /** Whether they are of one structure and school year: what is copied at once. */
  public static boolean together(ActivitySheet asked, ActivitySheet source) {
    ActivityView one = asked.activity();
    ActivityView other = source.activity();
    return one.structureId() == other.structureId()
        && YearShift.schoolYear(one.startsOn()) == YearShift.schoolYear(other.startsOn());
  }

  /** What stands beside the sources: read once, whatever their number. */
  private record Standing(
      Map<Long, SeasonPlan> plans,
      Map<Long, List<PriceLine>> prices,
      Map<Long, Map<Audience, Instant>> early,
      Map<Long, Map<String, Long>> copies,
      Set<Long> closed,
      Map<Long, List<String>> codes,
      SchoolZone zone,
      PublicHolidays publicHolidays,
      Map<Integer, List<SchoolHoliday>> holidays) {}

  /**
   * What activities become that are copied together, in their order; in as many statements as one.
   *
   * @param asked decides which category is meant
   */
  public List<Copied> copied(ActivitySheet asked, List<ActivitySheet> sources) {
    List<Long> ids = sources.stream().map(s -> s.activity().id()).toList();
    Scope town = new Scope(ScopeKind.ORGANISATION, asked.activity().organisationId());
    Standing standing =
        new Standing(
            seasons.plans(ids),
            prices.prices(ids),
            catalogue.earlyOpenings(ids),
            rows.copies(ids),
            rows.closed(ids),
            desk.codes(sources.stream().map(s -> s.activity().structureId()).distinct().toList()),
            settings.value(CalendarSettings.ZONE, town),
            PublicHolidays.of(settings.value(CalendarSettings.REGION, town)),
            new HashMap<>());
    return sources.stream().map(source -> copied(asked, source, standing)).toList();
  }

  private Copied copied(ActivitySheet asked, ActivitySheet source, Standing standing) {
    ActivityView activity = source.activity();
    int year = YearShift.schoolYear(activity.startsOn()) + 1;
    String schoolYear = YearShift.schoolYearName(year);
    YearShift shift = new YearShift(holidays(standing, year - 1), holidays(standing, year));
    LocalDate startsOn = shift.day(activity.startsOn());
    LocalDate endsOn = later(startsOn, shift.day(activity.endsOn()));
    SeasonPlan plan = shifted(standing.plans().get(activity.id()), shift, startsOn, endsOn);
    List<CopyLine.Remark> remarks = new ArrayList<>();
    String code = YearShift.code(source.code(), year);
    List<PriceLine> last = lastPrices(activity, standing.prices().get(activity.id()));
    Long copy = standing.copies().getOrDefault(activity.id(), Map.of()).get(schoolYear);
    int sessions =
        plan == null
            ? 0
            : sessions(plan, activity, new PlanCalendar(shift.after(), standing.publicHolidays()));
    if (standing.closed().contains(activity.id())) {
      remark(remarks, CopyRemark.CLOSED, "");
    }
    remarks(remarks, activity, plan, shift, schoolYear, last, sessions);
    SaveActivityCommand command =
        command(source, YearShift.name(activity.name(), year), code, shift, startsOn, endsOn);
    if (copy == null
        && standing.codes().getOrDefault(activity.structureId(), List.of()).contains(code)) {
      remark(remarks, CopyRemark.CODE_TAKEN, code);
    }
    CopyLine line =
        new CopyLine(
            activity.id(),
            activity.name(),
            copy,
            source.categoryId() == asked.categoryId(),
            command.name(),
            code,
            startsOn,
            endsOn,
            command.opensAt(),
            activity.groups().size(),
            activity.units().size(),
            last.size(),
            sessions,
            remarks);
    return new Copied(
        line,
        schoolYear,
        command,
        last,
        early(standing.early().getOrDefault(activity.id(), Map.of()), shift),
        plan == null ? null : bare(plan));
  }

  private List<SchoolHoliday> holidays(Standing standing, int begins) {
    return standing
        .holidays()
        .computeIfAbsent(
            begins,
            year ->
                schoolCalendar.holidays(
                    standing.zone(), LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 8, 31)));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private void remarks(
      List<CopyLine.Remark> remarks,
      ActivityView activity,
      SeasonPlan plan,
      YearShift shift,
      String schoolYear,
      List<PriceLine> last,
      int sessions) {
    if (plan == null) {
      remark(remarks, CopyRemark.NO_PLAN, "");
    } else {
      if (plan.days().schoolTime() != SchoolTime.BOTH && shift.after().isEmpty()) {
        remark(remarks, CopyRemark.CALENDAR_UNKNOWN, schoolYear);
      } else if (sessions == 0) {
        remark(remarks, CopyRemark.NO_DAYS, "");
      }
      List<CopyLine.Days> single = SingleDays.of(plan.days());
      if (!single.isEmpty()) {
        remarks.add(new CopyLine.Remark(CopyRemark.SINGLE_DAYS, "", single));
      }
    }
    String unpriced =
        activity.units().stream()
            .filter(u -> last.stream().noneMatch(p -> p.unitId() == u.id()))
            .map(UnitView::name)
            .collect(Collectors.joining(", "));
    if (!unpriced.isEmpty()) {
      remark(remarks, CopyRemark.NO_PRICE, unpriced);
    }
  }

  private static void remark(List<CopyLine.Remark> remarks, CopyRemark what, String fact) {
    remarks.add(new CopyLine.Remark(what, fact, List.of()));
  }

  private static List<PriceLine> lastPrices(ActivityView activity, List<PriceLine> all) {
    Map<Long, PriceLine> last = new HashMap<>();
    all.forEach(p -> last.put(p.unitId(), p));
    return activity.units().stream().map(u -> last.get(u.id())).filter(p -> p != null).toList();
  }

  /** The plan in its new days; its single days are still those of the old year, to be told. */
  private static SeasonPlan shifted(
      SeasonPlan plan, YearShift shift, LocalDate startsOn, LocalDate endsOn) {
    if (plan == null) {
      return null;
    }
    SessionPlan days = plan.days();
    LocalDate first = later(startsOn, shift.day(days.firstDay()));
    LocalDate last = shift.day(days.lastDay());
    return with(
        plan,
        new SessionPlan(
            first.isAfter(endsOn) ? endsOn : first,
            last.isAfter(endsOn) ? endsOn : later(first, last),
            days.weekdays(),
            days.schoolTime(),
            days.skipPublicHolidays(),
            days.extraDays(),
            days.closedDays()));
  }

  private static SeasonPlan bare(SeasonPlan plan) {
    SessionPlan days = plan.days();
    return with(
        plan,
        new SessionPlan(
            days.firstDay(),
            days.lastDay(),
            days.weekdays(),
            days.schoolTime(),
            days.skipPublicHolidays(),
            new TreeSet<>(),
            new TreeMap<>()));
  }

  private static SeasonPlan with(SeasonPlan plan, SessionPlan days) {
    return new SeasonPlan(
        plan.activityId(),
        0,
        days,
        plan.unitIds(),
        plan.places(),
        plan.booking(),
        plan.cancelling());
  }

  private static int sessions(SeasonPlan plan, ActivityView activity, PlanCalendar calendar) {
    int days = bare(plan).days().days(calendar).days().size();
    long each =
        plan.places().stream()
            .mapToLong(p -> activity.units().stream().filter(u -> plan.gives(p, u)).count())
            .sum();
    return (int) (days * each);
  }

  private static Map<Audience, Instant> early(Map<Audience, Instant> before, YearShift shift) {
    return before.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> shift.moment(e.getValue())));
  }

  /** Ages of groups are those of the session's day: they stay as they are. */
  private static SaveActivityCommand command(
      ActivitySheet source,
      String name,
      String code,
      YearShift shift,
      LocalDate startsOn,
      LocalDate endsOn) {
    ActivityView a = source.activity();
    boolean untilTheEnd = CatalogueSheets.paris(a.closesAt()).toLocalDate().equals(a.endsOn());
    LocalTime hour = CatalogueSheets.paris(a.closesAt()).toLocalTime();
    return new SaveActivityCommand(
        null,
        0,
        a.structureId(),
        source.categoryId(),
        a.regieId(),
        code,
        name,
        a.typeName(),
        a.kind(),
        a.bookingMode(),
        startsOn,
        endsOn,
        shift.moment(a.opensAt()),
        untilTheEnd
            ? endsOn.atTime(hour).atZone(BusinessClock.PARIS).toInstant()
            : shift.moment(a.closesAt()),
        a.groups().stream()
            .map(
                g ->
                    new SaveActivityCommand.Group(
                        null, g.name(), g.ageFrom(), g.ageTo(), g.levelFrom(), g.levelTo()))
            .toList(),
        a.units().stream()
            .map(
                u ->
                    new SaveActivityCommand.Unit(
                        null,
                        u.code(),
                        u.name(),
                        u.startsAt(),
                        u.endsAt(),
                        u.halfDays(),
                        u.withMeal()))
            .toList());
  }

  /** The plan with the groups and units of the copy, which stand in the same order. */
  public static SeasonPlan planOf(SeasonPlan plan, ActivityView source, ActivityView made) {
    Map<Long, Long> ids = new HashMap<>();
    for (int i = 0; i < source.groups().size(); i++) {
      ids.put(source.groups().get(i).id(), made.groups().get(i).id());
    }
    Map<Long, Long> units = new HashMap<>();
    for (int i = 0; i < source.units().size(); i++) {
      units.put(source.units().get(i).id(), made.units().get(i).id());
    }
    return new SeasonPlan(
        made.id(),
        0,
        plan.days(),
        plan.unitIds().stream().map(units::get).collect(Collectors.toSet()),
        plan.places().stream()
            .map(p -> new GroupPlaces(ids.get(p.groupId()), p.morning(), p.afternoon()))
            .toList(),
        plan.booking(),
        plan.cancelling());
  }
}
