package fr.portailfamille.organisation;

import fr.portailfamille.organisation.CalendarFault.Problem;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.RefusedException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the ministry's open data «fr-en-calendrier-scolaire», a line per académie. Dates are
 * instants in UTC at midnight of Paris: {@code 2026-10-16T22:00:00+00:00} is 17 October. «Le départ
 * en vacances a lieu après la classe des jours indiqués, la reprise le matin»: a start on a
 * Saturday is the first day off, since nearly all schools end on Friday; on another day school ends
 * in the evening, and the day after is off. A bridge (pont) begins on its first day. The end is the
 * day school begins again. Where start and end are one: a bridge of one day, or the beginning of
 * the summer, whose end the next order will say: until then 31 August.
 */
final class CalendarFile {

  private static final List<String> HEADINGS =
      List.of(
          "description",
          "population",
          "date de début",
          "date de fin",
          "académies",
          "zones",
          "annee_scolaire");
  private static final Set<String> PUPILS = Set.of("-", "", "élèves");
  private static final Pattern YEARS = Pattern.compile("\\d{4}-\\d{4}");

  private final int firstYear;
  private final List<CalendarFault> faults = new ArrayList<>();
  private final Map<SchoolHoliday, Integer> lines = new LinkedHashMap<>();
  private Map<String, Integer> columns;
  private int leftOut;

  /**
   * @param today school years that ended before are left out
   */
  CalendarFile(LocalDate today) {
    firstYear = today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
  }

  /** Takes a line; the first one holds the headings. */
  void take(int line, List<String> cells) {
    if (columns == null) {
      headings(line, cells);
    } else if (faults.stream().noneMatch(f -> f.problem() == Problem.HEADING)) {
      holiday(line, cells);
    }
  }

  private void headings(int line, List<String> cells) {
    columns = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      columns.putIfAbsent(cells.get(i).toLowerCase(Locale.FRENCH), i);
    }
    HEADINGS.stream()
        .filter(heading -> !columns.containsKey(heading))
        .forEach(heading -> faults.add(new CalendarFault(line, Problem.HEADING, heading)));
  }

  private void holiday(int line, List<String> cells) {
    SchoolZone zone = zone(cell(cells, "zones"));
    String year = cell(cells, "annee_scolaire");
    if (zone == null || !PUPILS.contains(cell(cells, "population").toLowerCase(Locale.FRENCH))) {
      leftOut++;
      return;
    }
    if (!YEARS.matcher(year).matches()
        || Integer.parseInt(year.substring(5)) != Integer.parseInt(year.substring(0, 4)) + 1) {
      faults.add(new CalendarFault(line, Problem.SCHOOL_YEAR, year));
      return;
    }
    if (Integer.parseInt(year.substring(0, 4)) < firstYear) {
      leftOut++;
      return;
    }
    String name = cell(cells, "description").replace('\'', '’');
    LocalDate start = day(line, Problem.START, cell(cells, "date de début"));
    LocalDate end = day(line, Problem.END, cell(cells, "date de fin"));
    if (name.isEmpty()) {
      faults.add(new CalendarFault(line, Problem.NAME, ""));
    } else if (start != null && end != null) {
      add(line, zone, year, name, start, end);
    }
  }

  private void add(
      int line, SchoolZone zone, String year, String name, LocalDate start, LocalDate end) {
    boolean bridge = name.toLowerCase(Locale.FRENCH).startsWith("pont");
    boolean summer = name.toLowerCase(Locale.FRENCH).startsWith("début des vacances d’été");
    LocalDate first = bridge || isWeekend(start) ? start : start.plusDays(1);
    LocalDate last =
        summer ? LocalDate.of(start.getYear(), 8, 31) : start.equals(end) ? end : end.minusDays(1);
    if (last.isBefore(first)) {
      faults.add(new CalendarFault(line, Problem.REVERSED, name));
      return;
    }
    SchoolHoliday holiday =
        new SchoolHoliday(zone, year, summer ? "Vacances d’été" : name, first, last);
    if (lines.containsKey(holiday)) {
      return; // another académie of the zone
    }
    lines.keySet().stream()
        .filter(h -> h.zone() == zone && shareDays(h, holiday))
        .findFirst()
        .ifPresentOrElse(
            other ->
                faults.add(
                    new CalendarFault(line, Problem.OVERLAP, String.valueOf(lines.get(other)))),
            () -> lines.put(holiday, line));
  }

  private static boolean shareDays(SchoolHoliday one, SchoolHoliday other) {
    return one.includes(other.firstDay()) || other.includes(one.firstDay());
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static SchoolZone zone(String text) {
    return Arrays.stream(SchoolZone.values())
        .filter(zone -> text.equalsIgnoreCase("Zone " + zone))
        .findFirst()
        .orElse(null);
  }

  private LocalDate day(int line, Problem problem, String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text)
          : OffsetDateTime.parse(text).atZoneSameInstant(BusinessClock.PARIS).toLocalDate();
    } catch (DateTimeException unreadable) {
      faults.add(new CalendarFault(line, problem, text));
      return null;
    }
  }

  private String cell(List<String> cells, String heading) {
    int column = columns.get(heading);
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  /**
   * The holidays of the file, each once.
   *
   * @throws RefusedException CalendarFileRefused with every fault
   */
  List<SchoolHoliday> holidays() {
    if (!faults.isEmpty()) {
      throw new RefusedException(new CalendarFileRefused(faults));
    }
    return List.copyOf(lines.keySet());
  }

  int leftOut() {
    return leftOut;
  }
}
