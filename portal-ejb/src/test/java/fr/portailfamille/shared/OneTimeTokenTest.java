package fr.portailfamille.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The secret of a one-time link. */
class OneTimeTokenTest {

  @Test
  void carriesTwoHundredFiftySixBitsAndFitsAnAddress() {
    assertThat(OneTimeToken.next().text()).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void neverComesTwice() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      assertThat(seen.add(OneTimeToken.next().text())).isTrue();
    }
  }

  @Test
  void isFoundAgainByItsHashOnly() {
    OneTimeToken token = OneTimeToken.next();

    assertThat(new OneTimeToken(token.text()).hash()).isEqualTo(token.hash()).hasSize(32);
    assertThat(new OneTimeToken(token.text() + "x").hash()).isNotEqualTo(token.hash());
  }

  @Test
  void doesNotGetIntoTheLog() {
    OneTimeToken token = OneTimeToken.next();

    assertThat(token.toString()).doesNotContain(token.text());
  }
}
