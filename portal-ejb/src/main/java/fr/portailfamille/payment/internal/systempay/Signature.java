package fr.portailfamille.payment.internal.systempay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signature of the hosted form V2: the values of all {@code vads_} fields, known to us or not and
 * empty ones too, in the order of their names, joined by {@code +} with the key at the end; of that
 * the HMAC-SHA-256 under the same key, in base64.
 */
final class Signature {

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  static String of(Map<String, String> fields, String key) {
    String values =
        new TreeMap<>(fields)
            .entrySet().stream()
                .filter(field -> field.getKey().startsWith("vads_"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("+"));
    return Base64.getEncoder().encodeToString(hmac(values + "+" + key, key));
  }

  /** Compared in constant time: how far a guess was right must not be measurable. */
  static boolean isValid(Map<String, String> fields, String key) {
    String given = fields.getOrDefault("signature", "");
    return same(of(fields, key), given);
  }

  static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(String text, String key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + ALGORITHM, e);
    }
  }
}
