package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.basket.SettlementDesk;
import fr.portailfamille.payment.BankAnswer;
import fr.portailfamille.payment.InquiryService;
import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.sandbox.bank.FormFields;
import fr.portailfamille.sandbox.bank.SystemPaySandbox;
import fr.portailfamille.sandbox.bank.VadsSignature;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.SecretBox;
import fr.portailfamille.shared.Sql;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.Metric;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Payments of 14,00 € the sandbox's bank says nothing about by itself: the job asks. The bank is
 * the real one of the sandbox; nothing listens for its notifications.
 */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class PaymentInquiryIT {

  private static final String SHOP = "76543210";
  private static final String ADDRESS = "payment.systempay.rest-address";
  private static final Set<BatchStatus> OVER =
      EnumSet.of(
          BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

  @Inject private Entrance entrance;
  @Inject private Sql sql;
  @Inject private SecretBox secrets;
  @Inject private InquiryService inquiries;
  @Inject private PaymentService payments;
  @Inject private SettlementDesk settlements;

  private final HttpClient http = HttpClient.newHttpClient();

  /** What the tests inside the server know of an attempt. */
  private record Attempt(long id, String reference, String transId) {}

  /** Only here is the bank's port known; the portal's own timer leaves the attempts to us. */
  @Test
  @Order(1)
  @RunAsClient
  void givenABankAndNobodyElseWhoAsks() throws SQLException {
    String bank = "http://localhost:" + TestTown.town().settings().bankPort();
    try (Connection owner = TestTown.town().database().connectAsOwner()) {
      assertThat(
              written(
                  owner,
                  "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
                      + " values ('payment.systempay.rest-address', 'INSTALLATION', 0, ?, now(), 'it')"
                      + " on conflict (setting_key, scope, scope_id) do update set value = excluded.value",
                  bank))
          .isEqualTo(1);
      assertThat(
              written(
                  owner,
                  "insert into lease (name, holder, held_until) values (?, 'it', now() + interval '5 minutes')"
                      + " on conflict (name) do update set holder = 'it', held_until = excluded.held_until",
                  "ReconciliationBeat"))
          .isEqualTo(1);
    }
  }

  @Test
  @Order(2)
  void findsThePaymentWhoseNotificationWasLostAndSettlesItOnce() throws Exception {
    Attempt attempt = silentAttempt(true);
    payAtTheBank(attempt, "LOST");

    assertThat(reconciled()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(status(attempt)).isEqualTo("PAID");
    assertThat(entries(attempt)).containsExactly(-1400L);
    assertThat(messages(attempt)).containsExactly("INQUIRY APPLIED");
    assertThat(texts("select cause from payment_transition where attempt_id = ?", attempt))
        .containsExactly("INQUIRY");
    settlements.trySettle(attempt.id());
    assertThat(texts("select status from settlement where attempt_id = ?", attempt))
        .containsExactly("CREDITED");

    String repeated = notification(attempt);
    assertThat(entrance.enter(() -> payments.receive("SYSTEMPAY", repeated)).attemptToSettle())
        .isNull();
    assertThat(reconciled()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(entries(attempt)).containsExactly(-1400L);
    assertThat(messages(attempt)).containsExactly("INQUIRY APPLIED", "NOTIFICATION REPEATED");
  }

  @Test
  @Order(3)
  void staysInDoubtWhileTheBankIsDownAndFindsThePaymentLater() throws Exception {
    Attempt attempt = silentAttempt(true);
    payAtTheBank(attempt, "LOST");
    turnTheBank("down=true");
    long skipped;
    try {
      skipped = skips(run());
    } finally {
      turnTheBank("down=false");
    }

    assertThat(skipped).isEqualTo(1);
    assertThat(status(attempt)).isEqualTo("UNKNOWN");
    assertThat(entries(attempt)).isEmpty();
    assertThat(skips(run())).as("not asked again at once").isZero();
    assertThat(status(attempt)).isEqualTo("UNKNOWN");

    entrance.enter(
        () ->
            sql.update(
                "update payment_attempt set next_inquiry_at = now() where id = ?", attempt.id()));
    assertThat(reconciled()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(status(attempt)).isEqualTo("PAID");
    assertThat(entries(attempt)).containsExactly(-1400L);
    assertThat(
            texts("select cause from payment_transition where attempt_id = ? order by id", attempt))
        .containsExactly("NO_ANSWER", "INQUIRY");
  }

  @Test
  @Order(4)
  void creditsAnotherAmountTheBankTook() throws Exception {
    Attempt attempt = silentAttempt(true);
    payAtTheBank(attempt, "OTHER_AMOUNT");

    assertThat(reconciled()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(status(attempt)).isEqualTo("PAID");
    assertThat(entries(attempt)).containsExactly(-1300L);
    assertThat(messages(attempt)).containsExactly("INQUIRY WRONG_AMOUNT");
    assertThat(texts("select status from settlement where attempt_id = ?", attempt))
        .containsExactly("CREDITED");
  }

  @Test
  @Order(5)
  void endsWhatTheBankKnowsNothingOf() {
    Attempt attempt = silentAttempt(true);

    assertThat(reconciled()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(status(attempt)).isEqualTo("EXPIRED");
    assertThat(messages(attempt)).containsExactly("INQUIRY APPLIED");
    assertThat(entrance.enter(() -> inquiries.silent(attempt.id() - 1, 1)))
        .doesNotContain(attempt.id());
  }

  @Test
  @Order(6)
  void appliesAnAnswerTwiceAsOnce() throws Exception {
    Attempt attempt = silentAttempt(true);
    payAtTheBank(attempt, "LOST");
    BankAnswer answer = inquiries.ask(attempt.id());

    entrance.enter(() -> inquiries.apply(answer));
    entrance.enter(() -> inquiries.apply(answer));

    assertThat(entries(attempt)).containsExactly(-1400L);
    assertThat(messages(attempt)).containsExactly("INQUIRY APPLIED");
  }

  @Test
  @Order(7)
  void leavesAnAttemptAloneThatIsStillInItsWindow() throws Exception {
    Attempt attempt = silentAttempt(true);
    entrance.enter(
        () ->
            sql.update(
                "update payment_attempt set window_ends_at = now() + interval '5 minutes'"
                    + " where id = ?",
                attempt.id()));
    payAtTheBank(attempt, "LOST");

    assertThat(reconciled()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(status(attempt)).isEqualTo("PENDING");
    assertThat(messages(attempt)).isEmpty();
  }

  @Test
  @Order(8)
  void endsWithTheWindowWhereTheRegieHasNoPassword() {
    Attempt attempt = silentAttempt(false);

    assertThat(reconciled()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(status(attempt)).isEqualTo("EXPIRED");
    assertThat(texts("select cause from payment_transition where attempt_id = ?", attempt))
        .containsExactly("WINDOW_OVER");
  }

  /** Sent to the bank twenty minutes ago, for a quarter of an hour. */
  private Attempt silentAttempt(boolean withPassword) {
    String reference = "ITrefreg20261007x" + UUID.randomUUID().toString().substring(0, 8);
    return entrance.enter(
        () -> {
          long organisation =
              sql.number(
                  "insert into organisation (code, name, portal_title, accent_color)"
                      + " values (?, 'IT', 'IT', '#0b5cad') returning id",
                  reference);
          long regie =
              sql.number(
                  "insert into regie (organisation_id, code, name, merchant_name,"
                      + " invoice_number_pattern) values (?, 'IT', 'IT', 'IT', 'IT{seq:05}')"
                      + " returning id",
                  organisation);
          secret(regie, "payment.systempay.test-key", SystemPaySandbox.KEY);
          if (withPassword) {
            secret(regie, "payment.systempay.rest-test-password", SystemPaySandbox.REST_PASSWORD);
          }
          long household =
              sql.number(
                  "insert into household (organisation_id, number, name, created_at)"
                      + " values (?, '1', 'IT', now()) returning id",
                  organisation);
          String transId = "%06d".formatted(sql.number("select nextval('payment_trans_seq')"));
          long id =
              sql.number(
                  "insert into payment_attempt (reference, household_id, regie_id, provider,"
                      + " amount_cents, debt_key, status, created_at, sent_at, window_ends_at,"
                      + " shop, mode, trans_date, trans_id) values (?, ?, ?, 'SYSTEMPAY', 1400, ?,"
                      + " 'PENDING', now() - interval '20 minutes', now() - interval '20 minutes',"
                      + " now() - interval '5 minutes', ?, 'TEST', current_date, ?) returning id",
                  reference,
                  household,
                  regie,
                  "it:" + reference,
                  SHOP,
                  transId);
          return new Attempt(id, reference, transId);
        });
  }

  private void secret(long regie, String name, String value) {
    sql.update(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " values (?, 'REGIE', ?, ?, now(), 'it')",
        name,
        regie,
        Base64.getEncoder().encodeToString(secrets.seal(value)));
  }

  private void payAtTheBank(Attempt attempt, String delivery) throws Exception {
    Map<String, String> form = new TreeMap<>();
    form.put("vads_version", "V2");
    form.put("vads_page_action", "PAYMENT");
    form.put("vads_action_mode", "INTERACTIVE");
    form.put("vads_payment_config", "SINGLE");
    form.put("vads_site_id", SHOP);
    form.put("vads_ctx_mode", "TEST");
    form.put("vads_trans_id", attempt.transId());
    form.put(
        "vads_trans_date",
        DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
            .withZone(ZoneOffset.UTC)
            .format(Instant.now()));
    form.put("vads_amount", "1400");
    form.put("vads_currency", "978");
    form.put("vads_order_id", attempt.reference());
    form.put("signature", VadsSignature.sign(form, SystemPaySandbox.KEY));
    String page =
        post("/vads-payment/", FormFields.encode(form)).headers().firstValue("Location").orElse("");
    assertThat(page).startsWith("/vads-payment/");
    post(page, "outcome=PAID&number=4970100000000055&delivery=" + delivery);
  }

  private void turnTheBank(String how) throws Exception {
    assertThat(post("/sandbox/bank?" + how, "").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    String bank =
        entrance
            .enter(
                () ->
                    sql.list(
                        "select value from setting where setting_key = ? and scope = 'INSTALLATION'",
                        row -> row.getString(1),
                        ADDRESS))
            .get(0);
    return http.send(
        HttpRequest.newBuilder(URI.create(bank + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** What the bank would have said by itself about the payment that was found. */
  private String notification(Attempt attempt) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("vads_site_id", SHOP);
    fields.put("vads_ctx_mode", "TEST");
    fields.put("vads_order_id", attempt.reference());
    fields.put("vads_effective_amount", "1400");
    fields.put("vads_effective_currency", "978");
    fields.put("vads_trans_status", "AUTHORISED");
    fields.put("vads_operation_type", "DEBIT");
    fields.put(
        "vads_trans_uuid",
        texts("select transaction_uuid from payment_attempt where id = ?", attempt).get(0));
    fields.put("signature", VadsSignature.sign(fields, SystemPaySandbox.KEY));
    return FormFields.encode(fields);
  }

  private static BatchStatus reconciled() {
    return BatchRuntime.getJobOperator().getJobExecution(run()).getBatchStatus();
  }

  /** Started from the WAR, as the portal does, once it has ended; its execution. */
  private static long run() {
    JobOperator jobs = BatchRuntime.getJobOperator();
    long execution = jobs.start("payment-reconciliation", new Properties());
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!OVER.contains(jobs.getJobExecution(execution).getBatchStatus())
        && System.nanoTime() < limit) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    return execution;
  }

  private static long skips(long execution) {
    return Arrays.stream(
            BatchRuntime.getJobOperator().getStepExecutions(execution).get(0).getMetrics())
        .filter(metric -> metric.getType() == Metric.MetricType.PROCESS_SKIP_COUNT)
        .mapToLong(Metric::getValue)
        .sum();
  }

  private String status(Attempt attempt) {
    return texts("select status from payment_attempt where id = ?", attempt).get(0);
  }

  private List<Long> entries(Attempt attempt) {
    return entrance.enter(
        () ->
            sql.ids(
                "select amount_cents from ledger_entry where payment_attempt_id = ? order by id",
                attempt.id()));
  }

  private List<String> messages(Attempt attempt) {
    return texts(
        "select source || ' ' || verdict from payment_message where attempt_id = ?"
            + " order by received_at, id",
        attempt);
  }

  private List<String> texts(String query, Attempt attempt) {
    return entrance.enter(() -> sql.list(query, row -> row.getString(1), attempt.id()));
  }

  private static int written(Connection owner, String sql, String value) throws SQLException {
    try (PreparedStatement statement = owner.prepareStatement(sql)) {
      statement.setString(1, value);
      return statement.executeUpdate();
    }
  }
}
