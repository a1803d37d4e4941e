package fr.portailfamille.payment.internal.systempay;

import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.payment.PaymentForm;
import fr.portailfamille.payment.PaymentSettings;
import fr.portailfamille.payment.PaymentSettings.Mode;
import fr.portailfamille.payment.PaymentUnavailable;
import fr.portailfamille.payment.internal.BankWord;
import fr.portailfamille.payment.internal.BankWord.Meaning;
import fr.portailfamille.payment.internal.PaymentAttempt;
import fr.portailfamille.payment.internal.PaymentProvider;
import fr.portailfamille.payment.internal.RefundWord;
import fr.portailfamille.shared.Configuration;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SystemPay: the hosted form V2, its notification, and the REST question about a payment; each
 * régie has its own contract.
 */
@ApplicationScoped
public class SystemPay implements PaymentProvider {

  private static final String EURO = "978";
  private static final Pattern ORIGIN =
      Pattern.compile("^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(?=/|$)");

  @Inject private Sql sql;
  @Inject private SettingService settings;
  @Inject private Configuration configuration;

  @Override
  public String code() {
    return "SYSTEMPAY";
  }

  @Override
  public Merchant merchant(long regieId) {
    Scope regie = Scope.regie(regieId);
    String shop = settings.value(PaymentSettings.SYSTEMPAY_SITE, regie);
    String mode = settings.value(PaymentSettings.SYSTEMPAY_MODE, regie).name();
    if (!shop.matches("[0-9]{8}") || key(regieId, mode).isEmpty()) {
      throw new RefusedException(new PaymentUnavailable());
    }
    return new Merchant(shop, mode);
  }

  @Override
  public PaymentForm form(PaymentAttempt attempt) {
    Scope regie = Scope.regie(attempt.regieId());
    Map<String, String> fields =
        new LinkedHashMap<>(HostedForm.fields(attempt, configuration.publicUrl()));
    fields.put("signature", Signature.of(fields, key(attempt.regieId(), attempt.mode())));
    return new PaymentForm(
        settings.value(PaymentSettings.SYSTEMPAY_GATEWAY, regie),
        fields,
        Duration.between(attempt.createdAt(), attempt.windowEndsAt()),
        attempt.windowEndsAt());
  }

  @Override
  public Set<String> gatewayOrigins() {
    Set<String> origins = new TreeSet<>();
    origins.add(origin(PaymentSettings.SYSTEMPAY_GATEWAY.defaultValue()));
    sql.list(
            "select distinct value from setting where setting_key = ?",
            row -> row.getString(1),
            PaymentSettings.SYSTEMPAY_GATEWAY.key())
        .forEach(gateway -> origins.add(origin(gateway)));
    origins.remove("");
    return origins;
  }

  /** What is no address of the web must not slip into the browser's policy. */
  private static String origin(String gateway) {
    Matcher origin = ORIGIN.matcher(gateway);
    return origin.find() ? origin.group() : "";
  }

  @Override
  public String reference(SortedMap<String, String> fields) {
    return fields.getOrDefault("vads_order_id", "");
  }

  @Override
  public Authenticity check(SortedMap<String, String> fields, PaymentAttempt attempt) {
    boolean merchant =
        Signature.same(attempt.shop(), fields.getOrDefault("vads_site_id", ""))
            & Signature.same(attempt.mode(), fields.getOrDefault("vads_ctx_mode", ""));
    if (!merchant) {
      return Authenticity.WRONG_MERCHANT;
    }
    String key = key(attempt.regieId(), attempt.mode());
    return !key.isEmpty() && Signature.isValid(fields, key)
        ? Authenticity.GENUINE
        : Authenticity.WRONG_SIGNATURE;
  }

  @Override
  public BankWord word(Map<String, String> fields) {
    String status = fields.getOrDefault("vads_trans_status", "");
    boolean debit = "DEBIT".equals(fields.getOrDefault("vads_operation_type", "DEBIT"));
    return new BankWord(
        debit ? TransactionStatus.meaning(status) : Meaning.NOT_ABOUT_PAYMENT,
        amount(fields),
        emptyAsNull(fields.get("vads_trans_uuid")),
        emptyAsNull(fields.get("vads_card_number")),
        emptyAsNull(fields.get("vads_auth_number")),
        status);
  }

  @Override
  public Optional<HttpRequest> question(PaymentAttempt attempt) {
    return rest(attempt.regieId(), attempt.shop(), attempt.mode())
        .of("Order/Get", Json.createObjectBuilder().add("orderId", attempt.reference()).build());
  }

  @Override
  public boolean givesBackOnCards(long regieId) {
    Scope regie = Scope.regie(regieId);
    return settings.value(PaymentSettings.SYSTEMPAY_REFUNDS, regie)
        && rest(
                regieId,
                settings.value(PaymentSettings.SYSTEMPAY_SITE, regie),
                settings.value(PaymentSettings.SYSTEMPAY_MODE, regie).name())
            .isPossible();
  }

  @Override
  public Optional<HttpRequest> holding(PaymentAttempt attempt) {
    return RefundCalls.holding(rest(attempt.regieId(), attempt.shop(), attempt.mode()), attempt);
  }

  @Override
  public RefundWord held(String answer, PaymentAttempt attempt) {
    return RefundCalls.held(answer, attempt);
  }

  @Override
  public Optional<HttpRequest> giveBack(
      PaymentAttempt attempt, Money amount, RefundWord.Holds holds, String reference) {
    return RefundCalls.giveBack(
        rest(attempt.regieId(), attempt.shop(), attempt.mode()), attempt, amount, holds, reference);
  }

  @Override
  public RefundWord givenBack(String answer, PaymentAttempt attempt, Money expected) {
    return RefundCalls.givenBack(answer, attempt, expected);
  }

  private RestCall rest(long regieId, String shop, String mode) {
    Scope regie = Scope.regie(regieId);
    return new RestCall(
        settings.value(PaymentSettings.SYSTEMPAY_REST, regie),
        shop,
        settings.value(
            Mode.PRODUCTION.name().equals(mode)
                ? PaymentSettings.SYSTEMPAY_REST_PRODUCTION_PASSWORD
                : PaymentSettings.SYSTEMPAY_REST_TEST_PASSWORD,
            regie));
  }

  @Override
  public Optional<List<BankWord>> words(String answer, PaymentAttempt attempt) {
    return OrderAnswer.words(answer, attempt);
  }

  /** What was really used where it is in euros, else what was asked for; null for neither. */
  private static Money amount(Map<String, String> fields) {
    if (EURO.equals(fields.get("vads_effective_currency"))) {
      return cents(fields.get("vads_effective_amount"));
    }
    return EURO.equals(fields.get("vads_currency")) ? cents(fields.get("vads_amount")) : null;
  }

  private static Money cents(String text) {
    return text != null && text.matches("[0-9]{1,12}") ? Money.ofCents(Long.parseLong(text)) : null;
  }

  private static String emptyAsNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private String key(long regieId, String mode) {
    return settings.value(
        Mode.PRODUCTION.name().equals(mode)
            ? PaymentSettings.SYSTEMPAY_PRODUCTION_KEY
            : PaymentSettings.SYSTEMPAY_TEST_KEY,
        Scope.regie(regieId));
  }
}
