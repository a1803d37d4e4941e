package fr.portailfamille.billing.internal;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Format d'un numéro de facture, chosen by the régie. Placeholders: {@code {year}} 2026, {@code
 * {yy}} 26, {@code {month}} 09, {@code {day}} 05, {@code {seq}} the number as it is, {@code
 * {seq:05}} the number padded with zeros to five digits (it may grow longer). All else stands as
 * written. Examples: {@code {year}{seq:05}} 202002190, {@code {yy}{month}-{seq:05}} 2006-00098,
 * {@code OPI{seq:05}} OPI00337, {@code {yy}{month}{seq:05}} 170615302.
 *
 * <p>A pattern with a year starts again at 1 every year. One without would then give the same
 * number twice, so its series (year 0) never restarts.
 */
public final class InvoiceNumberPattern {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{(year|yy|month|day|seq)(?::0?([1-9]))?}");

  private final String pattern;
  private final boolean yearly;

  public InvoiceNumberPattern(String pattern) {
    String rest = PLACEHOLDER.matcher(pattern).replaceAll("");
    if (rest.contains("{") || rest.contains("}")) {
      throw new IllegalArgumentException("Unknown placeholder in " + pattern);
    }
    if (!pattern.contains("{seq")) {
      throw new IllegalArgumentException("No {seq} in " + pattern);
    }
    this.pattern = pattern;
    this.yearly = pattern.contains("{year}") || pattern.contains("{yy}");
  }

  /** The counter to take the number from: the year, or 0 for a series without years. */
  public int series(LocalDate day) {
    return yearly ? day.getYear() : 0;
  }

  public InvoiceNumber number(LocalDate day, int sequence) {
    String text =
        PLACEHOLDER
            .matcher(pattern)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(value(found.group(1), found.group(2), day, sequence)));
    return new InvoiceNumber(series(day), sequence, text);
  }

  private static String value(String name, String width, LocalDate day, int sequence) {
    return switch (name) {
      case "year" -> "%04d".formatted(day.getYear());
      case "yy" -> "%02d".formatted(day.getYear() % 100);
      case "month" -> "%02d".formatted(day.getMonthValue());
      case "day" -> "%02d".formatted(day.getDayOfMonth());
      default ->
          width == null ? String.valueOf(sequence) : ("%0" + width + "d").formatted(sequence);
    };
  }
}
