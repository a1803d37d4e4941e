package fr.portailfamille.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Password hash: Argon2id with 19 MiB, two passes, one lane (OWASP's first choice), written the PHC
 * way ({@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}).
 */
public final class Argon2Hash {

  private static final int MEMORY_KIB = 19456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT = 16;
  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  private Argon2Hash() {}

  /** A new hash with a salt of its own. */
  public static String of(String password) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return String.format(
        Locale.ROOT,
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s",
        MEMORY_KIB,
        PASSES,
        LANES,
        base64.encodeToString(salt),
        base64.encodeToString(compute(password, salt, MEMORY_KIB, PASSES, LANES, LENGTH)));
  }

  /** Whether the password gives this hash; compared in constant time. */
  public static boolean matches(String password, String hash) {
    Matcher parts = PHC.matcher(hash);
    if (!parts.matches()) {
      return false;
    }
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] actual =
        compute(
            password,
            Base64.getDecoder().decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, actual);
  }

  private static byte[] compute(
      String password, byte[] salt, int memory, int passes, int lanes, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] result = new byte[length];
    // the same letters typed on two keyboards are the same password
    String same = Normalizer.normalize(password, Normalizer.Form.NFKC);
    generator.generateBytes(same.getBytes(StandardCharsets.UTF_8), result);
    return result;
  }
}
