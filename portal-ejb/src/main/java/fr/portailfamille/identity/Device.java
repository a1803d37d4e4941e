package fr.portailfamille.identity;

import java.util.List;

/**
 * What somebody signs in with, as far as the browser says: names of products, the same in every
 * language, empty where they are unknown.
 */
public record Device(String browser, String system) {

  private record Sign(String inside, String name) {}

  /** The first that fits: most browsers also name those they descend from. */
  private static final List<Sign> BROWSERS =
      List.of(
          new Sign("Edg", "Edge"),
          new Sign("OPR/", "Opera"),
          new Sign("SamsungBrowser", "Samsung Internet"),
          new Sign("Firefox", "Firefox"),
          new Sign("FxiOS", "Firefox"),
          new Sign("CriOS", "Chrome"),
          new Sign("Chrome", "Chrome"),
          new Sign("Safari", "Safari"));

  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("Android", "Android"),
          new Sign("iPhone", "iPhone"),
          new Sign("iPad", "iPad"),
          new Sign("Windows", "Windows"),
          new Sign("CrOS", "ChromeOS"),
          new Sign("Macintosh", "macOS"),
          new Sign("Linux", "Linux"));

  /** Reads the header User-Agent, which may be missing. */
  public static Device of(String userAgent) {
    String text = userAgent == null ? "" : userAgent;
    return new Device(first(BROWSERS, text), first(SYSTEMS, text));
  }

  private static String first(List<Sign> signs, String text) {
    return signs.stream()
        .filter(sign -> text.contains(sign.inside()))
        .map(Sign::name)
        .findFirst()
        .orElse("");
  }
}
