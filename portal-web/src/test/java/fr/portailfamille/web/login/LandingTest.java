package fr.portailfamille.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.identity.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where somebody lands after a login. */
class LandingTest {

  private static final Set<Role> FAMILY = Set.of(Role.FAMILY);
  private static final Set<Role> STAFF = Set.of(Role.STAFF);

  @Test
  void isThePageThatWasAskedFor() {
    assertThat(Landing.of("/family/planning.xhtml?h=3&m=2026-10", FAMILY))
        .isEqualTo("/family/planning.xhtml?h=3&m=2026-10");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "https://evil.example/family/",
        "//evil.example/",
        "/\\evil.example",
        "/family/\r\nX: y",
        "javascript:alert(1)",
        "/staff/home.xhtml",
        "/login.xhtml"
      })
  void isTheFamilysHomeForAnythingElse(String wished) {
    assertThat(Landing.of(wished, FAMILY)).isEqualTo("/family/home.xhtml");
  }

  @Test
  void isTheStaffsHomeForStaff() {
    assertThat(Landing.of("/family/home.xhtml", STAFF)).isEqualTo("/staff/home.xhtml");
    assertThat(Landing.of("/staff/settings.xhtml", Set.of(Role.ADMIN)))
        .isEqualTo("/staff/settings.xhtml");
  }

  @Test
  void carriesTheWayBackThroughTheLogin() {
    assertThat(LoginAddress.with("/family/planning.xhtml?h=3&m=é"))
        .isEqualTo("/login.xhtml?back=%2Ffamily%2Fplanning.xhtml%3Fh%3D3%26m%3D%C3%A9");
    assertThat(LoginAddress.with(null)).isEqualTo("/login.xhtml");
  }
}
