package fr.portailfamille.web.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days typed one a line, each with words behind it or none: «14/05/2027 pont», «21/12/2026 au
 * 24/12/2026 fermeture».
 *
 * @param days with their words
 * @param unread the lines that are no days
 * @param reversed the lines that end before they begin
 */
record DayLines(SortedMap<LocalDate, String> days, List<String> unread, List<String> reversed) {

  private static final int LONGEST = 366;
  private static final String DAY = "(\\d{1,2}/\\d{1,2}/\\d{4})";
  private static final Pattern LINE =
      Pattern.compile(DAY + "(?:\\s+(?:au|to)\\s+" + DAY + ")?(?:\\s+(.*))?");
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.FRENCH)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  static DayLines read(String text) {
    DayLines lines = new DayLines(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
    for (String line : text.strip().split("\\s*\\R\\s*")) {
      if (!line.isEmpty()) {
        lines.take(line);
      }
    }
    return lines;
  }

  private void take(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      unread.add(line);
      return;
    }
    try {
      LocalDate from = LocalDate.parse(parts.group(1), TYPED);
      LocalDate to = parts.group(2) == null ? from : LocalDate.parse(parts.group(2), TYPED);
      if (to.isBefore(from)) {
        reversed.add(line);
      } else if (from.plusDays(LONGEST).isBefore(to)) {
        unread.add(line);
      } else {
        String words = parts.group(3) == null ? "" : parts.group(3).strip();
        from.datesUntil(to.plusDays(1)).forEach(day -> days.put(day, words));
      }
    } catch (DateTimeException noDay) {
      unread.add(line);
    }
  }

  /** The days as they are typed; those in a row with the same words are one line. */
  static String text(SortedMap<LocalDate, String> days) {
    StringBuilder text = new StringBuilder();
    LocalDate from = null;
    for (Map.Entry<LocalDate, String> day : days.entrySet()) {
      from = from == null ? day.getKey() : from;
      if (!day.getValue().equals(days.get(day.getKey().plusDays(1)))) {
        text.append(SHOWN.format(from));
        if (from.isBefore(day.getKey())) {
          text.append(" au ").append(SHOWN.format(day.getKey()));
        }
        text.append(day.getValue().isEmpty() ? "" : " " + day.getValue()).append('\n');
        from = null;
      }
    }
    return text.toString();
  }
}
