package fr.portailfamille.payment.internal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Référence d'un paiement: organisation, {@code refreg}, day, {@code x} and number, as families
 * know it from their receipts ({@code ALACCARQUEFOUrefreg20200515x1691}).
 */
public final class PaymentReference {

  /** What banks take: SystemPay allows 63 characters of this kind. */
  private static final String ALLOWED = "[A-Za-z0-9_-]{1,63}";

  private static final int LONGEST_CODE = 28;

  private PaymentReference() {}

  public static String of(String organisationCode, LocalDate day, long number) {
    String code =
        Normalizer.normalize(organisationCode, Normalizer.Form.NFD)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9]", "");
    String prefix = code.substring(0, Math.min(code.length(), LONGEST_CODE));
    return prefix + "refreg" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "x" + number;
  }

  /** Whether a text from outside can be a reference at all. */
  public static boolean isPossible(String text) {
    return text != null && text.matches(ALLOWED);
  }
}
