package fr.portailfamille.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a request comes from. */
class ClientAddressTest {

  private static final String PEER = "10.0.0.1";

  @Test
  void believesTheHeaderBehindAProxyOnly() {
    assertThat(ClientAddress.of(PEER, "203.0.113.7", false)).isEqualTo(PEER);
    assertThat(ClientAddress.of(PEER, "203.0.113.7", true)).isEqualTo("203.0.113.7");
  }

  @Test
  void believesOnlyWhatTheProxyItselfWrote() {
    assertThat(ClientAddress.of(PEER, "1.2.3.4, 203.0.113.7", true)).isEqualTo("203.0.113.7");
    assertThat(ClientAddress.of(PEER, "1.2.3.4,", true)).isEqualTo(PEER);
    assertThat(ClientAddress.of(PEER, null, true)).isEqualTo(PEER);
  }
}
