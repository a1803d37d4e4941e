package fr.portailfamille.payment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the body a bank posts. */
class FormBodyTest {

  @Test
  void decodesNamesAndValuesAsUtf8() {
    assertThat(FormBody.parse("vads_cust_name=No%C3%A9+Test&vads_order_info="))
        .hasValueSatisfying(
            fields ->
                assertThat(fields)
                    .containsEntry("vads_cust_name", "Noé Test")
                    .containsEntry("vads_order_info", "")
                    .hasSize(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "=1", "a=1&a=2", "a=%zz", "a=1&&b=2", "{\"a\":1}"})
  void refusesWhatIsNoForm(String body) {
    assertThat(FormBody.parse(body)).isEmpty();
  }

  @Test
  void refusesAFlood() {
    StringBuilder body = new StringBuilder("a=1");
    for (int i = 0; i < 400; i++) {
      body.append("&b").append(i).append("=1");
    }
    assertThat(FormBody.parse(body.toString())).isEmpty();
  }
}
