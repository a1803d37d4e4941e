package fr.portailfamille.household.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FaultReason;
import fr.portailfamille.household.FieldFault;
import fr.portailfamille.household.FieldWish;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.household.SheetEntry;
import fr.portailfamille.household.SheetSection;
import fr.portailfamille.household.Towns;
import fr.portailfamille.household.internal.DossierReader.Place;
import fr.portailfamille.shared.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A household whose number is also that of the guardian: only both together name a subject. */
class DossierFormTest {

  private static final long ID = 7;
  private static final HouseholdView MARTIN =
      new HouseholdView(
          ID,
          1,
          "000418",
          null,
          "MARTIN",
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(new MemberView(ID, "Claire", "Martin", null, MemberKind.GUARDIAN, 0)));

  private static SheetEntry entry(DossierField field, String value) {
    return new SheetEntry(field, ID, value, value, null, true, false, false, field.choices(), null);
  }

  private static SheetEntry compulsory(DossierField field, String value) {
    return new SheetEntry(field, ID, value, value, null, true, true, false, List.of(), null);
  }

  private static DossierForm form(SheetEntry... entries) {
    return form(List.of(entries), List.of());
  }

  private static DossierForm form(List<SheetEntry> household, List<SheetEntry> guardian) {
    return new DossierForm(
        MARTIN,
        new DossierSheet(
            ID,
            1,
            3,
            List.of(
                new SheetSection(DossierSubject.HOUSEHOLD, ID, "MARTIN", household),
                new SheetSection(DossierSubject.GUARDIAN, ID, "Claire Martin", guardian))),
        new Towns(),
        LocalDate.of(2026, 11, 21));
  }

  private static FieldWish wish(DossierField field, String typed) {
    return new FieldWish(ID, field, typed);
  }

  @Test
  void tellsAllFaultsAtOnceInTheOrderOfTheSheet() {
    DossierForm form =
        form(
            compulsory(DossierField.HOUSEHOLD_STREET, "8 rue A"),
            entry(DossierField.HOUSEHOLD_PHONE, null),
            entry(DossierField.HOUSEHOLD_EMAIL, null));

    form.type(wish(DossierField.HOUSEHOLD_EMAIL, "nowhere"));
    form.type(wish(DossierField.HOUSEHOLD_PHONE, "12"));
    form.type(wish(DossierField.HOUSEHOLD_STREET, " "));

    assertThat(form.faults())
        .extracting(FieldFault::reason)
        .containsExactly(FaultReason.MISSING, FaultReason.NOT_A_PHONE, FaultReason.NOT_A_MAIL);
  }

  @Test
  void looksAtTheSubjectsThatWereFilledInOnly() {
    DossierForm form =
        form(
            List.of(entry(DossierField.HOUSEHOLD_STREET, null)),
            List.of(compulsory(DossierField.GUARDIAN_MOBILE_PHONE, null)));

    form.type(wish(DossierField.HOUSEHOLD_STREET, "8 rue A"));

    assertThat(form.faults()).isEmpty();
  }

  @Test
  void takesWhatIsShownForUnchangedEvenIfItWouldNotBeTakenToday() {
    DossierForm form = form(entry(DossierField.HOUSEHOLD_PHONE, "04 00 00 00 18"));

    form.type(wish(DossierField.HOUSEHOLD_PHONE, "04 00 00 00 18 "));

    assertThat(form.faults()).isEmpty();
    assertThat(form.changed()).isEmpty();
  }

  @Test
  void namesTheTownsOfAPostcode() {
    DossierForm form =
        form(
            entry(DossierField.HOUSEHOLD_POSTCODE, "73200"),
            entry(DossierField.HOUSEHOLD_TOWN, "Albertville"));

    form.type(wish(DossierField.HOUSEHOLD_POSTCODE, "44470"));

    assertThat(form.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.field()).isEqualTo(DossierField.HOUSEHOLD_TOWN);
              assertThat(fault.hint()).contains("Carquefou");
            });
  }

  @Test
  void writesATownAsInseeDoes() {
    DossierForm form =
        form(
            entry(DossierField.HOUSEHOLD_POSTCODE, null), entry(DossierField.HOUSEHOLD_TOWN, null));

    form.type(wish(DossierField.HOUSEHOLD_POSTCODE, "44470"));
    form.type(wish(DossierField.HOUSEHOLD_TOWN, "THOUARE SUR LOIRE"));

    assertThat(form.faults()).isEmpty();
    assertThat(form.changed().get(new Place(DossierField.HOUSEHOLD_TOWN, ID)))
        .isEqualTo("Thouaré-sur-Loire");
  }

  @Test
  void leavesAddressesAbroadAndCedexAlone() {
    DossierForm form =
        form(
            entry(DossierField.HOUSEHOLD_POSTCODE, null), entry(DossierField.HOUSEHOLD_TOWN, null));
    form.type(wish(DossierField.HOUSEHOLD_POSTCODE, "1204"));
    form.type(wish(DossierField.HOUSEHOLD_TOWN, "Genève"));
    assertThat(form.faults()).isEmpty();

    DossierForm cedex =
        form(
            entry(DossierField.HOUSEHOLD_POSTCODE, null), entry(DossierField.HOUSEHOLD_TOWN, null));
    cedex.type(wish(DossierField.HOUSEHOLD_POSTCODE, "44477"));
    cedex.type(wish(DossierField.HOUSEHOLD_TOWN, "CARQUEFOU CEDEX"));
    assertThat(cedex.faults()).isEmpty();

    DossierForm nowhere =
        form(
            entry(DossierField.HOUSEHOLD_POSTCODE, null), entry(DossierField.HOUSEHOLD_TOWN, null));
    nowhere.type(wish(DossierField.HOUSEHOLD_POSTCODE, "44477"));
    nowhere.type(wish(DossierField.HOUSEHOLD_TOWN, "Carquefou"));
    assertThat(nowhere.faults())
        .extracting(FieldFault::reason)
        .containsExactly(FaultReason.NOT_A_POSTCODE);
  }

  @Test
  void keepsAMaskedValueUnlessItIsTypedAnewOrTakenAway() {
    SheetEntry nir =
        new SheetEntry(
            DossierField.GUARDIAN_NIR,
            ID,
            null,
            null,
            "•••• 2538",
            true,
            true,
            false,
            List.of(),
            null);
    Place place = new Place(DossierField.GUARDIAN_NIR, ID);

    DossierForm untouched = form(List.of(), List.of(nir));
    untouched.type(wish(DossierField.GUARDIAN_NIR, ""));
    assertThat(untouched.changed()).isEmpty();
    assertThat(untouched.faults()).isEmpty();

    DossierForm taken = form(List.of(), List.of(nir));
    taken.type(wish(DossierField.GUARDIAN_NIR, FieldWish.NOTHING));
    assertThat(taken.changed()).containsEntry(place, null);
    assertThat(taken.faults()).extracting(FieldFault::reason).containsExactly(FaultReason.MISSING);
  }

  @Test
  void tellsTheLengthOfAnIbanAndCountsOneThatWaits() {
    SheetEntry iban =
        new SheetEntry(
            DossierField.HOUSEHOLD_IBAN,
            ID,
            null,
            null,
            null,
            true,
            true,
            true,
            List.of(),
            new SheetEntry.Waiting(1, null, "•••• 0189", Instant.EPOCH));

    DossierForm wrong = form(iban);
    wrong.type(wish(DossierField.HOUSEHOLD_IBAN, "FR76 3000"));
    assertThat(wrong.faults())
        .extracting(FieldFault::reason, FieldFault::hint)
        .containsExactly(tuple(FaultReason.IBAN_LENGTH, "27"));

    DossierForm untouched = form(iban);
    untouched.type(wish(DossierField.HOUSEHOLD_IBAN, ""));
    assertThat(untouched.faults()).isEmpty();
  }

  @Test
  void takesTheValueThatCountsForAStepBackFromTheOneThatWaits() {
    SheetEntry name =
        new SheetEntry(
            DossierField.GUARDIAN_LAST_NAME,
            ID,
            "Martin",
            "Durand",
            null,
            true,
            true,
            true,
            List.of(),
            new SheetEntry.Waiting(1, "Durand", null, Instant.EPOCH));
    Place place = new Place(DossierField.GUARDIAN_LAST_NAME, ID);

    DossierForm again = form(List.of(), List.of(name));
    again.type(wish(DossierField.GUARDIAN_LAST_NAME, "Durand"));
    assertThat(again.changed()).isEmpty();

    DossierForm back = form(List.of(), List.of(name));
    back.type(wish(DossierField.GUARDIAN_LAST_NAME, "Martin"));
    assertThat(back.changed()).containsEntry(place, "Martin");
  }

  @Test
  void ignoresWhatIsHiddenOrOnlyShownAndFindsNoStranger() {
    SheetEntry shown =
        new SheetEntry(
            DossierField.HOUSEHOLD_NAME,
            ID,
            "MARTIN",
            "MARTIN",
            null,
            false,
            true,
            false,
            List.of(),
            null);
    DossierForm form = form(shown);

    form.type(wish(DossierField.HOUSEHOLD_NAME, "DURAND"));
    form.type(wish(DossierField.HOUSEHOLD_DONATION, "10"));
    assertThat(form.changed()).isEmpty();

    for (FieldWish foreign :
        List.of(
            new FieldWish(8, DossierField.HOUSEHOLD_STREET, "x"),
            new FieldWish(8, DossierField.GUARDIAN_STREET, "x"),
            new FieldWish(ID, DossierField.CHILD_FIRST_NAME, "x"))) {
      assertThatThrownBy(() -> form.type(foreign))
          .isInstanceOf(RefusedException.class)
          .hasMessage("NotFound");
    }
  }

  @Test
  void takesOnlyWhatTheOrganisationOffers() {
    DossierForm form =
        new DossierForm(
            MARTIN,
            new DossierSheet(
                ID,
                1,
                3,
                List.of(
                    new SheetSection(
                        DossierSubject.CHILD,
                        ID,
                        "Noah",
                        List.of(
                            offers(DossierField.CHILD_DIETS, "Sans porc", "Sans viande"),
                            offers(DossierField.CHILD_PERMISSIONS),
                            offers(DossierField.CHILD_VACCINES, "DTP"))))),
            new Towns(),
            LocalDate.of(2026, 11, 21));

    form.type(wish(DossierField.CHILD_DIETS, "Sans viande"));
    form.type(wish(DossierField.CHILD_PERMISSIONS, "Tout"));
    form.type(wish(DossierField.CHILD_VACCINES, "Autre|05/03/2024"));

    assertThat(form.faults())
        .extracting(FieldFault::field, FieldFault::reason)
        .containsExactly(
            tuple(DossierField.CHILD_PERMISSIONS, FaultReason.NOT_A_CHOICE),
            tuple(DossierField.CHILD_VACCINES, FaultReason.NOT_A_CHOICE));
    assertThat(form.changed()).containsValue("Sans viande");
  }

  private static SheetEntry offers(DossierField field, String... choices) {
    return new SheetEntry(field, ID, null, null, null, true, false, false, List.of(choices), null);
  }
}
