package fr.portailfamille.billing.internal;

import fr.portailfamille.shared.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words, days and amounts as the printed invoice says them: in French. */
final class SheetWording {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  /** A text of the bundle with its facts. */
  String it(String key, Object... facts) {
    String pattern =
        ResourceBundle.getBundle("fr.portailfamille.billing.invoice", Locale.ROOT).getString(key);
    return new MessageFormat(pattern, Locale.FRENCH).format(facts);
  }

  /** «15/09/2026». */
  String day(LocalDate day) {
    return DAY.format(day);
  }

  /** «1 267,00 €». */
  String money(Money amount) {
    return amount.format(Locale.FRENCH);
  }

  static Money notNegative(Money amount) {
    return amount.isPositive() ? amount : Money.ZERO;
  }

  /** The style sheet of the printed page. */
  static String style() {
    try (InputStream css =
        SheetWording.class.getResourceAsStream("/fr/portailfamille/billing/invoice.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
