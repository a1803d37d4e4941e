package fr.portailfamille.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that people read off paper. */
class OneTimeCodeTest {

  @Test
  void hasTenSignsNobodyTakesForAnother() {
    assertThat(Stream.generate(OneTimeCode::next).limit(200))
        .doesNotHaveDuplicates()
        .allMatch(
            code -> code.grouped().matches("[B-DF-HJKM-NP-TV-Z2-9]{5}-[B-DF-HJKM-NP-TV-Z2-9]{5}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bcdfg-hjkmn", " BCDFG HJKMN ", "BCDFGHJKMN", "b c d f g–h j k m n"})
  void isReadHoweverItIsTyped(String typed) {
    assertThat(OneTimeCode.typed(typed)).isEqualTo(new OneTimeCode("BCDFGHJKMN"));
  }

  @Test
  void showsItselfToNoLog() {
    OneTimeCode code = OneTimeCode.next();

    assertThat(code.toString()).doesNotContain(code.signs());
    assertThat(OneTimeCode.typed(null).signs()).isEmpty();
  }
}
