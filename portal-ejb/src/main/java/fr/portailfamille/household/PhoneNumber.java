package fr.portailfamille.household;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;

/** Phone numbers: kept as E.164 ({@code +33612345678}), typed and shown as people do in France. */
public final class PhoneNumber {

  private static final String HERE = "FR";
  private static final int FRANCE = 33;
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private PhoneNumber() {}

  /** The number as it is kept; nothing for what cannot be a number. */
  public static Optional<String> read(String typed) {
    // other signs, an extension for instance, would silently be lost
    if (!typed.matches("[+0-9 ./()\\-\\u00a0\\u202f]+")) {
      return Optional.empty();
    }
    return parse(typed)
        .filter(PhoneNumber::isPossible)
        .map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
  }

  /** «06 12 34 56 78», «+41 22 345 67 89»; what an older program left is shown as it is. */
  public static String shown(String kept) {
    if (kept == null || !kept.startsWith("+")) {
      return kept;
    }
    return parse(kept)
        .map(
            number ->
                NUMBERS.format(
                    number,
                    number.getCountryCode() == FRANCE
                        ? PhoneNumberFormat.NATIONAL
                        : PhoneNumberFormat.INTERNATIONAL))
        .orElse(kept);
  }

  /** By its length: which ranges are given out changes faster than a library. */
  private static boolean isPossible(Phonenumber.PhoneNumber number) {
    return NUMBERS.isPossibleNumber(number)
        && (number.getCountryCode() != FRANCE || number.getNationalNumber() >= 100_000_000L);
  }

  private static Optional<Phonenumber.PhoneNumber> parse(String text) {
    try {
      return Optional.of(NUMBERS.parse(text, HERE));
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }
}
