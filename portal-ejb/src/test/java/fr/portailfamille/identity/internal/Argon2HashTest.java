package fr.portailfamille.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The password hash. */
class Argon2HashTest {

  @Test
  void writesItsParametersThePhcWay() {
    assertThat(Argon2Hash.of("Cartable-bleu-27"))
        .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
  }

  @Test
  void knowsItsPasswordAndNoOther() {
    String hash = Argon2Hash.of("Cartable-bleu-27");

    assertThat(Argon2Hash.matches("Cartable-bleu-27", hash)).isTrue();
    assertThat(Argon2Hash.matches("cartable-bleu-27", hash)).isFalse();
    assertThat(Argon2Hash.matches("", hash)).isFalse();
  }

  @Test
  void saltsEachHash() {
    assertThat(Argon2Hash.of("Cartable-bleu-27")).isNotEqualTo(Argon2Hash.of("Cartable-bleu-27"));
  }

  @Test
  void readsAnotherProgramsHash() {
    // argon2 command line of the reference implementation: echo -n password | argon2 somesalt -id
    // -t 2 -m 16 -p 1 (its own published test vector)
    String reference =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    assertThat(Argon2Hash.matches("password", reference)).isTrue();
    assertThat(Argon2Hash.matches("passwort", reference)).isFalse();
  }

  @Test
  void takesTheSameLettersOfTwoKeyboardsAsOnePassword() {
    String hash = Argon2Hash.of("\u00e9t\u00e9-Bleu-27");

    assertThat(Argon2Hash.matches("e\u0301te\u0301-Bleu-27", hash)).isTrue();
  }

  @Test
  void doesNotMatchWhatIsNoHash() {
    assertThat(Argon2Hash.matches("x", "plain")).isFalse();
    assertThat(Argon2Hash.matches("x", "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$AAAA")).isFalse();
  }
}
