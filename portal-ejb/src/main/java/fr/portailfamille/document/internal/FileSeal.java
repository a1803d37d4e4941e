package fr.portailfamille.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM: each file has a key of its own, which is kept sealed by one of {@link DocumentKeys}.
 * Both are bound to the file's storage name: no content can be put in the place of another.
 */
@ApplicationScoped
public class FileSeal {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private final SecureRandom random = new SecureRandom();

  @Inject DocumentKeys keys;

  /**
   * A content as it is stored.
   *
   * @param keyName which key sealed the key of the content
   */
  public record Sealed(byte[] content, String keyName, byte[] key) {}

  public Sealed seal(String storageName, byte[] content) {
    byte[] key = bytes(32);
    String keyName = keys.newest();
    return new Sealed(
        encrypt(aes(key), storageName, content),
        keyName,
        encrypt(keys.key(keyName), storageName, key));
  }

  public byte[] open(String storageName, Sealed sealed) {
    byte[] key = decrypt(keys.key(sealed.keyName()), storageName, sealed.key());
    return decrypt(aes(key), storageName, sealed.content());
  }

  /** The key of a file, sealed anew with the newest key; the content stays as it is. */
  public Sealed reseal(String storageName, String keyName, byte[] sealedKey) {
    byte[] key = decrypt(keys.key(keyName), storageName, sealedKey);
    String newest = keys.newest();
    return new Sealed(null, newest, encrypt(keys.key(newest), storageName, key));
  }

  public String newestKey() {
    return keys.newest();
  }

  private byte[] encrypt(SecretKey key, String bound, byte[] plain) {
    byte[] nonce = bytes(NONCE);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, key, bound, nonce, plain, 0);
    byte[] result = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, result, NONCE, sealed.length);
    return result;
  }

  private static byte[] decrypt(SecretKey key, String bound, byte[] sealed) {
    return run(Cipher.DECRYPT_MODE, key, bound, Arrays.copyOf(sealed, NONCE), sealed, NONCE);
  }

  private static byte[] run(
      int mode, SecretKey key, String bound, byte[] nonce, byte[] input, int from) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input, from, input.length - from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A stored file cannot be read: was it changed, or is its key another?", e);
    }
  }

  private byte[] bytes(int count) {
    byte[] result = new byte[count];
    random.nextBytes(result);
    return result;
  }

  private static SecretKey aes(byte[] key) {
    return new SecretKeySpec(key, "AES");
  }
}
