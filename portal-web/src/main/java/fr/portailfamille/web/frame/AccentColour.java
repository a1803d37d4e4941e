package fr.portailfamille.web.frame;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The accent colour of an organisation as the pages use it: darkened until white text on it, and it
 * as text on its own light tint, have the contrast of WCAG AA (4.5).
 */
public record AccentColour(int red, int green, int blue) {

  static final double AA = 4.5;
  private static final Pattern HEX = Pattern.compile("#?[0-9a-fA-F]{6}");
  private static final AccentColour WHITE = new AccentColour(255, 255, 255);
  private static final AccentColour BLACK = new AccentColour(0, 0, 0);

  /** From {@code #rrggbb} or {@code rrggbb}; nothing for anything else. */
  public static Optional<AccentColour> parse(String hex) {
    if (hex == null || !HEX.matcher(hex).matches()) {
      return Optional.empty();
    }
    int rgb = Integer.parseInt(hex.substring(hex.length() - 6), 16);
    return Optional.of(new AccentColour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255));
  }

  /** The colour itself, or its lightest darker shade that can be read. */
  public AccentColour readable() {
    AccentColour shade = this;
    for (int percent = 2; shade.contrast(shade.tint()) < AA && percent <= 100; percent += 2) {
      shade = mix(BLACK, percent);
    }
    return shade;
  }

  /** A still darker shade, for what the pointer or the finger is on. */
  public AccentColour strong() {
    return readable().mix(BLACK, 25);
  }

  /** The light background of what is chosen. */
  public AccentColour tint() {
    return mix(WHITE, 90);
  }

  public String hex() {
    return String.format("#%02x%02x%02x", red, green, blue);
  }

  double contrast(AccentColour other) {
    double mine = luminance();
    double theirs = other.luminance();
    return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
  }

  private AccentColour mix(AccentColour other, int percent) {
    return new AccentColour(
        mix(red, other.red, percent),
        mix(green, other.green, percent),
        mix(blue, other.blue, percent));
  }

  private static int mix(int from, int to, int percent) {
    return from + (to - from) * percent / 100;
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
