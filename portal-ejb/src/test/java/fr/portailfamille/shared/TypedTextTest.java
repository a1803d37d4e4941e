package fr.portailfamille.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class TypedTextTest {

  @Test
  void isStrippedAndNeverLongerThanItMayBe() {
    assertThat(TypedText.within(3, " abc \n")).isEqualTo("abc");
    assertThat(TypedText.within(3, null)).isEmpty();
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> TypedText.within(3, "abcd"))
        .satisfies(refused -> assertThat(refused.refusals()).containsExactly(new TextTooLong(3)));
  }
}
