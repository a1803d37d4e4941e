package fr.portailfamille.payment.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fields of a posted form, read by ourselves: a signature covers them exactly as sent, so no
 * server may have had its own idea of encoding, order or repeated names before.
 */
public final class FormBody {

  private static final int MOST_FIELDS = 300;

  private FormBody() {}

  /**
   * Fields by name; nothing when the body is not a form, names a field twice or holds a NUL, which
   * no bank sends and PostgreSQL keeps in no text.
   */
  public static Optional<SortedMap<String, String>> parse(String body) {
    SortedMap<String, String> fields = new TreeMap<>();
    String[] pairs = body.strip().split("&");
    if (pairs.length > MOST_FIELDS) {
      return Optional.empty();
    }
    if (body.indexOf('\0') >= 0 || body.contains("%00")) {
      return Optional.empty();
    }
    try {
      for (String pair : pairs) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
          return Optional.empty();
        }
        String name = decode(pair.substring(0, equals));
        if (fields.put(name, decode(pair.substring(equals + 1))) != null) {
          return Optional.empty();
        }
      }
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
    return Optional.of(fields);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
