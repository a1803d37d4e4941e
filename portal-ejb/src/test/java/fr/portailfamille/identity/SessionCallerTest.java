package fr.portailfamille.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who the server says is calling. */
class SessionCallerTest {

  @Test
  void isTheAccountWhoseIdIsThePrincipalsName() {
    assertThat(SessionCaller.idOf(named("42"))).isEqualTo(OptionalLong.of(42));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "anonymous", "ANONYMOUS", "0", "-1", "4 2", "admin42", "99999999999999999999"})
  void isNobodyUnderAnyOtherName(String name) {
    assertThat(SessionCaller.idOf(named(name))).isEmpty();
  }

  @Test
  void isNobodyWithoutAPrincipal() {
    assertThat(SessionCaller.idOf(null)).isEmpty();
  }

  private static Principal named(String name) {
    return () -> name;
  }
}
