package fr.portailfamille.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser says it is. */
class DeviceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0|Firefox|Windows",
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/129.0 Safari/537.36 Edg/129.0|Edge|Windows",
        "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/129.0 Mobile Safari/537.36|Chrome|Android",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1|Safari|iPhone",
        "Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) CriOS/129.0 Mobile Safari/604.1|Chrome|iPad",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15|Safari|macOS",
        "Mozilla/5.0 (X11; Linux x86_64) Chrome/129.0 Safari/537.36 OPR/114.0|Opera|Linux"
      })
  void isNamed(String userAgent, String browser, String system) {
    assertThat(Device.of(userAgent)).isEqualTo(new Device(browser, system));
  }

  @Test
  void mayBeUnknown() {
    assertThat(Device.of(null)).isEqualTo(new Device("", ""));
    assertThat(Device.of("curl/8.0")).isEqualTo(new Device("", ""));
  }
}
