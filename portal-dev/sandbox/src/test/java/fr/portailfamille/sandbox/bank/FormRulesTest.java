package fr.portailfamille.sandbox.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bank is strict: each broken rule of the form has its code. */
class FormRulesTest {

  private final FormRules rules =
      new FormRules(Clock.fixed(Instant.parse("2026-10-07T17:47:30Z"), ZoneOffset.UTC));
  private final Map<String, String> form = new TreeMap<>();

  FormRulesTest() {
    form.put("vads_version", "V2");
    form.put("vads_page_action", "PAYMENT");
    form.put("vads_action_mode", "INTERACTIVE");
    form.put("vads_payment_config", "SINGLE");
    form.put("vads_site_id", "12345678");
    form.put("vads_ctx_mode", "TEST");
    form.put("vads_trans_id", "000042");
    form.put("vads_trans_date", "20261007174700");
    form.put("vads_amount", "1400");
    form.put("vads_currency", "978");
  }

  @Test
  void takesAForm() {
    assertThat(firstBroken()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "vads_version, V1, 01",
    "vads_site_id, 1234, 02",
    "vads_trans_id, 900000, 03",
    "vads_trans_id, 42, 03",
    "vads_trans_date, 20261307174700, 04",
    "vads_trans_date, 20261001000000, 04",
    "vads_validation_mode, 2, 05",
    "vads_payment_config, MULTI, 07",
    "vads_amount, 0, 09",
    "vads_amount, '14,00', 09",
    "vads_currency, 840, 10",
    "vads_ctx_mode, PRODUCTION, 11",
    "vads_language, french, 12",
    "vads_order_id, a b, 13",
    "vads_cust_email, nobody, 15",
    "vads_url_return, javascript:alert(1), 28",
    "vads_url_check, /bank, 33",
    "vads_page_action, REGISTER, 46",
    "vads_action_mode, SILENT, 47",
    "vads_return_mode, PUT, 48",
    "vads_order_info, <b>, 99",
  })
  void namesTheBrokenRule(String field, String value, String code) {
    form.put(field, value);
    assertThat(firstBroken()).map(FormError::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"vads_version, 01", "vads_amount, 09", "vads_trans_id, 03", "vads_currency, 10"})
  void missesWhatIsMandatory(String field, String code) {
    form.remove(field);
    assertThat(firstBroken()).map(FormError::code).contains(code);
  }

  @Test
  void checksTheSignatureFirst() {
    form.put("vads_version", "V1");
    form.put("signature", "no");
    assertThat(rules.firstBroken(form, SystemPaySandbox.KEY)).map(FormError::code).contains("00");
  }

  private Optional<FormError> firstBroken() {
    form.put("signature", VadsSignature.sign(form, SystemPaySandbox.KEY));
    return rules.firstBroken(form, SystemPaySandbox.KEY);
  }
}
