package fr.portailfamille.web.frame;

import fr.portailfamille.organisation.SettingName;
import fr.portailfamille.organisation.SettingWords;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.DayText;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says facts in the words of one language: amounts, days, hours, refusals, texts of the bundle. */
public record Wording(Locale locale) {

  public static final String BUNDLE = "fr.portailfamille.web.messages";
  private static final long MEGABYTE = 1024 * 1024;
  private static final Logger LOG = Logger.getLogger(Wording.class.getName());

  /** By language: looking one up by its name costs more than what is read in it. */
  private static final Map<Locale, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

  /** As many as there are patterns in the code and the bundles, in the portal's languages. */
  private static final Map<Style, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

  /** The text of a key; its arguments are said as facts. An unknown key is logged and shown. */
  public String text(String key, Object... arguments) {
    try {
      String pattern = bundle().getString(key);
      return arguments.length == 0
          ? pattern
          : new MessageFormat(pattern, locale)
              .format(Arrays.stream(arguments).map(this::fact).toArray());
    } catch (MissingResourceException missing) {
      LOG.log(Level.WARNING, "No text for {0}", key);
      return key;
    }
  }

  /** The key of what is true for somebody whom no mail reaches, where a text promises one. */
  public String byMail(String key, boolean reached) {
    String without = key + ".no-mail";
    return !reached && bundle().containsKey(without) ? without : key;
  }

  /** «1 267,00 €». */
  public String money(Money amount) {
    return amount == null ? "" : amount.format(locale);
  }

  /** «mar. 15 septembre 2026». */
  public String date(LocalDate day) {
    return day == null ? "" : DayText.of("EEE d MMMM uuuu", locale, day);
  }

  /** «mercredi 2 décembre». */
  public String weekday(LocalDate day) {
    return day == null ? "" : DayText.of("EEEE d MMMM", locale, day);
  }

  /** «mer. 2 déc.». */
  public String shortWeekday(LocalDate day) {
    return day == null ? "" : DayText.of("EEE d MMM", locale, day);
  }

  /** «décembre 2026». */
  public String month(LocalDate day) {
    return day == null ? "" : format("LLLL uuuu").format(day);
  }

  /** «15/09/2026». */
  public String shortDate(LocalDate day) {
    return day == null ? "" : format("dd/MM/uuuu").format(day);
  }

  /**
   * A text about a period, its days in short: of the key, or of {@code key.one} where the period is
   * one day, which is said once.
   */
  public String period(String key, LocalDate from, LocalDate to) {
    return from.equals(to)
        ? text(key + ".one", shortDate(from))
        : text(key, shortDate(from), shortDate(to));
  }

  /** The same with the days in full. */
  public String longPeriod(String key, LocalDate from, LocalDate to) {
    return from.equals(to) ? text(key + ".one", from) : text(key, from, to);
  }

  /** «15/09/2026 à 15:30», in Paris. */
  public String moment(Instant at) {
    return at == null ? "" : moment(at.atZone(BusinessClock.PARIS).toLocalDateTime());
  }

  private String moment(LocalDateTime at) {
    return format(text("format.moment")).format(at);
  }

  /** «20:47», in Paris. */
  public String hour(Instant at) {
    return at == null ? "" : hour(ZonedDateTime.ofInstant(at, BusinessClock.PARIS).toLocalTime());
  }

  /** «20:47» of today, «00:03 le 15/09/2026» of another day, in Paris. */
  public String hourOrMoment(Instant at, LocalDate today) {
    if (at == null) {
      return "";
    }
    LocalDate day = LocalDate.ofInstant(at, BusinessClock.PARIS);
    return day.equals(today) ? hour(at) : text("format.hour-of", hour(at), shortDate(day));
  }

  private String hour(LocalTime at) {
    return format("HH:mm").format(at);
  }

  /** «8 ans et 4 mois»; months alone before the first birthday. */
  public String age(LocalDate birth, LocalDate today) {
    if (birth == null || birth.isAfter(today)) {
      return "";
    }
    Period age = Period.between(birth, today);
    if (age.getYears() == 0) {
      return text("age.months", age.getMonths());
    }
    return age.getMonths() == 0
        ? text("age.years", age.getYears())
        : text("age.years-and-months", age.getYears(), age.getMonths());
  }

  /** «221 Ko», «1,4 Mo»: the size of a file. */
  public String size(long bytes) {
    if (bytes < MEGABYTE) {
      return text("documents.bytes.KB", Math.max(1, Math.round(bytes / 1024.0)));
    }
    return text("documents.bytes.MB", Math.round(bytes * 10.0 / MEGABYTE) / 10.0);
  }

  /** Why something was refused, with the way out. */
  public String refusal(Refusal refusal) {
    return text("refusal." + refusal.key(), refusal.facts());
  }

  /** The same for staff who act for a family, where the family is told to do something itself. */
  public String staffRefusal(Refusal refusal) {
    String forStaff = "refusal." + refusal.key() + ".staff";
    return bundle().containsKey(forStaff) ? text(forStaff, refusal.facts()) : refusal(refusal);
  }

  private Object fact(Object fact) {
    if (fact instanceof Money amount) {
      return money(amount);
    } else if (fact instanceof SettingName setting) {
      return new SettingWords(locale).label(setting.key());
    } else if (fact instanceof LocalDate day) {
      return date(day);
    } else if (fact instanceof Instant at) {
      return moment(at);
    } else if (fact instanceof LocalDateTime at) {
      return moment(at);
    } else if (fact instanceof LocalTime at) {
      return hour(at);
    } else {
      return fact == null ? "" : fact;
    }
  }

  private ResourceBundle bundle() {
    return BUNDLES.computeIfAbsent(locale, l -> ResourceBundle.getBundle(BUNDLE, l));
  }

  private DateTimeFormatter format(String pattern) {
    return FORMATTERS.computeIfAbsent(new Style(pattern, locale), Style::formatter);
  }

  private record Style(String pattern, Locale locale) {

    DateTimeFormatter formatter() {
      return DateTimeFormatter.ofPattern(pattern, locale);
    }
  }
}
