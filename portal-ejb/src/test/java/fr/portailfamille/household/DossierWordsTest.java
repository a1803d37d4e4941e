package fr.portailfamille.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose a field is, as pages and mails say it. */
class DossierWordsTest {

  @ParameterizedTest
  @CsvSource({
    "GUARDIAN_LAST_NAME, Léa Martin, Nom de Léa Martin",
    "CHILD_FIRST_NAME, Élodie Martin, Prénom d’Élodie Martin",
    "HOUSEHOLD_STREET, , N° et rue",
    "REGIE_INSTALMENTS, Enfance, Nombre de prélèvements – Enfance",
  })
  void saysWhoseAFieldIs(DossierField field, String name, String said) {
    assertThat(new DossierWords(Locale.FRENCH).labelOf(field, name)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "CHILD_FIRST_NAME, CHILD, CHILD_FIRST_NAME",
    "CHILD_FIRST_NAME, GUARDIAN, GUARDIAN_FIRST_NAME",
    "GUARDIAN_FIRST_NAME, ADULT, CHILD_FIRST_NAME",
    "CHILD_ALLERGIES, GUARDIAN, ",
  })
  void keepsAWordForEachBlockOfAPerson(DossierField field, MemberKind kept, DossierField there) {
    assertThat(field.of(kept).orElse(null)).isEqualTo(there);
  }
}
