package fr.portailfamille.sandbox.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Passwords and merchant keys in the forms that the portal stores. */
public final class DemoSecrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private DemoSecrets() {}

  /** Argon2id, 19 MiB, two passes, as the portal's own. */
  static String hash(String password) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(19456)
            .withIterations(2)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[32];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=19456,t=2,p=1$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash);
  }

  /** A secret setting: AES-256-GCM under the portal's key, in base64. */
  public static String seal(String key, String text) {
    return Base64.getEncoder()
        .encodeToString(seal(key(key), "", text.getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] key(String encoded) {
    return Base64.getDecoder().decode(encoded);
  }

  static byte[] random(int bytes) {
    byte[] result = new byte[bytes];
    RANDOM.nextBytes(result);
    return result;
  }

  /**
   * AES-256-GCM, nonce first.
   *
   * @param bound what it belongs to; empty: nothing
   */
  static byte[] seal(byte[] key, String bound, byte[] content) {
    byte[] nonce = random(12);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
      if (!bound.isEmpty()) {
        cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
      }
      byte[] sealed = cipher.doFinal(content);
      byte[] result = Arrays.copyOf(nonce, nonce.length + sealed.length);
      System.arraycopy(sealed, 0, result, nonce.length, sealed.length);
      return result;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
