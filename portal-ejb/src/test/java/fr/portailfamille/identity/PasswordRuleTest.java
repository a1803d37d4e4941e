package fr.portailfamille.identity;

import static fr.portailfamille.identity.PasswordFlaw.GUESSABLE;
import static fr.portailfamille.identity.PasswordFlaw.LIKE_THE_LOGIN;
import static fr.portailfamille.identity.PasswordFlaw.TOO_COMMON;
import static fr.portailfamille.identity.PasswordFlaw.TOO_FEW_KINDS;
import static fr.portailfamille.identity.PasswordFlaw.TOO_LONG;
import static fr.portailfamille.identity.PasswordFlaw.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are accepted. */
class PasswordRuleTest {

  private static final String LOGIN = "famille.martin@example.org";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cartable-bleu-27",
        "ôte-Moi1",
        "3 chats Verts",
        "Zk7pqvxw",
        "à l'Abri2",
        "Élan4ever"
      })
  void acceptsThreeKindsInEightCharacters(String password) {
    assertThat(PasswordRule.flaws(password, LOGIN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Azerty123!",
        "P@ssw0rd",
        "Motdepasse1",
        "MotDePasse2026!",
        "Bonjour123",
        "S0leil2024!",
        "Qwerty123",
        "Abcdef12",
        "Pokemon25",
        "12345678aB",
        "Aa1Aa1Aa1",
        "Décembre2025",
        "Jetaime1234"
      })
  void refusesWhatEverybodyTriesFirst(String password) {
    assertThat(PasswordRule.flaws(password, LOGIN))
        .extracting(PasswordTooWeak::flaw)
        .contains(TOO_COMMON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jennifer1!", "Michael1!", "Liverpool1!"})
  void refusesWhatFewGuessesFind(String password) {
    assertThat(PasswordRule.flaws(password, LOGIN))
        .extracting(PasswordTooWeak::flaw)
        .containsExactly(GUESSABLE);
  }

  @Test
  void refusesTheLoginDressedUp() {
    assertThat(PasswordRule.flaws("FamilleMartin-2026", LOGIN))
        .extracting(PasswordTooWeak::flaw)
        .containsExactly(LIKE_THE_LOGIN);
  }

  @Test
  void tellsEveryBrokenRuleAtOnce() {
    assertThat(PasswordRule.flaws("kwpdb", LOGIN))
        .extracting(PasswordTooWeak::flaw)
        .containsExactly(TOO_SHORT, TOO_FEW_KINDS);
  }

  @Test
  void refusesWhatWouldCostTheHashTooMuch() {
    assertThat(PasswordRule.flaws("aB3-".repeat(40), LOGIN))
        .extracting(PasswordTooWeak::flaw)
        .containsExactly(TOO_LONG);
  }
}
