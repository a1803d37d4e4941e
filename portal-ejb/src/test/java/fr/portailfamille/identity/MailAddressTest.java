package fr.portailfamille.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which mail addresses are kept. */
class MailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"famille.test@orange.fr", "a+b@c.example.org", "o'neil@example.org", "A_1@x-y.fr"})
  void takesOneAddress(String text) {
    assertThat(MailAddress.isUsable(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "famille",
        "famille@orange",
        "a@example.org, b@example.org",
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org\n",
        "a b@example.org",
        "Famille <a@example.org>",
        "a@-example.org",
        "a@example..org",
        "élodie@example.org",
        "a@exam\u0000ple.org"
      })
  void refusesWhatIsNotExactlyOne(String text) {
    assertThat(MailAddress.isUsable(text)).isFalse();
  }
}
