package fr.portailfamille.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayLinesTest {

  @Test
  void readsDaysAndRangesWithTheirWords() {
    DayLines lines =
        DayLines.read("14/05/2027 pont\r\n\r\n 21/12/2026 au 24/12/2026  fermeture \n1/6/2027");

    assertThat(lines.unread()).isEmpty();
    assertThat(lines.reversed()).isEmpty();
    assertThat(lines.days())
        .hasSize(6)
        .containsEntry(LocalDate.of(2027, 5, 14), "pont")
        .containsEntry(LocalDate.of(2026, 12, 21), "fermeture")
        .containsEntry(LocalDate.of(2026, 12, 24), "fermeture")
        .containsEntry(LocalDate.of(2027, 6, 1), "");
    assertThat(DayLines.text(lines.days()))
        .isEqualTo("21/12/2026 au 24/12/2026 fermeture\n14/05/2027 pont\n01/06/2027\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demain", "31/02/2027", "14/05/27 pont", "14 mai 2027"})
  void tellsEveryLineItCannotRead(String line) {
    assertThat(DayLines.read("14/05/2027\n" + line + "\nencore").unread())
        .containsExactly(line, "encore");
  }

  @Test
  void tellsWhatEndsBeforeItBegins() {
    DayLines lines = DayLines.read("24/12/2026 au 21/12/2026 fermeture\ndemain");

    assertThat(lines.reversed()).containsExactly("24/12/2026 au 21/12/2026 fermeture");
    assertThat(lines.unread()).containsExactly("demain");
    assertThat(lines.days()).isEmpty();
  }
}
