package fr.portailfamille.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be typed for a setting. */
class SettingTest {

  private static final Setting<Duration> HOLD =
      Setting.minutes("x.minutes", 15, ScopeKind.STRUCTURE).between(5, 120);

  @Test
  void readsWhatItWrites() {
    assertThat(HOLD.read(HOLD.defaultText())).contains(Duration.ofMinutes(15));
    assertThat(Setting.yesNo("x", true).read("false")).contains(false);
    assertThat(Setting.choice("x", ScopeKind.REGIE).read("ACTIVITY")).contains(ScopeKind.ACTIVITY);
    assertThat(Setting.text("x", "").read("Été")).contains("Été");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4", "121", "-5", "quinze", "15.5", "99999999999", "1e2"})
  void refusesNumbersThatDoNotFit(String text) {
    assertThat(HOLD.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "120"})
  void takesBothBounds(String text) {
    assertThat(HOLD.read(text)).isPresent();
  }

  @Test
  void refusesUnknownChoicesAndControlCharacters() {
    assertThat(Setting.yesNo("x", true).read("maybe")).isEmpty();
    assertThat(Setting.choice("x", ScopeKind.REGIE).read("regie")).isEmpty();
    assertThat(Setting.text("x", "").read("a\nb")).isEmpty();
    assertThat(Setting.text("x", "").read("a".repeat(2001))).isEmpty();
  }

  @Test
  void mayAlwaysBeSetForTheWholeInstallation() {
    assertThat(HOLD.scopes())
        .containsExactlyInAnyOrder(ScopeKind.INSTALLATION, ScopeKind.STRUCTURE);
  }
}
