package fr.portailfamille.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses are counted together. */
class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "2001:db8:1:2:3:4:5:6, 20010db800010002::/64",
    "2001:db8:1:2::1, 20010db800010002::/64",
    "::1, 0000000000000000::/64",
    "::ffff:203.0.113.7, 203.0.113.7",
    "unknown, unknown",
    "1:2:3:4:5:6:7:8:9:10, 1:2:3:4:5:6:7:8:9:10"
  })
  void isALineOfAHome(String address, String network) {
    assertThat(Network.of(address)).isEqualTo(network);
  }

  @Test
  void takesWhateverComes() {
    assertThat(Network.of(null)).isEmpty();
    assertThat(Network.of("x".repeat(500))).hasSize(64);
  }
}
