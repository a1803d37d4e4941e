package fr.portailfamille.household;

import fr.marcwrobel.jbanking.Agreement;
import fr.marcwrobel.jbanking.IsoCountry;
import fr.marcwrobel.jbanking.iban.BbanStructure;
import fr.marcwrobel.jbanking.iban.Iban;
import fr.marcwrobel.jbanking.iban.RandomIban;
import java.util.Locale;
import java.util.Optional;

/**
 * IBAN of an account that can be debited and refunded: in a country of SEPA, checked by jbanking.
 */
final class IbanText {

  private IbanText() {}

  /** Without spaces, in capitals; the fault says whether country, length or a sign is wrong. */
  static FieldReading read(String typed) {
    String iban =
        typed
            .replaceAll("[\\s\\u00a0\\u202f.\\-]", "")
            .toUpperCase(Locale.ROOT)
            .replaceFirst("^IBAN:?", "");
    Optional<BbanStructure> form = form(iban);
    if (form.isEmpty()) {
      return FieldReading.fault(FaultReason.IBAN_OUTSIDE_SEPA);
    }
    int length = length(form.get());
    if (iban.length() != length) {
      return FieldReading.fault(FaultReason.IBAN_LENGTH, String.valueOf(length));
    }
    return Iban.isValid(iban) ? FieldReading.of(iban) : FieldReading.fault(FaultReason.IBAN_WRONG);
  }

  private static Optional<BbanStructure> form(String iban) {
    return Optional.of(iban)
        .filter(text -> text.length() > 2)
        .flatMap(text -> IsoCountry.fromAlpha2Code(text.substring(0, 2)))
        .filter(country -> country.isParticipatingTo(Agreement.SINGLE_EURO_PAYMENTS_AREA))
        .flatMap(BbanStructure::forCountry);
  }

  /** All IBANs of a country are equally long; the library tells how long by an example only. */
  private static int length(BbanStructure form) {
    return new RandomIban().next(form).toString().length();
  }
}
