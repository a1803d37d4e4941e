package fr.portailfamille.sandbox.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole payment at the sandbox's bank, with a shop that listens for notifications. */
class SystemPaySandboxTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-07T17:47:30.123Z"), ZoneOffset.UTC);

  private final HttpClient browser = HttpClient.newHttpClient();
  private final List<Map<String, String>> notifications = new CopyOnWriteArrayList<>();
  private final SystemPaySandbox bank = new SystemPaySandbox(Duration.ofMillis(200));
  private HttpServer shop;
  private int bankPort;

  @BeforeEach
  void opens() throws IOException {
    shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    shop.createContext(
        "/check",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          notifications.add(FormFields.decode(new String(body, StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    shop.start();
    try (ServerSocket free = new ServerSocket(0)) {
      bankPort = free.getLocalPort();
    }
    bank.start(bankPort, CLOCK);
  }

  @AfterEach
  void closes() {
    bank.stop();
    shop.stop(0);
  }

  @Test
  void notifiesBeforeItSendsTheBuyerBack() throws Exception {
    String page = order(form("000001")).headers().firstValue("Location").orElseThrow();

    HttpResponse<String> back =
        post(page, Map.of("outcome", "PAID", "number", "4970 1000 0000 0055"));

    assertThat(notifications).hasSize(1);
    Map<String, String> notification = notifications.get(0);
    assertThat(notification)
        .containsEntry("vads_trans_status", "AUTHORISED")
        .containsEntry("vads_order_id", "TESTrefreg20261007x1")
        .containsEntry("vads_effective_amount", "1400")
        .containsEntry("vads_card_number", "497010XXXXXX0055")
        .containsEntry("signature", VadsSignature.sign(notification, SystemPaySandbox.KEY));
    URI address = URI.create(back.headers().firstValue("Location").orElseThrow());
    Map<String, String> returned = FormFields.decode(address.getRawQuery());
    assertThat(returned)
        .containsEntry("r", "1")
        .containsEntry("signature", VadsSignature.sign(returned, SystemPaySandbox.KEY));
  }

  @Test
  void decidesOnce() throws Exception {
    String page = order(form("000002")).headers().firstValue("Location").orElseThrow();
    post(page, Map.of("outcome", "CANCELLED"));
    post(page, Map.of("outcome", "PAID", "number", "4970100000000055"));
    assertThat(notifications)
        .hasSize(1)
        .allSatisfy(n -> assertThat(n).containsEntry("vads_trans_status", "ABANDONED"));
  }

  @Test
  void sendsTheTroublesATesterWishes() throws Exception {
    String page = order(form("000003")).headers().firstValue("Location").orElseThrow();
    post(page, Map.of("outcome", "PAID", "number", "4970100000000055", "delivery", "TWICE"));
    assertThat(notifications).hasSize(2);
    assertThat(notifications.get(0)).isEqualTo(notifications.get(1));
  }

  @Test
  void tellsTheRefusalFromBeforeAfterThePayment() throws Exception {
    pay("000007", "REORDERED");
    assertThat(notifications)
        .extracting(n -> n.get("vads_trans_status"))
        .containsExactly("AUTHORISED", "REFUSED");
  }

  @Test
  void notifiesAsAnotherMerchant() throws Exception {
    pay("000008", "OTHER_MERCHANT");
    assertThat(notifications)
        .singleElement()
        .satisfies(
            n ->
                assertThat(n)
                    .containsEntry("vads_site_id", "99999999")
                    .containsEntry("signature", VadsSignature.sign(n, SystemPaySandbox.KEY)));
  }

  @Test
  void notifiesLate() throws Exception {
    pay("000009", "LATE");
    int atOnce = notifications.size();
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (notifications.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(20_000_000);
    }
    assertThat(atOnce).isZero();
    assertThat(notifications).hasSize(1);
  }

  @Test
  void takesAnotherCardOnTheSamePage() throws Exception {
    String page = order(form("000010")).headers().firstValue("Location").orElseThrow();
    assertThat(post(page, Map.of("outcome", "REFUSED_HERE", "number", "4970100000000089")).body())
        .contains("essayez-en une autre");
    post(page, Map.of("outcome", "PAID", "number", "4970100000000055"));

    assertThat(notifications)
        .extracting(n -> n.get("vads_trans_status"))
        .containsExactly("REFUSED", "AUTHORISED");
    assertThat(ask("12345678").body())
        .contains("\"orderStatus\":\"PAID\"", "\"detailedStatus\":\"REFUSED\"")
        .contains(notifications.get(1).get("vads_trans_uuid"), "\"legacyTransId\":\"000010\"");
  }

  @Test
  void tellsWhatBecameOfAnOrderWhoseNotificationIsLost() throws Exception {
    pay("000011", "LOST");
    assertThat(notifications).isEmpty();
    assertThat(ask("12345678").body())
        .contains("\"status\":\"SUCCESS\"", "\"detailedStatus\":\"AUTHORISED\"")
        .contains("\"amount\":1400");
  }

  @Test
  void datesWhatItTellsByTheClockItWasGiven() throws Exception {
    pay("000014", "NORMAL");
    assertThat(ask("12345678").body())
        .contains("\"creationDate\":\"2026-10-07T17:47:30.123Z\"")
        .contains("\"serverDate\":\"2026-10-07T17:47:30.123Z\"");
  }

  @Test
  void refusesTheFormOfAnotherDayThanTheClocks() throws Exception {
    Map<String, String> form = form("000015");
    form.put("vads_trans_date", "20261009174730");
    form.put("signature", VadsSignature.sign(form, SystemPaySandbox.KEY));
    assertThat(order(form).body()).contains("vads_extra_result=04");
  }

  @Test
  void knowsNothingOfAClosedWindowNorOfAnotherShop() throws Exception {
    String page = order(form("000012")).headers().firstValue("Location").orElseThrow();
    post(page, Map.of("outcome", "CLOSED"));

    assertThat(notifications).isEmpty();
    assertThat(ask("12345678").body()).contains("\"status\":\"ERROR\"", "PSP_010");
    post(page, Map.of("outcome", "PAID", "number", "4970100000000055"));
    assertThat(ask("87654321").body()).contains("PSP_010");
  }

  @Test
  void answersNobodyWithAnotherPassword() throws Exception {
    HttpResponse<String> answer = ask("12345678", "guess");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("INT_905");
  }

  @Test
  void canBeDown() throws Exception {
    post("/sandbox/bank?down=true", Map.of());
    assertThat(ask("12345678").statusCode()).isEqualTo(503);
    assertThat(order(form("000013")).statusCode()).isEqualTo(503);

    post("/sandbox/bank?down=false", Map.of());
    assertThat(order(form("000013")).statusCode()).isEqualTo(303);
  }

  private void pay(String transId, String delivery) throws Exception {
    String page = order(form(transId)).headers().firstValue("Location").orElseThrow();
    post(page, Map.of("outcome", "PAID", "number", "4970100000000055", "delivery", delivery));
  }

  private HttpResponse<String> ask(String shop) throws Exception {
    return ask(shop, SystemPaySandbox.REST_PASSWORD);
  }

  private HttpResponse<String> ask(String shop, String password) throws Exception {
    String basic = shop + ":" + password;
    return browser.send(
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + bankPort + "/api-payment/V4/Order/Get"))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .POST(HttpRequest.BodyPublishers.ofString("{\"orderId\":\"TESTrefreg20261007x1\"}"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void cancelsATransactionNumberUsedTwice() throws Exception {
    assertThat(order(form("000004")).statusCode()).isEqualTo(303);
    assertThat(order(form("000004")).body()).contains("Transaction annulée");
  }

  @Test
  void showsTheCodeOfAWrongForm() throws Exception {
    Map<String, String> form = form("000005");
    form.put("vads_amount", "1");
    assertThat(order(form).body()).contains("vads_extra_result=00");
  }

  @Test
  void writesWhatItWasGivenAsText() throws Exception {
    Map<String, String> form = form("000006");
    form.put("vads_cust_name", "O'Neil & \"Sons\"");
    form.put("vads_order_id", "\"><script>alert(1)</script>");
    form.put("signature", VadsSignature.sign(form, SystemPaySandbox.KEY));
    assertThat(order(form).body()).doesNotContain("<script>");
  }

  private Map<String, String> form(String transId) {
    Map<String, String> form = new TreeMap<>();
    form.put("vads_version", "V2");
    form.put("vads_page_action", "PAYMENT");
    form.put("vads_action_mode", "INTERACTIVE");
    form.put("vads_payment_config", "SINGLE");
    form.put("vads_site_id", "12345678");
    form.put("vads_ctx_mode", "TEST");
    form.put("vads_trans_id", transId);
    form.put("vads_trans_date", "20261007174730");
    form.put("vads_amount", "1400");
    form.put("vads_currency", "978");
    form.put("vads_order_id", "TESTrefreg20261007x1");
    form.put("vads_return_mode", "GET");
    form.put("vads_url_return", "http://localhost:" + shop.getAddress().getPort() + "/back?r=1");
    form.put("vads_url_check", "http://localhost:" + shop.getAddress().getPort() + "/check");
    form.put("signature", VadsSignature.sign(form, SystemPaySandbox.KEY));
    return form;
  }

  private HttpResponse<String> order(Map<String, String> form) throws Exception {
    return post("/vads-payment/", form);
  }

  private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + bankPort + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(FormFields.encode(form)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
