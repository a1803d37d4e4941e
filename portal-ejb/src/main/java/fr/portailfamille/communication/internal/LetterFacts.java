package fr.portailfamille.communication.internal;

import fr.portailfamille.basket.BasketReport;
import fr.portailfamille.booking.BookedItem;
import fr.portailfamille.booking.BookingStatus;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.DayText;
import fr.portailfamille.shared.Money;
import jakarta.json.JsonObject;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a letter is written from.
 *
 * @param secret readable; null where there is none
 * @param publicUrl the portal's address without a slash at its end
 */
public record LetterFacts(JsonObject facts, String secret, Locale locale, String publicUrl) {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** A fact as it was queued; empty where there is none. */
  public String fact(String name) {
    return facts.getString(name, "");
  }

  public long number(String name) {
    return Long.parseLong(fact(name));
  }

  /** A text of the bundle {@code letters} with its facts. */
  public String say(String key, Object... arguments) {
    String pattern =
        ResourceBundle.getBundle(
                "fr.portailfamille.communication.letters",
                locale,
                LetterFacts.class.getClassLoader(),
                NO_FALLBACK)
            .getString(key);
    return new MessageFormat(pattern, locale).format(arguments);
  }

  /** «mar. 15 septembre 2026 à 20:47», Paris time. */
  public String moment(Instant instant) {
    return DayText.of(say("format.moment"), locale, instant.atZone(BusinessClock.PARIS));
  }

  /** «mar. 15 septembre 2026». */
  public String day(LocalDate day) {
    return DayText.of(say("format.day"), locale, day);
  }

  public String money(Money amount) {
    return amount.format(locale);
  }

  /** The bookings of a basket in one state, by date, each with its price; a series is one line. */
  public Letter.Lines bookings(BasketReport report, BookingStatus status) {
    return new Letter.Lines(
        BookedItem.of(report.lines().stream().filter(line -> line.status() == status).toList())
            .stream()
            .map(item -> new Letter.Line(line(item) + ownHour(report, item), money(item.price())))
            .toList());
  }

  /** A place offered from a waiting list does not lapse with its basket. */
  private String ownHour(BasketReport report, BookedItem item) {
    boolean own =
        item.lines().get(0).status() == BookingStatus.EXPIRED && report.isOwnHour(item.keptUntil());
    return own ? " " + say("basket-expired.own-hour", moment(item.keptUntil())) : "";
  }

  /** «mer. 2 décembre 2026 - Noah - Mercredis - Matin»; of a series its dates. */
  String line(BookedItem item) {
    return item.isSeries()
        ? item.designation() + ", " + item.dates().text(locale)
        : day(item.day()) + " - " + item.designation();
  }
}
