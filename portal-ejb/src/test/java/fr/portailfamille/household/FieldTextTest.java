package fr.portailfamille.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is typed, kept and shown. The number of social security is the example of INSEE's sheets.
 */
class FieldTextTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static FieldReading read(DossierField field, String typed) {
    return FieldText.read(field, typed, TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "06 39 98 00 18, +33639980018, 06 39 98 00 18",
    "0639980018, +33639980018, 06 39 98 00 18",
    "+33 6.39.98.00.18, +33639980018, 06 39 98 00 18",
    "+41 22 767 61 11, +41227676111, +41 22 767 61 11"
  })
  void keepsPhonesInOneForm(String typed, String kept, String shown) {
    assertThat(read(DossierField.HOUSEHOLD_PHONE, typed).value()).isEqualTo(kept);
    assertThat(FieldText.typed(DossierField.HOUSEHOLD_PHONE, kept)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "06 39 98",
        "téléphone",
        "0639980018 poste 12",
        "06 39 98 00 18 19",
        "00 00 00 00 00",
        "<b>"
      })
  void takesNothingElseForAPhone(String typed) {
    assertThat(read(DossierField.HOUSEHOLD_PHONE, typed).fault())
        .isEqualTo(FaultReason.NOT_A_PHONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"255081416802538", "2 55 08 14 168 025 38"})
  void checksTheKeyOfANir(String typed) {
    assertThat(read(DossierField.GUARDIAN_NIR, typed).value()).isEqualTo("255081416802538");
  }

  @Test
  void countsCorsicaAsItsNumbers() {
    // 1 70 01 2A 004 001: key of 1700119004001
    long key = 97 - 1_700_119_004_001L % 97;

    assertThat(read(DossierField.GUARDIAN_NIR, "170012A004001" + "%02d".formatted(key)).value())
        .startsWith("170012A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"255081416802539", "25508141680253", "455081416802538", "2550814168025AA"})
  void takesNoNirWithAnotherKeyOrForm(String typed) {
    assertThat(read(DossierField.GUARDIAN_NIR, typed).fault()).isEqualTo(FaultReason.NOT_A_NIR);
  }

  @Test
  void showsFourDigitsOfANir() {
    assertThat(FieldText.masked("255081416802538")).endsWith("2538").doesNotContain("2550");
    assertThat(FieldText.typed(DossierField.GUARDIAN_NIR, "255081416802538")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "FR7630006000011234567890189, FR7630006000011234567890189",
    "FR1420041010050500013M02606, FR1420041010050500013M02606",
    "IBAN fr14 2004 1010 0505 0001 3m02 606, FR1420041010050500013M02606",
    "BE68 5390 0754 7034, BE68539007547034"
  })
  void keepsIbansWithoutSpacesInCapitals(String typed, String kept) {
    assertThat(read(DossierField.HOUSEHOLD_IBAN, typed).value()).isEqualTo(kept);
    assertThat(FieldText.typed(DossierField.HOUSEHOLD_IBAN, kept)).isNull();
    assertThat(FieldText.masked(kept))
        .isEqualTo("•••••••••••\u00a0" + kept.substring(kept.length() - 4));
  }

  @ParameterizedTest
  @CsvSource({
    "FR7630006000011234567890188, IBAN_WRONG,",
    "FR763000600001123456789O189, IBAN_WRONG,",
    "FR76 3000 6000 0112 3456 7890 18, IBAN_LENGTH, 27",
    "FR76300060000112345678901890, IBAN_LENGTH, 27",
    "BE6853900754703, IBAN_LENGTH, 16",
    "SA0380000000608010167519, IBAN_OUTSIDE_SEPA,",
    "XX7630006000011234567890189, IBAN_OUTSIDE_SEPA,",
    "30006 00001 12345678901 89, IBAN_OUTSIDE_SEPA,",
    "F, IBAN_OUTSIDE_SEPA,"
  })
  void saysWhatIsWrongWithAnIban(String typed, FaultReason reason, String hint) {
    assertThat(read(DossierField.HOUSEHOLD_IBAN, typed))
        .isEqualTo(FieldReading.fault(reason, hint));
  }

  @ParameterizedTest
  @CsvSource({
    "12/05/1977, 1977-05-12",
    "12.05.1977, 1977-05-12",
    "12051977, 1977-05-12",
    "1/2/2019, 2019-02-01",
    "1977-05-12, 1977-05-12",
    "20/11/2026, 2026-11-20"
  })
  void readsDates(String typed, String kept) {
    assertThat(read(DossierField.CHILD_BIRTH_DATE, typed).value()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "22/11/2026, IN_THE_FUTURE",
    "21/11/2026, IS_TODAY",
    "12/05/0202, TOO_LONG_AGO",
    "31/12/1899, TOO_LONG_AGO",
    "30/02/2020, NOT_A_DATE",
    "12/05/77, NOT_A_DATE",
    "30022020, NOT_A_DATE",
    "hier, NOT_A_DATE"
  })
  void refusesDaysNobodyWasBornOn(String typed, FaultReason reason) {
    assertThat(read(DossierField.CHILD_BIRTH_DATE, typed).fault()).isEqualTo(reason);
  }

  @Test
  void readsPostcodes() {
    assertThat(read(DossierField.HOUSEHOLD_POSTCODE, "73 200").value()).isEqualTo("73200");
    assertThat(read(DossierField.HOUSEHOLD_POSTCODE, "SW1A 1AA").value()).isEqualTo("SW1A 1AA");
    assertThat(read(DossierField.HOUSEHOLD_POSTCODE, "Nantes").fault())
        .isEqualTo(FaultReason.NOT_A_POSTCODE);
    assertThat(read(DossierField.HOUSEHOLD_TOWN, "12345").fault())
        .isEqualTo(FaultReason.NOT_A_TOWN);
    assertThat(read(DossierField.HOUSEHOLD_TOWN, "Paris 12").value()).isEqualTo("Paris 12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@example.org", "élodie.d’arc+x@sous.exemple.fr"})
  void readsMailAddresses(String typed) {
    assertThat(read(DossierField.HOUSEHOLD_EMAIL, typed).value()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a@example", "a b@example.org", "a@@example.org", "<a@example.org>", "a@.org"})
  void refusesWhatNoMailReaches(String typed) {
    assertThat(read(DossierField.HOUSEHOLD_EMAIL, typed).fault()).isEqualTo(FaultReason.NOT_A_MAIL);
  }

  @Test
  void keepsMoneyInCents() {
    assertThat(read(DossierField.HOUSEHOLD_DONATION, "1 250,5 €").value()).isEqualTo("125050");
    assertThat(FieldText.typed(DossierField.HOUSEHOLD_DONATION, "125050")).isEqualTo("1250,50");
    assertThat(read(DossierField.HOUSEHOLD_DONATION, "10000,01").fault())
        .isEqualTo(FaultReason.OUT_OF_BOUNDS);
    assertThat(read(DossierField.HOUSEHOLD_DONATION, "-5").fault()).isEqualTo(FaultReason.NEGATIVE);
  }

  @Test
  void boundsTexts() {
    assertThat(read(DossierField.HOUSEHOLD_STREET, "x".repeat(120)).isRead()).isTrue();
    assertThat(read(DossierField.HOUSEHOLD_STREET, "x".repeat(121)).fault())
        .isEqualTo(FaultReason.TOO_LONG);
    assertThat(read(DossierField.HOUSEHOLD_STREET, "a\u0007b").fault())
        .isEqualTo(FaultReason.UNREADABLE);
    assertThat(read(DossierField.HOUSEHOLD_STREET, "  ").value()).isNull();
    assertThat(read(DossierField.HOUSEHOLD_SITUATION, "RICH").fault())
        .isEqualTo(FaultReason.NOT_A_CHOICE);
    assertThat(read(DossierField.HOUSEHOLD_DIRECT_DEBIT, "").value()).isEqualTo("false");
  }
}
