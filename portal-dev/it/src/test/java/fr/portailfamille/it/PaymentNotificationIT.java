package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.bank.FormFields;
import fr.portailfamille.sandbox.bank.SystemPaySandbox;
import fr.portailfamille.sandbox.bank.VadsSignature;
import fr.portailfamille.sandbox.demo.DemoSecrets;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bank's word at the real endpoint: an attempt of 14,00 € and what the bank says about it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PaymentNotificationIT {

  private static final String SHOP = "87654321";
  private final HttpClient bank = HttpClient.newHttpClient();
  private Connection database;
  private String reference;
  private long attempt;

  @BeforeEach
  void opensAnAttempt() throws Exception {
    database = TestTown.town().database().connectAsOwner();
    reference = "ITrefreg20261007x" + UUID.randomUUID().toString().substring(0, 8);
    long organisation =
        insert(
            "insert into organisation (code, name, portal_title, accent_color) values (?, 'IT',"
                + " 'IT', '#0b5cad') returning id",
            reference);
    long regie =
        insert(
            "insert into regie (organisation_id, code, name, merchant_name, invoice_number_pattern)"
                + " values (?, 'IT', 'IT', 'IT', 'IT{seq:05}') returning id",
            organisation);
    setting(regie, "payment.systempay.site-id", SHOP);
    setting(regie, "payment.systempay.test-key", DemoSecrets.seal(key(), SystemPaySandbox.KEY));
    long household =
        insert(
            "insert into household (organisation_id, number, name, created_at)"
                + " values (?, '1', 'IT', now()) returning id",
            organisation);
    attempt = attempt(household, regie);
  }

  @AfterEach
  void closes() throws SQLException {
    database.close();
  }

  @Test
  void takesThePaymentOnceHoweverOftenTheBankRepeatsIt() throws Exception {
    Map<String, String> paid = signed(word("AUTHORISED", "1400"));

    String first = send(paid).body();
    String second = send(paid).body();

    assertThat(first).startsWith("OK-").isEqualTo(second);
    assertThat(status()).isEqualTo("PAID");
    assertThat(entries()).containsExactly(-1400L);
    assertThat(verdicts()).containsExactly("APPLIED", "REPEATED");
    assertThat(count("settlement")).isEqualTo(1);
  }

  @Test
  void takesThePaymentOnceWhenTheSameMessageComesManyTimesAtOnce() throws Exception {
    Map<String, String> paid = signed(word("AUTHORISED", "1400"));
    ExecutorService threads = Executors.newFixedThreadPool(8);

    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      calls.add(() -> send(paid).body());
    }
    List<Future<String>> answers = threads.invokeAll(calls);
    threads.shutdown();

    for (Future<String> answer : answers) {
      assertThat(answer.get()).startsWith("OK-");
    }
    assertThat(entries()).containsExactly(-1400L);
    assertThat(verdicts()).hasSize(16).containsOnlyOnce("APPLIED");
    assertThat(count("settlement")).isEqualTo(1);
    assertThat(count("payment_transition")).isEqualTo(1);
  }

  @Test
  void creditsAnotherAmountAndConfirmsNothing() throws Exception {
    Map<String, String> less = signed(word("AUTHORISED", "1300"));

    String first = send(less).body();

    assertThat(first).startsWith("KO-").isEqualTo(send(less).body());
    assertThat(entries()).containsExactly(-1300L);
    assertThat(text("select status from settlement where attempt_id = ?")).isEqualTo("CREDITED");
    assertThat(verdicts().get(0)).isEqualTo("WRONG_AMOUNT");
  }

  @Test
  void takesNoMoneyWhereNoneCame() throws Exception {
    HttpResponse<String> answer = send(signed(word("AUTHORISED", "0")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("KO-");
    assertThat(entries()).isEmpty();
    assertThat(count("settlement")).isZero();
    assertThat(verdicts()).containsExactly("WRONG_AMOUNT");
    assertThat(send(signed(word("AUTHORISED", "1400"))).body()).startsWith("OK-");
  }

  @Test
  void keepsAFormWithANulAside() throws Exception {
    Map<String, String> nul = word("AUTHORISED", "1400");
    nul.put("vads_trans_uuid", "a\0b");

    HttpResponse<String> answer = send(signed(nul));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("KO-");
    assertThat(entries()).isEmpty();
  }

  @Test
  void creditsASecondTransactionOfThePaidAttempt() throws Exception {
    send(signed(word("AUTHORISED", "1400")));
    Map<String, String> other = word("AUTHORISED", "1400");
    other.put("vads_trans_uuid", "b".repeat(32));

    send(signed(other));
    send(signed(other));

    assertThat(entries()).containsExactly(-1400L, -1400L);
    assertThat(count("settlement")).isEqualTo(1);
  }

  @Test
  void keepsAForgedMessageAsideAndChangesNothing() throws Exception {
    long before = aside("WRONG_SIGNATURE");
    Map<String, String> forged = signed(word("AUTHORISED", "1400"));
    forged.put("vads_card_brand", "VISA");

    HttpResponse<String> answer = send(forged);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("KO-");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(aside("WRONG_SIGNATURE")).isEqualTo(before + 1);
    assertThat(status()).isEqualTo("PENDING");
    assertThat(entries()).isEmpty();
    assertThat(verdicts()).isEmpty();
  }

  @Test
  void keepsTheWordAboutAnotherShopAside() throws Exception {
    Map<String, String> other = word("AUTHORISED", "1400");
    other.put("vads_site_id", "11111111");

    assertThat(send(signed(other)).body()).startsWith("KO-");
    assertThat(status()).isEqualTo("PENDING");
    assertThat(entries()).isEmpty();
  }

  @Test
  void keepsAnUnknownReferenceAside() throws Exception {
    Map<String, String> unknown = word("AUTHORISED", "1400");
    unknown.put("vads_order_id", "nobody'; drop table payment_attempt; --");

    HttpResponse<String> answer = send(signed(unknown));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("KO-");
    assertThat(status()).isEqualTo("PENDING");
  }

  @Test
  void staysPaidWhenAnAbandonComesLate() throws Exception {
    send(signed(word("AUTHORISED", "1400")));

    assertThat(send(signed(word("ABANDONED", "1400"))).body()).startsWith("OK-");

    assertThat(status()).isEqualTo("PAID");
    assertThat(verdicts()).containsExactly("APPLIED", "NO_CHANGE");
  }

  @Test
  void takesTheMoneyOfAnAttemptThatWasRefusedBefore() throws Exception {
    send(signed(word("REFUSED", "1400")));
    assertThat(status()).isEqualTo("REFUSED");

    send(signed(word("AUTHORISED", "1400")));

    assertThat(status()).isEqualTo("PAID");
    assertThat(entries()).containsExactly(-1400L);
  }

  @Test
  void refusesABodyWithoutEnd() throws Exception {
    assertThat(post("a=" + "b".repeat(20_000)).statusCode()).isEqualTo(413);
  }

  private Map<String, String> word(String status, String cents) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("vads_site_id", SHOP);
    fields.put("vads_ctx_mode", "TEST");
    fields.put("vads_order_id", reference);
    fields.put("vads_amount", "1400");
    fields.put("vads_currency", "978");
    fields.put("vads_effective_amount", cents);
    fields.put("vads_effective_currency", "978");
    fields.put("vads_trans_status", status);
    fields.put("vads_trans_uuid", "a".repeat(32));
    fields.put("vads_operation_type", "DEBIT");
    fields.put("vads_card_number", "497010XXXXXX0055");
    fields.put("vads_card_brand", "CB");
    fields.put("vads_cust_name", "Zoé Müller & fils");
    return fields;
  }

  private static Map<String, String> signed(Map<String, String> fields) {
    fields.put("signature", VadsSignature.sign(fields, SystemPaySandbox.KEY));
    return fields;
  }

  private HttpResponse<String> send(Map<String, String> fields) throws Exception {
    return post(FormFields.encode(fields));
  }

  private HttpResponse<String> post(String body) throws Exception {
    String port = System.getProperty("it.port");
    return bank.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/bank/systempay"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private long attempt(long household, long regie) throws SQLException {
    return insert(
        "insert into payment_attempt (reference, household_id, regie_id, provider, amount_cents,"
            + " debt_key, status, created_at, sent_at, window_ends_at, shop, mode, trans_date,"
            + " trans_id) values (?, ?, ?, 'SYSTEMPAY', 1400, ?, 'PENDING', now(), now(),"
            + " now() + interval '15 minutes', ?, 'TEST', current_date,"
            + " lpad(nextval('payment_trans_seq')::text, 6, '0')) returning id",
        reference,
        household,
        regie,
        "it:" + reference,
        SHOP);
  }

  private void setting(long regie, String name, String value) throws SQLException {
    insert(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " values (?, 'REGIE', ?, ?, now(), 'it') returning scope_id",
        name,
        regie,
        value);
  }

  private static String key() throws Exception {
    return Files.readString(TestTown.town().settings().home().resolve("portal.key")).strip();
  }

  private String status() throws SQLException {
    return text("select status from payment_attempt where id = ?");
  }

  private List<Long> entries() throws SQLException {
    return texts("select amount_cents from ledger_entry where payment_attempt_id = ? order by id")
        .stream()
        .map(Long::valueOf)
        .toList();
  }

  private List<String> verdicts() throws SQLException {
    return texts("select verdict from payment_message where attempt_id = ? order by id");
  }

  private long count(String table) throws SQLException {
    return Long.parseLong(text("select count(*) from " + table + " where attempt_id = ?"));
  }

  private long aside(String verdict) throws SQLException {
    return insert(
        "select count(*) from payment_message where attempt_id is null and verdict = ?", verdict);
  }

  private String text(String sql) throws SQLException {
    return texts(sql).get(0);
  }

  private List<String> texts(String sql) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setLong(1, attempt);
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  private long insert(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
