package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.TestTown;
import fr.portailfamille.sandbox.bank.FormFields;
import fr.portailfamille.sandbox.bank.SystemPaySandbox;
import fr.portailfamille.sandbox.demo.DemoData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;

/** A morning and an afternoon of 4,00 € that a family has paid by card at once. */
record PaidByCard(Crowd.Family family, Customer customer, String reference, List<Long> bookings) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /**
   * The activity of the Crowd gives back on cards, and only these tests give refunds to the bank.
   */
  static void giveBackOnCards() {
    set("booking.cancel", "ACTIVITY", activity(), "true");
    set("booking.cancel-money", "ACTIVITY", activity(), "CARD");
    set("payment.systempay.refunds", "REGIE", Crowd.regie(), "true");
    set("payment.systempay.rest-address", "INSTALLATION", 0, bank(""));
    Crowd.write(
        "insert into lease (name, holder, held_until)"
            + " values ('RefundBeat', 'it', now() + interval '10 minutes')"
            + " on conflict (name) do update set holder = 'it', held_until = excluded.held_until");
  }

  static void forget() {
    Crowd.write("delete from setting where changed_by = 'test of refunds'");
    Crowd.write("delete from lease where name = 'RefundBeat' and holder = 'it'");
  }

  static long activity() {
    return Crowd.number("select id from activity where code = 'MERCREDIS'");
  }

  private static void set(String key, String scope, long id, String value) {
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " values ('%s', '%s', %d, '%s', now(), 'test of refunds')"
                .formatted(key, scope, id, value)
            + " on conflict (setting_key, scope, scope_id) do nothing");
  }

  /** Another round of the timer, with everything due. */
  static void again() {
    Crowd.write(
        "update card_refund set next_try_at = now() where status in ('WAITING', 'SENT')"
            + " and reference not like 'it:%'");
    Customer.stranger().ask("refund");
  }

  /** Both half-days of a day of the {@link Crowd}, paid and confirmed. */
  static PaidByCard of(Crowd.Family buyer, int day) throws Exception {
    Paying paying = paying(buyer, day);
    assertThat(hear(paying.word())).startsWith("OK-");
    List<Long> bookings =
        Crowd.rows(
            "select id from booking where status = 'CONFIRMED' and household_id = %d order by id"
                .formatted(buyer.household()),
            row -> row.getLong(1));
    assertThat(bookings).hasSize(2);
    return new PaidByCard(buyer, paying.customer(), paying.reference(), bookings);
  }

  /** Somebody whose money the bank has taken, of which the portal has not heard yet. */
  record Paying(Customer customer, String reference, Map<String, String> word) {}

  static Paying paying(Crowd.Family buyer, int day) throws Exception {
    Customer customer = Customer.loggedIn(buyer.login(), DemoData.PASSWORD);
    List<Long> units = Crowd.day(day, 40);
    hold(customer, buyer, List.of(units.get(0), units.get(1)));
    long basket =
        Crowd.number("select max(id) from basket where household_id = " + buyer.household());
    String answer = customer.ask("pay", "household", buyer.household(), "basket", basket);
    assertThat(answer).startsWith("paying ");
    String reference = answer.substring("paying ".length());
    return new Paying(customer, reference, payAtTheBank(customer, buyer.household(), reference));
  }

  static void hold(Customer customer, Crowd.Family family, List<Long> sessions) {
    for (long session : sessions) {
      assertThat(customer.submit(family, session)).startsWith("held 1");
    }
  }

  /** The form of the portal's page, posted to the bank and paid there: its word, not heard yet. */
  private static Map<String, String> payAtTheBank(
      Customer customer, long household, String reference) throws Exception {
    Map<String, String> form = new TreeMap<>();
    Jsoup.parse(customer.get("/family/payment.xhtml?h=" + household + "&r=" + reference).body())
        .select("form#bank input[type=hidden]")
        .forEach(field -> form.put(field.attr("name"), field.attr("value")));
    String page = post(bank("/vads-payment/"), form).headers().firstValue("Location").orElseThrow();
    String back =
        post(
                bank(page),
                Map.of("outcome", "PAID", "number", "4970100000000055", "delivery", "LOST"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    Map<String, String> word = new TreeMap<>(FormFields.decode(URI.create(back).getRawQuery()));
    word.keySet().removeIf(name -> !name.startsWith("vads_") && !name.equals("signature"));
    return word;
  }

  /** The portal hears the word of the bank, as by its notification. */
  static String hear(Map<String, String> word) throws IOException, InterruptedException {
    String portal = "http://localhost:" + System.getProperty("it.port") + "/bank/systempay";
    return post(portal, word).body();
  }

  private static HttpResponse<String> post(String address, Map<String, String> fields)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(FormFields.encode(fields)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static void bankIs(String mood) throws IOException, InterruptedException {
    assertThat(post(bank("/sandbox/bank?" + mood), Map.of()).statusCode()).isEqualTo(200);
  }

  static String bank(String path) {
    return "http://localhost:" + TestTown.town().settings().bankPort() + path;
  }

  String cancel(long booking, String money) {
    return customer.ask("cancel", "household", family.household(), "places", booking + "-" + money);
  }

  String preview(long booking) {
    return customer.ask("preview", "household", family.household(), "bookings", booking);
  }

  List<String> ledger() {
    return Crowd.ledger(family.household());
  }

  long balance() {
    return Crowd.number(
        "select sum(e.amount_cents) from ledger_entry e join family_account a"
            + " on a.id = e.family_account_id where a.household_id = "
            + family.household());
  }

  List<String> refunds() {
    return Crowd.rows(
        "select status || ' ' || amount_cents from card_refund where household_id = %d order by id"
            .formatted(family.household()),
        row -> row.getString(1));
  }

  long refunded() {
    return Crowd.number(
        "select refunded_cents from payment_attempt where reference = '" + reference + "'");
  }

  /** What the bank says of it: «CAPTURED 800 400», amount and what went back. */
  String atTheBank() throws IOException, InterruptedException {
    String uuid =
        Crowd.rows(
                "select transaction_uuid from payment_attempt where reference = '%s'"
                    .formatted(reference),
                row -> row.getString(1))
            .get(0);
    String shop =
        Crowd.rows(
                "select shop from payment_attempt where reference = '%s'".formatted(reference),
                row -> row.getString(1))
            .get(0);
    String basic = shop + ":" + SystemPaySandbox.REST_PASSWORD;
    String body =
        HTTP.send(
                HttpRequest.newBuilder(URI.create(bank("/api-payment/V4/Transaction/Get")))
                    .header(
                        "Authorization",
                        "Basic "
                            + Base64.getEncoder()
                                .encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"uuid\":\"" + uuid + "\"}"))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    return body.replaceAll(".*\"amount\":([0-9]+).*\"detailedStatus\":\"([A-Z]+)\".*", "$2 $1")
        + (body.contains("refundAmount")
            ? body.replaceAll(".*\"refundAmount\":([0-9]+).*", " $1")
            : "");
  }
}
