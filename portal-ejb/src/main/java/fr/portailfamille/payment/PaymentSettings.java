package fr.portailfamille.payment;

import fr.portailfamille.organisation.ScopeKind;
import fr.portailfamille.organisation.Setting;
import fr.portailfamille.organisation.SettingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Réglages du paiement, per régie: its merchant contract and how long a payment may take. */
@ApplicationScoped
public class PaymentSettings implements SettingSource {

  /** TEST speaks to the bank's test side with the test key. */
  public enum Mode {
    TEST,
    PRODUCTION
  }

  /** How long the bank may take money for an attempt; no second one for the debt meanwhile. */
  public static final Setting<Duration> WINDOW =
      Setting.minutes("payment.window-minutes", 15, ScopeKind.ORGANISATION, ScopeKind.REGIE)
          .between(5, 240);

  public static final Setting<Mode> SYSTEMPAY_MODE =
      Setting.choice("payment.systempay.mode", Mode.TEST, ScopeKind.REGIE);

  public static final Setting<String> SYSTEMPAY_SITE =
      Setting.text("payment.systempay.site-id", "", ScopeKind.REGIE);

  public static final Setting<String> SYSTEMPAY_TEST_KEY =
      Setting.secret("payment.systempay.test-key", ScopeKind.REGIE);

  public static final Setting<String> SYSTEMPAY_PRODUCTION_KEY =
      Setting.secret("payment.systempay.production-key", ScopeKind.REGIE);

  /** The hosted page; SystemPay, PayZen and Lyra differ in nothing else. */
  public static final Setting<String> SYSTEMPAY_GATEWAY =
      Setting.text(
          "payment.systempay.gateway",
          "https://paiement.systempay.fr/vads-payment/",
          ScopeKind.REGIE);

  /** Where silent payments are asked about (REST V4); https, or this machine. */
  public static final Setting<String> SYSTEMPAY_REST =
      Setting.text("payment.systempay.rest-address", "https://api.systempay.fr", ScopeKind.REGIE);

  public static final Setting<String> SYSTEMPAY_REST_TEST_PASSWORD =
      Setting.secret("payment.systempay.rest-test-password", ScopeKind.REGIE);

  public static final Setting<String> SYSTEMPAY_REST_PRODUCTION_PASSWORD =
      Setting.secret("payment.systempay.rest-production-password", ScopeKind.REGIE);

  /** Whether the shop's contract allows money back on cards by REST V4. */
  public static final Setting<Boolean> SYSTEMPAY_REFUNDS =
      Setting.yesNo("payment.systempay.refunds", false, ScopeKind.REGIE);

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        WINDOW,
        SYSTEMPAY_MODE,
        SYSTEMPAY_SITE,
        SYSTEMPAY_TEST_KEY,
        SYSTEMPAY_PRODUCTION_KEY,
        SYSTEMPAY_GATEWAY,
        SYSTEMPAY_REST,
        SYSTEMPAY_REST_TEST_PASSWORD,
        SYSTEMPAY_REST_PRODUCTION_PASSWORD,
        SYSTEMPAY_REFUNDS);
  }
}
