package fr.portailfamille.document.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileSealTest {

  private static final String KEYS = "portal.documents.keys";
  private static final byte[] CONTENT = "un avis d'imposition".getBytes();
  private final FileSeal seal = new FileSeal();

  @BeforeEach
  void oneKey() {
    seal.keys = new DocumentKeys();
    System.setProperty("portal.key", key(1));
    System.setProperty(KEYS, "2026:" + key(2));
  }

  @AfterEach
  void noKey() {
    System.clearProperty("portal.key");
    System.clearProperty(KEYS);
  }

  @Test
  void opensWhatItSealedAndNothingThatWasTouched() {
    FileSeal.Sealed sealed = seal.seal("a", CONTENT);

    assertThat(new String(sealed.content())).doesNotContain("imposition");
    assertThat(seal.open("a", sealed)).isEqualTo(CONTENT);
    assertThatThrownBy(() -> seal.open("b", sealed)).hasMessageContaining("cannot be read");
    sealed.content()[15] ^= 1;
    assertThatThrownBy(() -> seal.open("a", sealed)).hasMessageContaining("cannot be read");
  }

  @Test
  void resealsWithANewerKeyAfterWhichTheOldOneMayGo() {
    FileSeal.Sealed old = seal.seal("a", CONTENT);
    System.setProperty(KEYS, "2027:" + key(3) + ", 2026:" + key(2));

    FileSeal.Sealed anew = seal.reseal("a", old.keyName(), old.key());
    System.setProperty(KEYS, "2027:" + key(3));

    assertThat(old.keyName()).isEqualTo("2026");
    assertThat(anew.keyName()).isEqualTo("2027");
    assertThat(seal.open("a", new FileSeal.Sealed(old.content(), "2027", anew.key())))
        .isEqualTo(CONTENT);
    assertThatThrownBy(() -> seal.open("a", old)).hasMessageContaining("no key named 2026");
  }

  @Test
  void fallsBackToTheMasterKeyAndRefusesKeysThatAreNone() {
    Map<String, SecretKey> keys = DocumentKeys.read("", key(1));

    assertThat(keys).containsOnlyKeys("portal");
    assertThat(DocumentKeys.read("b:" + key(2), key(1)).keySet()).containsExactly("b", "portal");
    assertThatThrownBy(() -> DocumentKeys.read("2026", key(1))).hasMessageContaining("name:base64");
    assertThatThrownBy(() -> DocumentKeys.read("a:AAAA", key(1))).hasMessageContaining("32 bytes");
    assertThatThrownBy(() -> DocumentKeys.read("", "")).hasMessageContaining("not configured");
  }

  private static String key(int filler) {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, (byte) filler);
    return Base64.getEncoder().encodeToString(key);
  }
}
