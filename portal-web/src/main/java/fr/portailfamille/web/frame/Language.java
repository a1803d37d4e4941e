package fr.portailfamille.web.frame;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The language of the interface: French unless the visitor chose otherwise, whatever the browser
 * asks for. The choice is a cookie.
 */
public final class Language {

  public static final String COOKIE = "lang";
  public static final List<String> KNOWN = List.of("fr", "en");

  private Language() {}

  /** The locale chosen by the cookies of a request; cookies may be null. */
  public static Locale of(Cookie[] cookies) {
    return cookies == null
        ? Locale.FRENCH
        : Arrays.stream(cookies)
            .filter(c -> COOKIE.equals(c.getName()) && KNOWN.contains(c.getValue()))
            .findFirst()
            .map(c -> Locale.forLanguageTag(c.getValue()))
            .orElse(Locale.FRENCH);
  }
}
