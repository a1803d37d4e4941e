package fr.portailfamille.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what may not lie readable in the database (merchant keys, one-time links waiting to be
 * mailed): AES-256-GCM with the key of the server's configuration ({@code portal.key}).
 */
@ApplicationScoped
public class SecretBox {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private final SecureRandom random = new SecureRandom();

  public byte[] seal(String text) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
    byte[] result = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, result, NONCE, sealed.length);
    return result;
  }

  public String open(byte[] sealed) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    byte[] rest = Arrays.copyOfRange(sealed, NONCE, sealed.length);
    return new String(run(Cipher.DECRYPT_MODE, nonce, rest), StandardCharsets.UTF_8);
  }

  /**
   * A keyed hash (HMAC-SHA256) of a short secret: without the key of the server's configuration
   * nobody can try out what gives it. The same text gives the same hash.
   */
  public byte[] mark(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key().getEncoded(), "HmacSHA256"));
      mac.init(
          new SecretKeySpec(mac.doFinal("mark".getBytes(StandardCharsets.UTF_8)), "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", e);
    }
  }

  private static byte[] run(int mode, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A secret cannot be read: is portal.key the key it was written with?", e);
    }
  }

  private static SecretKey key() {
    String encoded =
        Configuration.read("portal.key")
            .orElseThrow(
                () -> new IllegalStateException("portal.key (PORTAL_KEY) is not configured"));
    byte[] key = Base64.getDecoder().decode(encoded);
    if (key.length != 32) {
      throw new IllegalStateException("portal.key must be 32 bytes, in base64");
    }
    return new SecretKeySpec(key, "AES");
  }
}
