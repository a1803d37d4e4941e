package fr.portailfamille.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyFilesTest {

  @ParameterizedTest
  @CsvSource({"acte.pdf, acte.pdf", "../../x, __.._x", "a/b, a_b", ".profile, _profile"})
  void keepsFilesInTheirFolder(String name, String plain) {
    assertThat(MyDataFile.plain(name)).isEqualTo(plain);
  }
}
