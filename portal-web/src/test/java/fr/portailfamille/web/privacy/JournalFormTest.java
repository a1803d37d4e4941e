package fr.portailfamille.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.web.frame.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalFormTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-02, 2026-11-01, true",
    "2026-11-02, 2026-11-02, false",
    "2026-11-02, 2026-11-03, false",
    "'', 2026-11-01, false",
    "2026-11-02, hier, false"
  })
  void knowsDaysTheWrongWayRound(String from, String to, boolean reversed) {
    assertThat(form(Map.of("from", from, "to", to)).isReversed()).isEqualTo(reversed);
  }

  private static JournalForm form(Map<String, String> address) {
    return new JournalForm(
        (HttpServletRequest)
            Proxy.newProxyInstance(
                JournalFormTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (request, method, arguments) -> address.get(arguments[0])),
        new Wording(Locale.FRENCH));
  }
}
