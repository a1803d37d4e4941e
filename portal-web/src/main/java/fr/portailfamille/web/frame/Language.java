package fr.portailfamille.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The language of the interface: what the visitor chose with the switch, which is a cookie; before
 * that, of the languages the browser asks for the first one known; else French.
 */
public final class Language {

  public static final String COOKIE = "lang";
  public static final List<String> KNOWN = List.of("fr", "en");

  private Language() {}

  public static Locale of(HttpServletRequest request) {
    // without the header the request would tell the server's own language
    List<Locale> asked =
        request.getHeader("Accept-Language") == null
            ? List.of()
            : Collections.list(request.getLocales());
    return of(request.getCookies(), asked);
  }

  /**
   * @param cookies may be null
   * @param asked what the browser asks for, the dearest first
   */
  static Locale of(Cookie[] cookies, List<Locale> asked) {
    Stream<String> chosen =
        Stream.ofNullable(cookies)
            .flatMap(Arrays::stream)
            .filter(cookie -> COOKIE.equals(cookie.getName()))
            .map(Cookie::getValue);
    return Stream.concat(chosen, asked.stream().map(Locale::getLanguage))
        .filter(KNOWN::contains)
        .findFirst()
        .map(Locale::forLanguageTag)
        .orElse(Locale.FRENCH);
  }
}
