package fr.portailfamille.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue: named once, said in both languages, its defaults allowed. */
class DossierFieldTest {

  @Test
  void namesEachKeyOnce() {
    assertThat(Arrays.stream(DossierField.values()).map(DossierField::key)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(DossierField.class)
  void hasWordsInBothLanguages(DossierField field) {
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      DossierWords words = new DossierWords(locale);
      assertThat(words.knows(field.key())).as(locale + " " + field.key()).isTrue();
      field.choices().stream()
          .filter(choice -> choice.matches("[A-Z_]{2,}"))
          .forEach(c -> assertThat(words.knows(field.key() + "." + c)).as(c).isTrue());
    }
  }

  @ParameterizedTest
  @EnumSource(DossierField.class)
  void belongsToItsKeyAndAllowsItsDefault(DossierField field) {
    assertThat(field.key())
        .startsWith(field.subject().name().toLowerCase(Locale.ROOT) + ".")
        .matches("[a-z]+\\.[a-zA-Z]+");
    assertThat(DossierField.ofKey(field.key())).contains(field);
    assertThat(field.allows(field.defaultRule().policy())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(DataPurpose.class)
  void everyPurposeHasBasisAndRetention(DataPurpose purpose) {
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      DossierWords words = new DossierWords(locale);
      assertThat(words.knows("purpose." + purpose)).isTrue();
      assertThat(words.knows("purpose." + purpose + ".basis")).isTrue();
      assertThat(words.knows("purpose." + purpose + ".retention")).isTrue();
    }
  }

  @Test
  void pairsPostcodesWithTheirTowns() {
    assertThat(DossierField.HOUSEHOLD_POSTCODE.townOf()).contains(DossierField.HOUSEHOLD_TOWN);
    assertThat(DossierField.GUARDIAN_WORK_TOWN.postcodeOf())
        .contains(DossierField.GUARDIAN_WORK_POSTCODE);
    assertThat(DossierField.GUARDIAN_BIRTH_TOWN.postcodeOf()).isEmpty();
  }

  @Test
  void sharesOnlyWhatIsThePersonsOwn() {
    assertThat(Arrays.stream(DossierField.values()).filter(DossierField::isCommon))
        .extracting(DossierField::purpose)
        .containsOnly(DataPurpose.IDENTITY, DataPurpose.SCHOOLING, DataPurpose.HEALTH);
    assertThat(DossierField.CHILD_AUTHORISED.isCommon()).isFalse();
    assertThat(DossierField.CHILD_FORBIDDEN.isCommon()).isFalse();
    assertThat(DossierField.CHILD_PERMISSIONS.isCommon()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(DossierField.class)
  void followsAParticipantFromOneBlockToTheOther(DossierField field) {
    if (field.subject() == DossierSubject.CHILD) {
      assertThat(field.twin()).flatMap(DossierField::twin).contains(field);
    } else if (field.subject() != DossierSubject.ADULT) {
      assertThat(field.twin()).isEmpty();
    }
  }

  @Test
  void keepsHealthFromStaffUntilTheyAskForIt() {
    assertThat(DossierField.CHILD_ALLERGIES.isSensitive()).isTrue();
    assertThat(DossierField.ADULT_PAI.isSensitive()).isTrue();
    assertThat(DossierField.CHILD_DIETS.isSensitive()).isFalse();
  }

  @Test
  void asksForNoSocialSecurityNumberUnlessToldTo() {
    assertThat(DossierField.GUARDIAN_NIR.defaultRule().policy()).isEqualTo(FieldPolicy.HIDDEN);
    assertThat(DossierField.GUARDIAN_NIR.isSealed()).isTrue();
    assertThat(DossierField.GUARDIAN_NIR.isSensitive()).isTrue();
  }

  @Test
  void asksForABankAccountOnlyWhereToldToAndNeverTakesItAtOnce() {
    assertThat(DossierField.HOUSEHOLD_IBAN.isSealed()).isTrue();
    assertThat(DossierField.HOUSEHOLD_IBAN.isSensitive()).isTrue();
    assertThat(DossierField.HOUSEHOLD_IBAN.defaultRule())
        .isEqualTo(DossierField.HOUSEHOLD_ACCOUNT_HOLDER.defaultRule())
        .isEqualTo(new FieldRule(FieldPolicy.HIDDEN, true));
  }

  @Test
  void neverHidesANameNorOpensWhatIsForStaff() {
    assertThat(DossierField.HOUSEHOLD_NAME.allows(FieldPolicy.HIDDEN)).isFalse();
    assertThat(DossierField.HOUSEHOLD_DIRECT_DEBIT.allows(FieldPolicy.EDITABLE)).isFalse();
  }
}
