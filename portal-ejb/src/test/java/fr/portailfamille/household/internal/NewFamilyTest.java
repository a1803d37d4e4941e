package fr.portailfamille.household.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FaultReason;
import fr.portailfamille.household.FieldFault;
import fr.portailfamille.household.FieldWish;
import fr.portailfamille.household.IncomingFamily;
import fr.portailfamille.household.IncomingPerson;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.ReadFamily;
import fr.portailfamille.household.SheetEntry;
import fr.portailfamille.household.SheetSection;
import fr.portailfamille.household.Towns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewFamilyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String[] COMPLETE = {
    "household.name", "Étévé",
    "household.street", "3 rue des Lilas",
    "household.postcode", "73200",
    "household.town", "albertville",
    "household.phone", "06.12.34.56.78",
    "household.email", "eteve@example.org"
  };

  private final List<FieldWish> typed = new ArrayList<>();

  @Test
  void readsAFamilyAsItIsKept() {
    household(COMPLETE);
    type(1, "guardian.lastName", "Étévé", "guardian.firstName", "Anne");
    type(1, "child.lastName", "Étévé", "child.firstName", "Zoé", "child.birthDate", "03/02/2018");

    ReadFamily read = read(true);

    assertThat(read.faults()).isEmpty();
    IncomingFamily rows = NewPersons.incoming(read, new Towns());
    assertThat(rows.householdId()).isZero();
    assertThat(rows.values())
        .containsEntry("name", "Étévé")
        .containsEntry("phone", "+33612345678")
        .containsEntry("town", "Albertville")
        .containsEntry("town_insee", "73011");
    assertThat(rows.persons())
        .extracting(IncomingPerson::kind, p -> p.person().get("first_name"))
        .containsExactly(tuple(MemberKind.GUARDIAN, "Anne"), tuple(MemberKind.CHILD, "Zoé"));
    assertThat(rows.persons().get(1).person()).containsEntry("birth_date", "2018-02-03");
  }

  @Test
  void aLineThatIsEmptyIsNoPersonAndOneThatIsHalfFilledIsWrong() {
    household(COMPLETE);
    type(1, "guardian.lastName", "Étévé", "guardian.firstName", "Anne");
    type(1, "child.lastName", "  ", "child.firstName", "", "child.birthDate", "");
    type(2, "child.lastName", "Étévé");

    assertThat(read(true).faults())
        .extracting(FieldFault::subjectId, FieldFault::field, FieldFault::reason)
        .containsExactly(
            tuple(2L, DossierField.CHILD_FIRST_NAME, FaultReason.MISSING),
            tuple(2L, DossierField.CHILD_BIRTH_DATE, FaultReason.MISSING));
  }

  @Test
  void aFamilyThatAsksNamesSomebodyWhoTakesPart() {
    household(COMPLETE);
    type(1, "guardian.lastName", "Étévé", "guardian.firstName", "Anne");

    assertThat(read(true).faults())
        .extracting(FieldFault::subjectId, FieldFault::field, FieldFault::reason)
        .containsExactly(tuple(1L, DossierField.CHILD_FIRST_NAME, FaultReason.NOBODY));
    assertThat(read(false).faults()).isEmpty();

    type(1, "adult.lastName", "Étévé", "adult.firstName", "Anne", "adult.birthDate", "03/02/1980");
    assertThat(read(true).faults()).isEmpty();
  }

  @Test
  void tellsEveryFaultAtOnce() {
    household(
        "household.name", "",
        "household.postcode", "73200",
        "household.town", "Carquefou",
        "household.phone", "12",
        "household.email", "a@example.org\r\nBcc: b@example.org");
    type(1, "child.lastName", "A", "child.firstName", "B", "child.birthDate", "22/11/2026");

    assertThat(read(true).faults())
        .extracting(FieldFault::field, FieldFault::reason)
        .containsExactlyInAnyOrder(
            tuple(DossierField.HOUSEHOLD_NAME, FaultReason.MISSING),
            tuple(DossierField.HOUSEHOLD_TOWN, FaultReason.NOT_THE_TOWN),
            tuple(DossierField.HOUSEHOLD_PHONE, FaultReason.NOT_A_PHONE),
            tuple(DossierField.HOUSEHOLD_EMAIL, FaultReason.UNREADABLE),
            tuple(DossierField.CHILD_BIRTH_DATE, FaultReason.IN_THE_FUTURE),
            tuple(DossierField.GUARDIAN_LAST_NAME, FaultReason.MISSING),
            tuple(DossierField.GUARDIAN_FIRST_NAME, FaultReason.MISSING));
  }

  @Test
  void takesNoAddressThatMailsDoNotReachAsALogin() {
    household("household.name", "A", "household.email", "é@exämple.org");

    assertThat(read(false).faults())
        .extracting(FieldFault::field, FieldFault::reason)
        .containsExactly(tuple(DossierField.HOUSEHOLD_EMAIL, FaultReason.NOT_A_MAIL));
  }

  @Test
  void readsNothingThatTheFormDoesNotAsk() {
    household("household.name", "A");
    typed.add(new FieldWish(0, DossierField.HOUSEHOLD_DIRECT_DEBIT, "true"));
    typed.add(new FieldWish(99, DossierField.CHILD_FIRST_NAME, "Zoé"));

    ReadFamily read = read(false);

    assertThat(read.faults()).isEmpty();
    assertThat(read.values())
        .extracting(FieldWish::field)
        .containsExactly(DossierField.HOUSEHOLD_NAME);
  }

  private void household(String... keysAndTexts) {
    type(0, keysAndTexts);
  }

  private void type(long line, String... keysAndTexts) {
    for (int i = 0; i < keysAndTexts.length; i += 2) {
      typed.add(
          new FieldWish(
              line, DossierField.ofKey(keysAndTexts[i]).orElseThrow(), keysAndTexts[i + 1]));
    }
  }

  private ReadFamily read(boolean guardianNeeded) {
    return new NewFamily(blank(), new Towns(), TODAY).read(typed, guardianNeeded);
  }

  /**
   * The household, two lines of guardians and children, one adult; what is never empty is
   * compulsory.
   */
  private static DossierSheet blank() {
    List<SheetSection> sections = new ArrayList<>();
    Map<DossierSubject, List<Long>> lines =
        Map.of(
            DossierSubject.HOUSEHOLD, List.of(0L),
            DossierSubject.GUARDIAN, List.of(1L, 2L),
            DossierSubject.CHILD, List.of(1L, 2L),
            DossierSubject.ADULT, List.of(1L));
    for (DossierSubject subject : DossierSubject.values()) {
      for (long line : lines.getOrDefault(subject, List.of())) {
        sections.add(
            new SheetSection(
                subject,
                line,
                "",
                Arrays.stream(DossierField.values())
                    .filter(f -> f.subject() == subject && f != DossierField.HOUSEHOLD_DIRECT_DEBIT)
                    .map(f -> entry(f, line))
                    .toList()));
      }
    }
    return new DossierSheet(0, 7, 0, sections);
  }

  private static SheetEntry entry(DossierField field, long line) {
    boolean compulsory = field.isNeverEmpty() || field == DossierField.CHILD_BIRTH_DATE;
    return new SheetEntry(
        field, line, null, null, null, true, compulsory, false, field.choices(), null);
  }
}
