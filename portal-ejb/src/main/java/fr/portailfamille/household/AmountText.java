package fr.portailfamille.household;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of euros as people and spreadsheets write it: «620,5», «1 250,00 €», «1.250,00»,
 * «1,250.00», with any kind of space. What could be two amounts («1.250», «6 20») is none.
 */
final class AmountText {

  private static final String SPACES = "[\\s\\u00a0\\u2007\\u2009\\u202f]";
  private static final Pattern CURRENCY =
      Pattern.compile(
          SPACES + "*(€|euros?|eur)" + SPACES + "*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PLAIN =
      Pattern.compile("([0-9]{1,7}|[0-9]{1,3}( [0-9]{3}){1,2})([.,][0-9]{1,2})?");
  private static final Pattern DOTS_BETWEEN =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{3}){1,2},[0-9]{1,2}");
  private static final Pattern COMMAS_BETWEEN =
      Pattern.compile("[0-9]{1,3}(,[0-9]{3}){1,2}\\.[0-9]{1,2}");

  private AmountText() {}

  /** Whether it would be an amount, were it not for the minus before it. */
  static boolean isNegative(String typed) {
    return typed.matches("[-\u2212\u2013].+") && cents(typed.substring(1)).isPresent();
  }

  /** The cents; empty for what is no amount below ten millions, or a negative one. */
  static Optional<Long> cents(String typed) {
    String text = CURRENCY.matcher(typed).replaceFirst("€");
    text = text.replaceFirst("^€|€$", "").replaceAll(SPACES, " ").strip();
    if (DOTS_BETWEEN.matcher(text).matches()) {
      text = text.replace(".", "");
    } else if (COMMAS_BETWEEN.matcher(text).matches()) {
      text = text.replace(",", "");
    } else if (!PLAIN.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new BigDecimal(text.replace(" ", "").replace(',', '.')).movePointRight(2).longValueExact());
  }
}
