package fr.portailfamille.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a;b | \"a;b\"",
        "=1+1 | \"'=1+1\"",
        "dit \"oui\" | \"dit \"\"oui\"\"\"",
        "-3 | \"'-3\"",
        "'=x | \"''=x\"",
        "'t Hart | \"'t Hart\""
      })
  void writesCellsThatNoSpreadsheetRuns(String text, String cell) {
    assertThat(CsvText.cell(text)).isEqualTo(cell);
  }

  @Test
  void writesAWholeFileForFrenchSpreadsheets() {
    assertThat(CsvText.of(List.of("Jour", "Prix"), Stream.of(List.of("mer. 2", "4,00"))))
        .isEqualTo("\uFEFF\"Jour\";\"Prix\"\r\n\"mer. 2\";\"4,00\"\r\n");
  }
}
