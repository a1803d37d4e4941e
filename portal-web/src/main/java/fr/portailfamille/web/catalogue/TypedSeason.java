package fr.portailfamille.web.catalogue;

import fr.portailfamille.booking.GroupPlaces;
import fr.portailfamille.booking.PlanOutsideActivity;
import fr.portailfamille.booking.SeasonPlan;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.DeadlineRule;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.SchoolTime;
import fr.portailfamille.catalogue.SessionPlan;
import fr.portailfamille.catalogue.UnitView;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The form of a season: what stands in its fields and what is wrong beside them. A deadline is
 * typed as «2, jours ouvrés, 18:00» or «1, mercredi, 12:00»: the first Wednesday before the day.
 */
public final class TypedSeason {

  /** What a deadline counts. */
  public static final List<String> COUNTED =
      List.of(
          "DAYS",
          "WORKING_DAYS",
          "MONDAY",
          "TUESDAY",
          "WEDNESDAY",
          "THURSDAY",
          "FRIDAY",
          "SATURDAY",
          "SUNDAY");

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> faults = new LinkedHashMap<>();

  private TypedSeason() {}

  /** A first plan: the activity's days and units, booked and given back until noon of the eve. */
  static TypedSeason blank(ActivityView activity) {
    TypedSeason form = new TypedSeason();
    form.put("version", 0);
    form.put("firstDay", activity.startsOn());
    form.put("lastDay", activity.endsOn());
    form.put("schoolTime", SchoolTime.SCHOOL);
    form.put("skip", true);
    activity.units().forEach(unit -> form.put("unit-" + unit.id(), true));
    form.deadline("booking", DeadlineRule.days(1, LocalTime.NOON));
    form.deadline("cancelling", DeadlineRule.days(1, LocalTime.NOON));
    return form;
  }

  /** The form filled with the plan that stands. */
  static TypedSeason of(SeasonPlan plan) {
    TypedSeason form = new TypedSeason();
    SessionPlan days = plan.days();
    form.put("version", plan.version());
    form.put("firstDay", days.firstDay());
    form.put("lastDay", days.lastDay());
    days.weekdays().forEach(day -> form.put("day-" + day, true));
    form.put("schoolTime", days.schoolTime());
    form.put("skip", days.skipPublicHolidays());
    TreeMap<LocalDate, String> extra = new TreeMap<>();
    days.extraDays().forEach(day -> extra.put(day, ""));
    form.put("extraDays", DayLines.text(extra));
    form.put("closedDays", DayLines.text(days.closedDays()));
    plan.unitIds().forEach(id -> form.put("unit-" + id, true));
    for (GroupPlaces group : plan.places()) {
      form.places(group, HalfDays.MORNING);
      form.places(group, HalfDays.AFTERNOON);
    }
    form.deadline("booking", plan.booking());
    form.deadline("cancelling", plan.cancelling());
    return form;
  }

  /** The form as it was posted. */
  static TypedSeason posted(Map<String, String> posted) {
    TypedSeason form = new TypedSeason();
    form.values.putAll(posted);
    return form;
  }

  private void places(GroupPlaces group, HalfDays part) {
    if (group.of(part) != null) {
      put(placesField(group.groupId(), part), group.of(part));
    }
  }

  private void deadline(String name, DeadlineRule rule) {
    boolean weekday = rule.kind() == DeadlineRule.Kind.WEEKDAY;
    put(name + "Count", weekday ? rule.count() + 1 : rule.count());
    put(name + "Counted", weekday ? rule.weekday() : rule.kind());
    put(name + "Hour", rule.hour());
  }

  private static String placesField(long groupId, HalfDays part) {
    return "places-" + groupId + "-" + part;
  }

  private void put(String field, Object value) {
    values.put(field, String.valueOf(value));
  }

  public String value(String field) {
    return values.getOrDefault(field, "").strip();
  }

  /** Whether a box is ticked. */
  public boolean is(String field) {
    return value(field).equals("true");
  }

  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  /** Which of the two days of a plan leaves those of its activity; the first where both do. */
  static String dayOutside(SessionPlan plan, PlanOutsideActivity outside) {
    boolean firstWithin =
        !plan.firstDay().isBefore(outside.startsOn()) && !plan.firstDay().isAfter(outside.endsOn());
    return firstWithin ? "lastDay" : "firstDay";
  }

  /** What is wrong, by field. */
  Map<String, String> faults() {
    return faults;
  }

  void wrong(String field, String words) {
    faults.merge(field, words, (first, second) -> first + " " + second);
  }

  /**
   * The plan as it was typed; nothing where something cannot be read: then the faults say what, as
   * the last parts of {@code season.fault.…} or as whole words.
   */
  Optional<SeasonPlan> plan(ActivityView activity, Function<String, String> words) {
    if (activity.kind().isOnce()) {
      everyDay();
    }
    LocalDate firstDay = read("firstDay", LocalDate::parse, words);
    LocalDate lastDay =
        activity.kind() == ActivityKind.OUTING
            ? firstDay
            : read("lastDay", LocalDate::parse, words);
    if (firstDay != null && lastDay != null && lastDay.isBefore(firstDay)) {
      wrong("lastDay", words.apply("BACKWARDS"));
    }
    DayLines extra = lines("extraDays", words);
    DayLines closed = lines("closedDays", words);
    if (extra.days().values().stream().anyMatch(reason -> !reason.isEmpty())) {
      wrong("extraDays", words.apply("REASON_TOO_MUCH"));
    }
    if (closed.days().values().stream().anyMatch(String::isEmpty)) {
      wrong("closedDays", words.apply("REASON_MISSING"));
    }
    List<GroupPlaces> places =
        activity.groups().stream().map(group -> places(group, words)).toList();
    DeadlineRule booking = deadline("booking", words);
    DeadlineRule cancelling = deadline("cancelling", words);
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SeasonPlan(
            activity.id(),
            value("version").matches("[0-9]{1,9}") ? Integer.parseInt(value("version")) : -1,
            new SessionPlan(
                firstDay,
                lastDay,
                Arrays.stream(DayOfWeek.values())
                    .filter(day -> is("day-" + day))
                    .collect(Collectors.toSet()),
                Arrays.stream(SchoolTime.values())
                    .filter(time -> time.name().equals(value("schoolTime")))
                    .findFirst()
                    .orElse(SchoolTime.BOTH),
                is("skip"),
                new TreeSet<>(extra.days().keySet()),
                closed.days()),
            units(activity),
            places.stream().filter(p -> p.morning() != null || p.afternoon() != null).toList(),
            booking,
            cancelling));
  }

  /** An outing or a stay takes place on all its days, whatever the calendar says. */
  private void everyDay() {
    Arrays.stream(DayOfWeek.values()).forEach(day -> put("day-" + day, true));
    put("schoolTime", SchoolTime.BOTH);
    List.of("skip", "extraDays", "closedDays").forEach(values::remove);
  }

  private Set<Long> units(ActivityView activity) {
    return activity.units().stream()
        .map(UnitView::id)
        .filter(id -> is("unit-" + id))
        .collect(Collectors.toSet());
  }

  private DayLines lines(String field, Function<String, String> words) {
    DayLines lines = DayLines.read(value(field));
    tell(field, words.apply("LINE"), lines.unread());
    tell(field, words.apply("REVERSED"), lines.reversed());
    return lines;
  }

  private void tell(String field, String what, List<String> lines) {
    if (!lines.isEmpty()) {
      wrong(
          field,
          lines.stream()
              .map(line -> "«\u00a0" + line + "\u00a0»")
              .collect(Collectors.joining(", ", what + "\u00a0: ", ".")));
    }
  }

  private GroupPlaces places(GroupView group, Function<String, String> words) {
    return new GroupPlaces(
        group.id(),
        number(placesField(group.id(), HalfDays.MORNING), words),
        number(placesField(group.id(), HalfDays.AFTERNOON), words));
  }

  /** Null where nothing is typed. */
  private Integer number(String field, Function<String, String> words) {
    String typed = value(field);
    if (!typed.isEmpty() && !typed.matches("[0-9]{1,4}")) {
      wrong(field, words.apply("PLACES"));
      return null;
    }
    return typed.isEmpty() ? null : Integer.valueOf(typed);
  }

  private DeadlineRule deadline(String name, Function<String, String> words) {
    String counted = value(name + "Counted");
    boolean weekday = COUNTED.indexOf(counted) > 1;
    LocalTime hour = read(name + "Hour", LocalTime::parse, words);
    String typed = value(name + "Count");
    int count = typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) - (weekday ? 1 : 0) : -1;
    if (count < 0 || count > DeadlineRule.MOST) {
      wrong(name + "Count", words.apply(weekday ? "WEEKS" : "COUNT"));
      return null;
    }
    if (hour == null) {
      return null;
    }
    if (weekday) {
      return new DeadlineRule(DeadlineRule.Kind.WEEKDAY, count, DayOfWeek.valueOf(counted), hour);
    }
    return counted.equals("WORKING_DAYS")
        ? DeadlineRule.workingDays(count, hour)
        : DeadlineRule.days(count, hour);
  }

  private <T> T read(String field, Function<String, T> reader, Function<String, String> words) {
    try {
      if (!value(field).isEmpty()) {
        return reader.apply(value(field));
      }
      wrong(field, words.apply("MISSING"));
    } catch (DateTimeException unreadable) {
      wrong(field, words.apply("UNREADABLE"));
    }
    return null;
  }
}
