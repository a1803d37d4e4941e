package fr.portailfamille.identity.internal;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * The secret an app and the portal share: RFC 6238 with SHA-1, 30 seconds and 6 digits, the only
 * choice that every app knows.
 *
 * @param base32 160 bits
 */
public record TotpSecret(String base32) {

  private static final int BYTES = 20;
  private static final int STEP_SECONDS = 30;

  /** How many steps a clock may be slow or fast. */
  private static final int DRIFT = 1;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();

  public static TotpSecret next() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new TotpSecret(Base32.toBase32String(bits));
  }

  /**
   * The step a typed code belongs to; nothing for a wrong one.
   *
   * @param lastStep of the code used last: it and older ones work no more
   */
  public OptionalLong step(String typed, Instant now, long lastStep) {
    String code = typed.replaceAll("\\s", "");
    long current = now.getEpochSecond() / STEP_SECONDS;
    for (long step = current - DRIFT; step <= current + DRIFT; step++) {
      if (step > lastStep && code.equals(code(step))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** The code an app shows at a moment. */
  public String codeAt(Instant at) {
    return code(at.getEpochSecond() / STEP_SECONDS);
  }

  private String code(long step) {
    SecretKey key = new SecretKeySpec(Base32.decode(base32), "RAW");
    try {
      return GENERATOR.generateOneTimePasswordString(
          key, Instant.ofEpochSecond(step * STEP_SECONDS));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("Any bytes are a key", e);
    }
  }

  /** What the QR code says: the address format of the apps (Key URI Format). */
  public String address(String portal, String login) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(encoded(portal), encoded(login), base32, encoded(portal));
  }

  /** For typing it: in groups of four. */
  public String grouped() {
    return base32.replaceAll("(.{4})(?!$)", "$1 ");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "TotpSecret[…]";
  }
}
