package fr.portailfamille.booking;

import fr.portailfamille.shared.DayText;
import java.io.Serializable;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The dates of a series, an outing or a stay, said in few words: «10 mercredis du 13 septembre au
 * 22 novembre 2026».
 *
 * @param days in order, each once; never empty
 */
public record SeriesDates(List<LocalDate> days) implements Serializable {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public SeriesDates {
    days = days.stream().distinct().sorted().toList();
  }

  public LocalDate first() {
    return days.get(0);
  }

  public LocalDate last() {
    return days.get(days.size() - 1);
  }

  public int count() {
    return days.size();
  }

  public String text(Locale locale) {
    if (days.size() == 1) {
      return say(locale, "one", day(locale, "day", first()));
    }
    String from = day(locale, first().getYear() == last().getYear() ? "first" : "last", first());
    String to = day(locale, "last", last());
    boolean weekly = days.stream().map(LocalDate::getDayOfWeek).distinct().count() == 1;
    return weekly
        ? say(locale, "weekly", days.size(), weekdays(locale), from, to)
        : say(locale, "days", days.size(), from, to);
  }

  /** «mercredis», «Wednesdays»: both languages add an s. */
  private String weekdays(Locale locale) {
    return first().getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + "s";
  }

  private static String day(Locale locale, String pattern, LocalDate day) {
    return DayText.of(words(locale).getString(pattern), locale, day);
  }

  private static String say(Locale locale, String key, Object... facts) {
    return new MessageFormat(words(locale).getString(key), locale).format(facts);
  }

  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle(
        "fr.portailfamille.booking.series",
        locale,
        SeriesDates.class.getClassLoader(),
        NO_FALLBACK);
  }
}
