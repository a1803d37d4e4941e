package fr.portailfamille.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentStateTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource({
    ", , MISSING, true",
    "SUPPLIED, , SUPPLIED, false",
    "ACCEPTED, , ACCEPTED, false",
    "ACCEPTED, 2026-11-21, ACCEPTED, false",
    "ACCEPTED, 2026-11-20, LAPSED, true",
    "SUPPLIED, 2026-11-20, LAPSED, true",
    "REFUSED, 2026-11-20, REFUSED, true",
    "REFUSED, , REFUSED, true"
  })
  void tellsWhatBecameOfADocument(
      String status, LocalDate validUntil, DocumentState state, boolean toSupply) {
    assertThat(DocumentService.state(status, validUntil, TODAY)).isEqualTo(state);
    assertThat(state.isToSupply()).isEqualTo(toSupply);
  }
}
