package fr.portailfamille.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/family/home.xhtml?h=50", "/organisation.xhtml?o=ALAC&x=%C3%A9"})
  void goesToPagesOfThePortal(String address) {
    assertThat(LocalAddress.orHome(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "https://example.org/",
        "//example.org/",
        "/\\example.org",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=y",
        "/page with space"
      })
  void goesHomeInsteadOfAnywhereElse(String address) {
    assertThat(LocalAddress.orHome(address)).isEqualTo("/");
  }
}
