package fr.portailfamille.payment.internal.systempay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The signature of the hosted form V2, with the bank's own public example. */
class SignatureTest {

  private static final String KEY = "1122334455667788";
  private final Map<String, String> fields = new HashMap<>();

  @BeforeEach
  void takesThePublicExample() {
    fields.put("vads_action_mode", "INTERACTIVE");
    fields.put("vads_amount", "5124");
    fields.put("vads_ctx_mode", "TEST");
    fields.put("vads_currency", "978");
    fields.put("vads_page_action", "PAYMENT");
    fields.put("vads_payment_config", "SINGLE");
    fields.put("vads_site_id", "12345678");
    fields.put("vads_trans_date", "20170129130025");
    fields.put("vads_trans_id", "123456");
    fields.put("vads_version", "V2");
  }

  @Test
  void givesTheValueOfThePublicExample() {
    assertThat(Signature.of(fields, KEY)).isEqualTo("ycA5Do5tNvsnKdc/eP1bj2xa19z9q3iWPy9/rpesfS0=");
  }

  @Test
  void leavesOtherFieldsOut() {
    fields.put("signature", "whatever");
    fields.put("button", "Payer");
    assertThat(Signature.of(fields, KEY)).isEqualTo("ycA5Do5tNvsnKdc/eP1bj2xa19z9q3iWPy9/rpesfS0=");
  }

  @Test
  void coversUnknownAndEmptyFields() {
    String before = Signature.of(fields, KEY);
    fields.put("vads_something_new", "");
    assertThat(Signature.of(fields, KEY)).isNotEqualTo(before);
  }

  @Test
  void acceptsOnlyTheRightOne() {
    fields.put("signature", Signature.of(fields, KEY));
    assertThat(Signature.isValid(fields, KEY)).isTrue();
    assertThat(Signature.isValid(fields, "8877665544332211")).isFalse();
    fields.put("vads_amount", "1");
    assertThat(Signature.isValid(fields, KEY)).isFalse();
  }

  @Test
  void refusesAMessageWithoutSignature() {
    assertThat(Signature.isValid(fields, KEY)).isFalse();
  }
}
