package fr.portailfamille.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields of several values: typed, kept, shown. */
class FieldListsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final DossierWords WORDS = new DossierWords(Locale.FRENCH);

  private static FieldReading read(DossierField field, String typed) {
    return FieldText.read(field, typed, TODAY);
  }

  private static String people(PickupPerson... people) {
    return FieldLists.ofPeople(List.of(people));
  }

  @Test
  void keepsPersonsWithTheirPhonesInOneForm() {
    String typed =
        people(
            new PickupPerson("Odile Martin ", "06 39 98 00 18", "grand-mère"),
            new PickupPerson("", " ", ""),
            new PickupPerson("Paul", "", ""));

    String kept = read(DossierField.CHILD_AUTHORISED, typed).value();

    assertThat(FieldLists.people(kept))
        .containsExactly(
            new PickupPerson("Odile Martin", "+33639980018", "grand-mère"),
            new PickupPerson("Paul", "", ""));
    assertThat(FieldText.typed(DossierField.CHILD_AUTHORISED, kept)).isEqualTo(typed);
    assertThat(WORDS.value(DossierField.CHILD_AUTHORISED, kept))
        .isEqualTo("Odile Martin, grand-mère, 06 39 98 00 18 ; Paul");
  }

  @Test
  void staysOneEntryWhateverIsTypedIntoAPart() {
    String kept =
        read(
                DossierField.CHILD_AUTHORISED,
                people(new PickupPerson("A|B\nC", "", "<script>alert(1)</script>")))
            .value();

    assertThat(FieldLists.people(kept))
        .containsExactly(new PickupPerson("A/B C", "", "<script>alert(1)</script>"));
  }

  @ParameterizedTest
  @CsvSource({"'', 0639980018, NAME_MISSING", "Odile, 12, NOT_A_PHONE"})
  void refusesHalfAPerson(String name, String phone, FaultReason reason) {
    assertThat(
            read(DossierField.CHILD_FORBIDDEN, people(new PickupPerson(name, phone, ""))).fault())
        .isEqualTo(reason);
  }

  @Test
  void takesEightPersonsAtMost() {
    assertThat(read(DossierField.CHILD_AUTHORISED, "A||\n".repeat(8)).isRead()).isTrue();
    assertThat(read(DossierField.CHILD_AUTHORISED, "A||\n".repeat(9)).fault())
        .isEqualTo(FaultReason.TOO_MANY);
  }

  @Test
  void readsTheDayOfEachVaccine() {
    String kept = read(DossierField.CHILD_VACCINES, "DTP|mars 2024\nCoqueluche|").value();
    assertThat(kept).isNull();

    kept = read(DossierField.CHILD_VACCINES, "DTP|05/03/2024\nCoqueluche|").value();
    assertThat(kept).isEqualTo("DTP|2024-03-05");
    assertThat(FieldText.typed(DossierField.CHILD_VACCINES, kept)).isEqualTo("DTP|05/03/2024");
    assertThat(WORDS.value(DossierField.CHILD_VACCINES, kept)).isEqualTo("DTP (05/03/2024)");
    assertThat(read(DossierField.CHILD_VACCINES, "DTP|05/03/2027").fault())
        .isEqualTo(FaultReason.IN_THE_FUTURE);
  }

  @Test
  void readsTicksOnceEach() {
    assertThat(read(DossierField.CHILD_DIETS, "Sans porc\r\nSans viande\nSans porc").value())
        .isEqualTo("Sans porc\nSans viande");
    assertThat(WORDS.value(DossierField.CHILD_DIETS, "Sans porc\nSans viande"))
        .isEqualTo("Sans porc, Sans viande");
  }

  @Test
  void keepsTheLinesOfANote() {
    assertThat(read(DossierField.CHILD_ALLERGIES, "Arachide\r\nTrousse au bureau").value())
        .isEqualTo("Arachide\nTrousse au bureau");
    assertThat(read(DossierField.CHILD_ALLERGIES, "x".repeat(501)).fault())
        .isEqualTo(FaultReason.TOO_LONG);
    assertThat(read(DossierField.CHILD_ALLERGIES, "a\u0000b").fault())
        .isEqualTo(FaultReason.UNREADABLE);
  }

  @Test
  void readsTheListOfASetting() {
    assertThat(FieldLists.offered(" Sans porc ;; Sans viande; Sans porc "))
        .containsExactly("Sans porc", "Sans viande");
  }
}
