package fr.portailfamille.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

  @Test
  void isTheSameHoweverItIsTyped() {
    RecoveryCode code = RecoveryCode.next();

    assertThat(code.grouped()).matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");
    assertThat(RecoveryCode.typed(" " + code.grouped().toLowerCase().replace('-', ' ')).hash())
        .isEqualTo(code.hash());
  }

  @Test
  void isNeverTheSameTwiceNorWrittenToALog() {
    assertThat(RecoveryCode.next()).isNotEqualTo(RecoveryCode.next());
    assertThat(RecoveryCode.next().toString()).isEqualTo("RecoveryCode[…]");
  }
}
