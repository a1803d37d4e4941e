package fr.portailfamille.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.IncomingQuotient;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.QuotientSource;
import fr.portailfamille.household.Towns;
import fr.portailfamille.intake.internal.ReadLine.Fault;
import fr.portailfamille.shared.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final List<String> FIELDS =
      List.of(
          "person.lastName",
          "person.firstName",
          "person.birthDate",
          "household.street",
          "household.postcode",
          "household.phone",
          "household.email",
          "person.kind",
          "household.number");

  private static final LineRules RULES =
      new LineRules(
          EnumSet.allOf(DossierField.class),
          Map.of(
              DossierField.CHILD_DIETS, List.of("Sans porc", "Sans viande"),
              DossierField.CHILD_VACCINES, List.of("Coqueluche", "Hépatite B")),
          13,
          new Towns(),
          TODAY);

  private final LineReader reader = new LineReader(FIELDS, RULES);

  @Test
  void readsALineAsAPersonWithItsHousehold() {
    ReadLine read =
        read("Hôte", "Zoé", "5/9/2018", "3, rue du Pré", "1000", "612345678", "z@example.org");

    assertThat(read.faults()).isEmpty();
    assertThat(read.kind()).isEqualTo(MemberKind.CHILD);
    assertThat(read.person())
        .containsEntry("last_name", "Hôte")
        .containsEntry("first_name", "Zoé")
        .containsEntry("birth_date", "2018-09-05");
    assertThat(read.household())
        .containsEntry("name", "Hôte")
        .containsEntry("postcode", "01000")
        .containsEntry("phone", "+33612345678")
        .containsEntry("email", "z@example.org");
  }

  @Test
  void tellsFamiliesApartByNumberOrByNameAndAddress() {
    ReadLine one = read("Hôte", "Zoé", "", "3, rue du Pré", "01000");
    ReadLine same = read("HOTE", "Max", "", "3 RUE DU PRE", "01000");
    ReadLine other = read("Hôte", "Max", "", "4, rue du Pré", "01000");
    ReadLine numbered = read("Hôte", "Max", "", "4, rue du Pré", "01000", "", "", "", "A-12");
    ReadLine again = read("Dupré", "Léa", "", "", "", "", "", "", "a 12");

    assertThat(same.familyKey()).isEqualTo(one.familyKey()).isNotEqualTo(other.familyKey());
    assertThat(same.personKey()).isNotEqualTo(one.personKey());
    assertThat(again.familyKey()).isEqualTo(numbered.familyKey());
  }

  @Test
  void saysEveryErrorOfALineAtOnce() {
    ReadLine read = read("", "Zoé", "31/02/2018", "3, rue du Pré", "1", "12", "zoe@");

    assertThat(read.faults())
        .extracting(Fault::place, Fault::reason, Fault::value)
        .containsExactly(
            tuple(0, "MISSING", ""),
            tuple(2, "NOT_A_DATE", "31/02/2018"),
            tuple(4, "NOT_A_POSTCODE", "1"),
            tuple(5, "NOT_A_PHONE", "12"),
            tuple(6, "NOT_A_MAIL", "zoe@"));
  }

  @Test
  void asksForMoreWhereALineDoesNotSayWhichFamily() {
    assertThat(read("Martin", "Zoé", "05/09/2018").faults())
        .containsExactly(Fault.of(0, "FAMILY_UNKNOWN"));
  }

  @ParameterizedTest
  @CsvSource({
    "2018-09-05, 2018-09-05,",
    "05.09.2018, 2018-09-05,",
    "5-9-2018, 2018-09-05,",
    "05/09/2018 00:00, 2018-09-05,",
    "05/09/18, , NOT_A_DATE",
    "05/09/0202, , TOO_LONG_AGO",
    "02/09/2026, , IN_THE_FUTURE",
    "29/02/2019, , NOT_A_DATE",
    "44000, , NOT_A_DATE"
  })
  void readsDays(String text, String value, String fault) {
    assertThat(CellText.date(text, TODAY)).isEqualTo(new CellReading(value, fault, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "+33 6 12 34 56 78, +33612345678,",
    "06.12.34.56.78, +33612345678,",
    "612345678, +33612345678,",
    "+41 22 345 67 89, +41223456789,",
    "06 12, , NOT_A_PHONE"
  })
  void readsPhones(String text, String value, String fault) {
    CellReading read = CellText.read(DossierField.HOUSEHOLD_PHONE, text, RULES);

    assertThat(read.value()).isEqualTo(value);
    assertThat(read.fault()).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "Mère, GUARDIAN",
    "Responsable légal 1, GUARDIAN",
    "ENFANT, CHILD",
    "fille, CHILD",
    "Adulte, ADULT"
  })
  void readsRoles(String text, String kind) {
    assertThat(CellText.kind(text).value()).isEqualTo(kind);
    assertThat(CellText.kind("chat").fault()).isEqualTo("NOT_A_KIND");
  }

  @Test
  void takesWhoIsUnderAgeForAChildAndOthersForGuardians() {
    assertThat(read("A", "B", "02/09/2008", "x").kind()).isEqualTo(MemberKind.CHILD);
    assertThat(read("A", "B", "01/09/2008", "x").kind()).isEqualTo(MemberKind.GUARDIAN);
    assertThat(read("A", "B", "", "x").kind()).isEqualTo(MemberKind.GUARDIAN);
  }

  @Test
  void guessesColumnsByTheirHeadings() {
    assertThat(
            ImportFields.guess(
                List.of("N° Dossier", "NOM", "Prénom", "Né(e) le", "Code postal", "Nom", "Taille"),
                ImportFields.keys()))
        .containsExactly(
            "household.number",
            "person.lastName",
            "person.firstName",
            "person.birthDate",
            "household.postcode",
            "",
            "");
    assertThat(ImportFields.signature(List.of("N° Dossier", "Né(e) le")))
        .isEqualTo(ImportFields.signature(List.of("n dossier", "NE E LE")));
  }

  @Test
  void guessesTheKeysThemselves() {
    assertThat(ImportFields.guess(ImportFields.keys(), ImportFields.keys()))
        .isEqualTo(ImportFields.keys());
  }

  @Test
  void callsColumnsAsSpreadsheetsDo() {
    assertThat(ImportReport.letters(0)).isEqualTo("A");
    assertThat(ImportReport.letters(25)).isEqualTo("Z");
    assertThat(ImportReport.letters(26)).isEqualTo("AA");
    assertThat(ImportReport.letters(701)).isEqualTo("ZZ");
  }

  @Test
  void takesNamesOutOfAListOfQuotients() {
    List<String> headings = List.of("N° allocataire", "Nom", "Prénom", "QF", "Date d’effet");

    List<String> guessed = ImportFields.guess(headings, ImportFields.keys());

    assertThat(guessed)
        .containsExactly(
            "person.beneficiaryNumber", "", "", "household.quotient", "household.quotientFrom");
    assertThat(ImportFields.isList(guessed)).isTrue();
    assertThat(ImportFields.guess(List.of("Dossier", "Date", "QF"), ImportFields.keys()))
        .containsExactly("household.number", "household.quotientFrom", "household.quotient");
    assertThat(ImportFields.guess(List.of("Date", "QF", "Date du QF"), ImportFields.keys()))
        .containsExactly("", "household.quotient", "household.quotientFrom");
    assertThat(ImportFields.guess(List.of("Nom", "Date"), ImportFields.keys()).get(1)).isEmpty();
    assertThat(ImportFields.isList(FIELDS)).isFalse();
    assertThat(ImportFields.isList(List.of("household.number", "person.diets"))).isFalse();
  }

  @Test
  void namesAPostcodeThatLacksADigitAndAnAmountBelowNothing() {
    List<String> columns =
        List.of("household.number", "household.postcode", "household.town", "household.quotient");
    assertThat(line(columns, "1", "7340", "Albertville", "-5").faults())
        .extracting(Fault::place, Fault::reason, Fault::value)
        .containsExactly(tuple(1, "NOT_A_POSTCODE", "7340"), tuple(3, "NEGATIVE", "-5"));
    assertThat(line(columns, "1", "1000", "Bourg-en-Bresse", "- 5").faults())
        .extracting(Fault::place, Fault::reason)
        .containsExactly(tuple(3, "NEGATIVE"));
  }

  @Test
  void readsALineOfAListOfQuotients() {
    List<String> columns =
        List.of(
            "person.beneficiaryNumber",
            "household.quotient",
            "household.quotientFrom",
            "household.quotientSource");
    ReadLine read = line(columns, "1234567", "620,50\u00a0€", "1/1/2027", "caf");
    ReadLine wrong = line(columns, "", "cent", "01/01/2016", "voisin");

    assertThat(read.faults()).isEmpty();
    assertThat(read.quotients())
        .containsExactly(
            new IncomingQuotient(
                Money.ofCents(620_50), LocalDate.of(2027, 1, 1), QuotientSource.CAF, TODAY));
    assertThat(read.household()).isEmpty();
    assertThat(wrong.faults())
        .extracting(Fault::place, Fault::reason)
        .containsExactly(
            tuple(0, "NUMBER_MISSING"),
            tuple(1, "NOT_A_NUMBER"),
            tuple(2, "TOO_LONG_AGO"),
            tuple(3, "NOT_A_CHOICE"));
    assertThat(line(columns, "1234567").faults()).containsExactly(Fault.of(1, "MISSING"));
  }

  @Test
  void readsWhatTheDossierAsksOfAPerson() {
    List<String> columns =
        List.of(
            "household.number",
            "person.lastName",
            "person.firstName",
            "person.birthDate",
            "person.sex",
            "person.diets",
            "person.vaccines",
            "person.authorised",
            "household.situation",
            "household.directDebit");
    ReadLine read =
        line(
            columns,
            "1",
            "Hôte",
            "Zoé",
            "05/09/2018",
            "F",
            "sans PORC; Sans viande",
            "coqueluche 1/2/2024 ; Hépatite B (2023-01-05)",
            "Odile Martin, 639980018, grand-mère",
            "mariés",
            "oui");

    assertThat(read.faults()).isEmpty();
    assertThat(read.person())
        .containsEntry("sex", "FEMALE")
        .containsEntry("diets", "{\"Sans porc\",\"Sans viande\"}");
    assertThat(read.household())
        .containsEntry("situation", "MARRIED")
        .containsEntry("direct_debit", "true");
    assertThat(read.lists())
        .containsEntry(DossierField.CHILD_VACCINES, "Coqueluche|2024-02-01\nHépatite B|2023-01-05")
        .containsEntry(DossierField.CHILD_AUTHORISED, "Odile Martin|+33639980018|grand-mère");
  }

  @Test
  void namesTheValuesThatAListHas() {
    List<String> columns =
        List.of(
            "household.number",
            "person.lastName",
            "person.firstName",
            "person.birthDate",
            "person.diets",
            "household.situation",
            "person.profession",
            "person.allergies");
    ReadLine read =
        line(columns, "1", "H", "Z", "05/09/2018", "Sans sel", "veuf ?", "Maçon", "x".repeat(501));

    assertThat(read.faults())
        .extracting(Fault::place, Fault::reason, Fault::value, Fault::hint)
        .containsExactly(
            tuple(4, "NOT_A_CHOICE", "Sans sel", "Sans porc\nSans viande"),
            tuple(6, "NOT_FOR_PERSON", "Maçon", ""),
            tuple(7, "TOO_LONG", "•••", "500"));
    assertThat(read.household()).containsEntry("situation", "WIDOWED");
  }

  @Test
  void leavesOutWhatTheOrganisationHides() {
    LineRules hidden =
        new LineRules(
            EnumSet.complementOf(EnumSet.of(DossierField.HOUSEHOLD_STREET)),
            Map.of(),
            13,
            new Towns(),
            TODAY);
    ReadLine read =
        new LineReader(FIELDS, hidden).read(2, List.of("Hôte", "Zoé", "", "?", "", "0612345678"));

    assertThat(read.faults()).isEmpty();
    assertThat(read.household()).doesNotContainKey("street").containsKey("phone");
  }

  @Test
  void wantsTheTownOfAPostcode() {
    List<String> columns =
        List.of(
            "person.lastName",
            "person.firstName",
            "household.street",
            "household.postcode",
            "household.town");

    assertThat(line(columns, "H", "Z", "x", "1000", "bourg en bresse").household())
        .containsEntry("town", "Bourg-en-Bresse")
        .containsEntry("town_insee", "01053");
    assertThat(line(columns, "H", "Z", "x", "01000", "Albertville").faults())
        .extracting(Fault::place, Fault::reason)
        .containsExactly(tuple(4, "NOT_THE_TOWN"));
  }

  private static ReadLine line(List<String> columns, String... cells) {
    return new LineReader(columns, RULES).read(2, List.of(cells));
  }

  private ReadLine read(String... cells) {
    return reader.read(2, List.of(cells));
  }
}
