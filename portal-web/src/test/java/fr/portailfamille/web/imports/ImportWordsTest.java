package fr.portailfamille.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.FaultReason;
import fr.portailfamille.intake.FaultLine;
import fr.portailfamille.intake.ValueChange;
import fr.portailfamille.web.frame.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportWordsTest {

  private static final ImportWords FRENCH = new ImportWords(new Wording(Locale.FRENCH));
  private static final ImportWords ENGLISH = new ImportWords(new Wording(Locale.ENGLISH));

  @ParameterizedTest
  @EnumSource(FaultReason.class)
  void saysWhatTheFormsFindWrong(FaultReason reason) {
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      assertThat(ResourceBundle.getBundle(Wording.BUNDLE, locale).keySet())
          .contains("import.fault." + reason);
    }
  }

  @Test
  void namesTheValuesThereAre() {
    assertThat(FRENCH.reason(fault("household.regime", "GENERAL", "OTHER")))
        .endsWith("Régime général (CAF) ; Autre régime");
    assertThat(ENGLISH.reason(fault("household.quotientSource", "TAX_NOTICE", "CAF")))
        .endsWith("Tax notice ; CAF");
    assertThat(FRENCH.reason(fault("child.diets", "Sans porc"))).endsWith("Sans porc");
  }

  @Test
  void callsColumnsAsTheDossierDoes() {
    assertThat(FRENCH.field("person.mobilePhone")).isEqualTo("Personne\u00a0: Tél. mobile");
    assertThat(FRENCH.field("household.situation")).endsWith("Situation familiale");
    assertThat(FRENCH.field("household.number")).isEqualTo("N° de dossier");
    assertThat(ENGLISH.field("household.quotientFrom")).isEqualTo("Quotient: counts from");
  }

  @Test
  void tellsBeforeAndAfter() {
    assertThat(
            FRENCH.change(
                new ValueChange(
                    DossierField.HOUSEHOLD_QUOTIENT, null, "62050", LocalDate.of(2027, 1, 1))))
        .isEqualTo("Quotient familial\u00a0: – → 620,50\u00a0€ (à partir du 01/01/2027)");
  }

  private static FaultLine fault(String field, String... hint) {
    return new FaultLine(2, "B", "x", "NOT_A_CHOICE", "?", field, List.of(hint));
  }
}
