package fr.portailfamille.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {

  /** «12345678901234567890», the secret of RFC 6238, appendix B. */
  private static final TotpSecret SECRET = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

  @ParameterizedTest
  @CsvSource({"59, 287082", "1111111109, 081804", "2000000000, 279037", "20000000000, 353130"})
  void showsTheCodesOfTheStandard(long second, String code) {
    assertThat(SECRET.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
  void allowsAClockOneStepSlowOrFast(long off, boolean right) {
    Instant now = Instant.ofEpochSecond(1_800_000_015);

    assertThat(SECRET.step(SECRET.codeAt(now.plusSeconds(off)), now, 0).isPresent())
        .isEqualTo(right);
  }

  @Test
  void takesNoCodeTwiceAndNoOlderOne() {
    Instant now = Instant.ofEpochSecond(1_800_000_015);
    long used = SECRET.step(SECRET.codeAt(now), now, 0).orElseThrow();

    assertThat(SECRET.step(SECRET.codeAt(now), now, used)).isEmpty();
    assertThat(SECRET.step(SECRET.codeAt(now.minusSeconds(30)), now, used)).isEmpty();
    assertThat(SECRET.step(SECRET.codeAt(now.plusSeconds(30)), now, used)).hasValue(used + 1);
  }

  @Test
  void readsACodeTypedInTwoGroups() {
    Instant now = Instant.ofEpochSecond(59);

    assertThat(SECRET.step(" 287 082 ", now, 0)).hasValue(1);
    assertThat(SECRET.step("", now, 0)).isEmpty();
  }

  @Test
  void makesANewSecretOf160BitsEachTime() {
    assertThat(TotpSecret.next().base32()).matches("[A-Z2-7]{32}");
    assertThat(TotpSecret.next()).isNotEqualTo(TotpSecret.next());
    assertThat(TotpSecret.next().toString()).isEqualTo("TotpSecret[…]");
  }

  @Test
  void writesTheAddressOfTheApps() {
    assertThat(SECRET.address("Portail Famille", "a@b.fr"))
        .isEqualTo(
            "otpauth://totp/Portail%20Famille:a%40b.fr?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Portail%20Famille");
    assertThat(SECRET.grouped()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
  }
}
