package fr.portailfamille.shared;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Days with the name of their month, as they are said: in French «1er septembre», not «1
 * septembre».
 */
public final class DayText {

  private record Style(String pattern, Locale locale) {

    DateTimeFormatter formatter() {
      return DateTimeFormatter.ofPattern(pattern, locale);
    }
  }

  /** As many as there are patterns in the code, in the portal's two languages. */
  private static final Map<Style, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

  private DayText() {}

  /**
   * Writes a day, or a moment that knows its day.
   *
   * @param pattern as {@link DateTimeFormatter} reads it: {@code d MMMM uuuu}
   */
  public static String of(String pattern, Locale locale, TemporalAccessor when) {
    boolean first =
        Locale.FRENCH.getLanguage().equals(locale.getLanguage())
            && when.get(ChronoField.DAY_OF_MONTH) == 1;
    String said = first ? pattern.replaceFirst("(?<!d)d(?= MMM)", "d'er'") : pattern;
    return FORMATTERS.computeIfAbsent(new Style(said, locale), Style::formatter).format(when);
  }
}
