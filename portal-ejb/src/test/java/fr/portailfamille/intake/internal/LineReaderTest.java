package fr.portailfamille.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.household.MemberKind;
import fr.portailfamille.intake.internal.ReadLine.Fault;
import java.time.LocalDate;
import java.util.List;
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

  private final LineReader reader = new LineReader(FIELDS, TODAY);

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
        .containsEntry("phone", "06 12 34 56 78")
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
        .containsExactlyInAnyOrder(
            new Fault(0, "MISSING", ""),
            new Fault(2, "NOT_A_DATE", "31/02/2018"),
            new Fault(4, "NOT_A_POSTCODE", "1"),
            new Fault(5, "NOT_A_PHONE", "12"),
            new Fault(6, "NOT_A_MAIL", "zoe@"));
  }

  @Test
  void asksForMoreWhereALineDoesNotSayWhichFamily() {
    assertThat(read("Martin", "Zoé", "05/09/2018").faults())
        .containsExactly(new Fault(0, "FAMILY_UNKNOWN", ""));
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
    assertThat(CellType.DATE.read(text, TODAY)).isEqualTo(new CellReading(value, fault));
  }

  @ParameterizedTest
  @CsvSource({
    "+33 6 12 34 56 78, 06 12 34 56 78,",
    "06.12.34.56.78, 06 12 34 56 78,",
    "+41 22 345 67 89, +41 22 345 67 89,",
    "06 12, , NOT_A_PHONE",
    "0012345678, , NOT_A_PHONE"
  })
  void readsPhones(String text, String value, String fault) {
    assertThat(CellType.PHONE.read(text, TODAY)).isEqualTo(new CellReading(value, fault));
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
    assertThat(CellType.KIND.read(text, TODAY).value()).isEqualTo(kind);
    assertThat(CellType.KIND.read("chat", TODAY).fault()).isEqualTo("NOT_A_KIND");
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
                List.of("N° Dossier", "NOM", "Prénom", "Né(e) le", "Code postal", "Nom", "Taille")))
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
    assertThat(ImportFields.guess(ImportFields.keys())).isEqualTo(ImportFields.keys());
  }

  @Test
  void callsColumnsAsSpreadsheetsDo() {
    assertThat(ImportReport.letters(0)).isEqualTo("A");
    assertThat(ImportReport.letters(25)).isEqualTo("Z");
    assertThat(ImportReport.letters(26)).isEqualTo("AA");
    assertThat(ImportReport.letters(701)).isEqualTo("ZZ");
  }

  private ReadLine read(String... cells) {
    return reader.read(2, List.of(cells));
  }
}
