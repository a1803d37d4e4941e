package fr.portailfamille.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentColourTest {

  @ParameterizedTest
  @ValueSource(strings = {"#ffffff", "#ffe000", "#f0b400", "#00c853", "#7fd1ff", "#d9480f"})
  void darkensColoursUntilTheyCanBeRead(String hex) {
    AccentColour readable = AccentColour.parse(hex).orElseThrow().readable();

    AccentColour white = AccentColour.parse("ffffff").orElseThrow();
    assertThat(readable.contrast(white)).isGreaterThanOrEqualTo(AccentColour.AA);
    assertThat(readable.contrast(readable.tint())).isGreaterThanOrEqualTo(AccentColour.AA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#1d4e89", "#000000", "#8a2c6a"})
  void keepsColoursThatCanBeRead(String hex) {
    assertThat(AccentColour.parse(hex).orElseThrow().readable().hex()).isEqualTo(hex);
  }

  @Test
  void knowsTheContrastOfTheDefinition() {
    AccentColour white = AccentColour.parse("#ffffff").orElseThrow();
    AccentColour black = AccentColour.parse("#000000").orElseThrow();

    assertThat(black.contrast(white)).isEqualTo(21.0);
    assertThat(white.contrast(white)).isEqualTo(1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "red", "#12345", "#1234567", "12345g", "url(x)"})
  void refusesWhatIsNoColour(String text) {
    assertThat(AccentColour.parse(text)).isEmpty();
  }
}
