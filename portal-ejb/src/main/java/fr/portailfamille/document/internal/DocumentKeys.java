package fr.portailfamille.document.internal;

import fr.portailfamille.shared.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal the keys of files: {@code portal.documents.keys} names them, the newest first
 * ({@code 2027:base64,2026:base64}); the portal's master key is always the last, named {@code
 * portal}.
 */
@ApplicationScoped
public class DocumentKeys {

  static final String MASTER = "portal";
  private static final String SETTING = "portal.documents.keys";

  /** The name of the key that seals from now on. */
  public String newest() {
    return keys().keySet().iterator().next();
  }

  SecretKey key(String name) {
    SecretKey key = keys().get(name);
    if (key == null) {
      throw new IllegalStateException(
          SETTING + " has no key named " + name + ": files sealed with it cannot be read");
    }
    return key;
  }

  private static Map<String, SecretKey> keys() {
    return read(
        Configuration.read(SETTING).orElse(""), Configuration.read("portal.key").orElse(""));
  }

  static Map<String, SecretKey> read(String configured, String master) {
    Map<String, SecretKey> keys = new LinkedHashMap<>();
    for (String entry : configured.split(",")) {
      if (!entry.isBlank()) {
        String[] parts = entry.strip().split(":", 2);
        if (parts.length != 2 || !parts[0].matches("[A-Za-z0-9_-]{1,40}")) {
          throw new IllegalStateException(SETTING + " must be name:base64, newest first");
        }
        keys.put(parts[0], key(SETTING, parts[1]));
      }
    }
    if (!master.isEmpty()) {
      keys.putIfAbsent(MASTER, key("portal.key", master));
    }
    if (keys.isEmpty()) {
      throw new IllegalStateException("portal.key (PORTAL_KEY) is not configured");
    }
    return keys;
  }

  private static SecretKey key(String setting, String encoded) {
    byte[] key = Base64.getDecoder().decode(encoded.strip());
    if (key.length != 32) {
      throw new IllegalStateException(setting + " must hold 32 bytes in base64");
    }
    return new SecretKeySpec(key, "AES");
  }
}
