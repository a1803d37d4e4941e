package fr.portailfamille.web.catalogue;

import fr.portailfamille.catalogue.ActivityChoices;
import fr.portailfamille.catalogue.ActivityFault;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.ActivityProblem;
import fr.portailfamille.catalogue.ActivitySheet;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.BookingMode;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.SaveActivityCommand;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.organisation.SchoolLevel;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.web.frame.Wording;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The form of an activity: what stands in its fields, named as the faults of {@link ActivityFault}
 * name them, and what is wrong beside them. A line more or less never loses what was typed.
 */
public final class TypedActivity {

  static final int MOST_LINES = 20;
  private static final int LONGEST_CODE = 20;
  private static final List<String> GROUP =
      List.of("id", "name", "ageFrom", "ageTo", "levelFrom", "levelTo");
  private static final List<String> UNIT =
      List.of("id", "code", "name", "startsAt", "endsAt", "halfDays", "withMeal");

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> faults = new HashMap<>();
  private int groups = 1;
  private int units = 1;

  private TypedActivity() {}

  /**
   * An empty form with a line for the first group and the first unit; what leaves no choice is
   * chosen.
   */
  static TypedActivity blank(ActivityChoices choices) {
    TypedActivity form = new TypedActivity();
    form.put("kind", ActivityKind.DAYS);
    form.put("bookingMode", BookingMode.PAY_ON_BOOKING);
    if (choices.categories().size() == 1) {
      form.put("categoryId", choices.categories().get(0).id());
    }
    if (choices.regies().size() == 1) {
      form.put("regieId", choices.regies().get(0).id());
    }
    return form;
  }

  /** A new activity like one that stands: its groups and units, without code and days. */
  static TypedActivity copy(ActivitySheet sheet) {
    TypedActivity form = of(sheet);
    List.of("version", "code", "startsOn", "endsOn", "opensAt", "closesAt")
        .forEach(form.values::remove);
    form.getGroups().forEach(line -> form.values.remove(line + "id"));
    form.getUnits().forEach(line -> form.values.remove(line + "id"));
    return form;
  }

  /** The form filled with what stands. */
  static TypedActivity of(ActivitySheet sheet) {
    TypedActivity form = new TypedActivity();
    ActivityView a = sheet.activity();
    form.put("version", sheet.version());
    form.put("categoryId", sheet.categoryId());
    form.put("regieId", a.regieId());
    form.put("code", sheet.code());
    form.put("name", a.name());
    form.put("typeName", a.typeName());
    form.put("kind", a.kind());
    form.put("bookingMode", a.bookingMode());
    form.put("startsOn", a.startsOn());
    form.put("endsOn", a.endsOn());
    form.put("opensAt", local(a.opensAt()));
    form.put("closesAt", local(a.closesAt()));
    form.groups = a.groups().size();
    for (int i = 0; i < form.groups; i++) {
      GroupView group = a.groups().get(i);
      form.line(
          "group",
          i,
          GROUP,
          group.id(),
          group.name(),
          group.ageFrom(),
          group.ageTo(),
          group.levelFrom() == null ? "" : group.levelFrom(),
          group.levelTo() == null ? "" : group.levelTo());
    }
    form.units = a.units().size();
    for (int i = 0; i < form.units; i++) {
      UnitView unit = a.units().get(i);
      form.line(
          "unit",
          i,
          UNIT,
          unit.id(),
          unit.code(),
          unit.name(),
          unit.startsAt(),
          unit.endsAt(),
          unit.halfDays(),
          unit.withMeal());
    }
    return form;
  }

  /** The form as it was posted. */
  static TypedActivity posted(Map<String, String> posted) {
    TypedActivity form = new TypedActivity();
    form.values.putAll(posted);
    form.groups = count(posted.get("groups"));
    form.units = count(posted.get("units"));
    return form;
  }

  private static int count(String text) {
    return text != null && text.matches("[0-9]{1,2}")
        ? Math.min(MOST_LINES, Integer.parseInt(text))
        : 0;
  }

  private static LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, BusinessClock.PARIS).truncatedTo(ChronoUnit.MINUTES);
  }

  private void put(String field, Object value) {
    values.put(field, String.valueOf(value));
  }

  private void line(String kind, int at, List<String> fields, Object... all) {
    for (int i = 0; i < all.length; i++) {
      put(kind + "-" + at + "-" + fields.get(i), all[i]);
    }
  }

  public String value(String field) {
    return values.getOrDefault(field, "").strip();
  }

  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  /** The beginnings of the names of the groups' fields. */
  public List<String> getGroups() {
    return lines("group", groups);
  }

  /** The beginnings of the names of the units' fields. */
  public List<String> getUnits() {
    return lines("unit", units);
  }

  private static List<String> lines(String kind, int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(kind + "-" + i + "-");
    }
    return lines;
  }

  void addGroup() {
    groups = Math.min(MOST_LINES, groups + 1);
  }

  void addUnit() {
    units = Math.min(MOST_LINES, units + 1);
  }

  void remove(String line) {
    boolean group = line.startsWith("group-");
    int last = group ? groups - 1 : units - 1;
    List<String> fields = group ? GROUP : UNIT;
    for (int at = at(line); at < last; at++) {
      copy(fields, prefix(line, at + 1), prefix(line, at));
    }
    fields.forEach(field -> values.remove(prefix(line, last) + field));
    if (group) {
      groups = last;
    } else {
      units = last;
    }
  }

  /** Puts a line before the one above it. */
  void up(String line) {
    int at = at(line);
    if (at > 0) {
      List<String> fields = line.startsWith("group-") ? GROUP : UNIT;
      copy(fields, prefix(line, at - 1), "kept-");
      copy(fields, line, prefix(line, at - 1));
      copy(fields, "kept-", line);
    }
  }

  private void copy(List<String> fields, String from, String to) {
    for (String field : fields) {
      values.put(to + field, values.getOrDefault(from + field, ""));
    }
  }

  private static int at(String line) {
    return Integer.parseInt(line.split("-")[1]);
  }

  private static String prefix(String line, int at) {
    return line.split("-")[0] + "-" + at + "-";
  }

  /**
   * What is to be saved; null for what is not typed or cannot be read. A code that is not typed
   * comes from the name; bookings open now and close with the last day where nothing else is typed.
   */
  SaveActivityCommand command(Long activityId, long structureId, Instant now) {
    Integer version = read("version", Integer::valueOf);
    LocalDate endsOn = read("endsOn", LocalDate::parse);
    return new SaveActivityCommand(
        activityId,
        version == null ? -1 : version,
        structureId,
        read("categoryId", Long::valueOf),
        read("regieId", Long::valueOf),
        code("code", "name"),
        value("name"),
        value("typeName"),
        one("kind", ActivityKind.values()),
        one("bookingMode", BookingMode.values()),
        read("startsOn", LocalDate::parse),
        endsOn,
        value("opensAt").isEmpty() ? now : read("opensAt", TypedActivity::instant),
        value("closesAt").isEmpty() ? endOf(endsOn) : read("closesAt", TypedActivity::instant),
        getGroups().stream()
            .map(
                line ->
                    new SaveActivityCommand.Group(
                        read(line + "id", Long::valueOf),
                        value(line + "name"),
                        read(line + "ageFrom", Integer::valueOf),
                        read(line + "ageTo", Integer::valueOf),
                        one(line + "levelFrom", SchoolLevel.values()),
                        one(line + "levelTo", SchoolLevel.values())))
            .toList(),
        getUnits().stream()
            .map(
                line ->
                    new SaveActivityCommand.Unit(
                        read(line + "id", Long::valueOf),
                        code(line + "code", line + "name"),
                        value(line + "name"),
                        read(line + "startsAt", LocalTime::parse),
                        read(line + "endsAt", LocalTime::parse),
                        one(line + "halfDays", HalfDays.values()),
                        value(line + "withMeal").equals("true")))
            .toList());
  }

  private String code(String field, String name) {
    if (!value(field).isEmpty()) {
      return value(field).toUpperCase(Locale.ROOT);
    }
    String plain = Normalizer.normalize(value(name), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String code = plain.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
    return code.substring(0, Math.min(LONGEST_CODE, code.length())).replaceAll("^-|-$", "");
  }

  private static Instant endOf(LocalDate day) {
    return day == null ? null : day.atTime(23, 59).atZone(BusinessClock.PARIS).toInstant();
  }

  private static Instant instant(String text) {
    return LocalDateTime.parse(text).atZone(BusinessClock.PARIS).toInstant();
  }

  private <T> T read(String field, Function<String, T> reader) {
    try {
      return value(field).isEmpty() ? null : reader.apply(value(field));
    } catch (DateTimeException | NumberFormatException unreadable) {
      return null;
    }
  }

  private <T extends Enum<T>> T one(String field, T[] all) {
    return Arrays.stream(all).filter(c -> c.name().equals(value(field))).findFirst().orElse(null);
  }

  /**
   * Puts what is wrong beside its fields: what was typed but not read is told as such; a code or an
   * end that would have come from a wrong field is not told twice.
   *
   * @return the fields, in the order of the faults
   */
  List<String> mark(List<ActivityFault> wrong, Wording say) {
    Set<String> fields = wrong.stream().map(ActivityFault::field).collect(Collectors.toSet());
    List<ActivityFault> told = wrong.stream().filter(f -> !isDerived(f.field(), fields)).toList();
    for (ActivityFault fault : told) {
      boolean missing = fault.problem() == ActivityProblem.MISSING;
      boolean unread = missing && !value(fault.field()).isEmpty();
      boolean lines = missing && (fault.field().equals("groups") || fault.field().equals("units"));
      String problem = lines ? fault.field() : unread ? "UNREADABLE" : problem(fault);
      faults.put(shown(fault), say.text("activity.fault." + problem));
    }
    return told.stream().map(this::shown).toList();
  }

  /** Of two codes that came from the same name, the name is wrong. */
  private String shown(ActivityFault fault) {
    String field = fault.field();
    boolean derived = field.endsWith("code") && value(field).isEmpty();
    return derived && fault.problem() == ActivityProblem.TWICE
        ? field.replaceAll("code$", "name")
        : field;
  }

  /** What ends before it begins, by what it is. */
  private static String problem(ActivityFault fault) {
    if (fault.problem() != ActivityProblem.BACKWARDS) {
      return fault.problem().name();
    }
    return fault.field().endsWith("ageTo")
        ? "BACKWARDS.age"
        : fault.field().endsWith("levelTo") ? "BACKWARDS.level" : "BACKWARDS";
  }

  private boolean isDerived(String field, Set<String> wrong) {
    return value(field).isEmpty()
        && (field.equals("closesAt") && wrong.contains("endsOn")
            || field.endsWith("code") && wrong.contains(field.replaceAll("code$", "name")));
  }
}
