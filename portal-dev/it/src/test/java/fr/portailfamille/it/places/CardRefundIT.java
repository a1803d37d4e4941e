package fr.portailfamille.it.places;

import static fr.portailfamille.it.places.AtOnce.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cancelled places whose money goes back to the card, at the sandbox's bank in all its moods. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CardRefundIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static List<Crowd.Family> families;

  /** Two mornings of 4,00 € that a family has paid by card at once. */
  private record Paid(
      Crowd.Family family, Customer customer, String reference, List<Long> bookings) {

    String cancel(long booking, String money) {
      return customer.ask(
          "cancel", "household", family.household(), "places", booking + "-" + money);
    }

    String preview(long booking) {
      return customer.ask("preview", "household", family.household(), "bookings", booking);
    }

    List<String> ledger() {
      return Crowd.rows(
          "select e.kind || ' ' || e.amount_cents from ledger_entry e join family_account a"
              + " on a.id = e.family_account_id where a.household_id = %d order by e.id"
                  .formatted(family.household()),
          row -> row.getString(1));
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

  @BeforeAll
  static void giveBackOnCards() {
    families = Crowd.of(Crowd.word("carte"), 8);
    set("booking.cancel", "ACTIVITY", activity(), "true");
    set("booking.cancel-money", "ACTIVITY", activity(), "CARD");
    set("payment.systempay.refunds", "REGIE", Crowd.regie(), "true");
    set("payment.systempay.rest-address", "INSTALLATION", 0, bank(""));
    // the portal's own timer leaves the refunds to these tests
    Crowd.write(
        "insert into lease (name, holder, held_until)"
            + " values ('RefundBeat', 'it', now() + interval '10 minutes')"
            + " on conflict (name) do update set holder = 'it', held_until = excluded.held_until");
  }

  @AfterAll
  static void forget() {
    Crowd.write("delete from setting where changed_by = 'test of refunds'");
    Crowd.write("delete from lease where name = 'RefundBeat' and holder = 'it'");
  }

  @AfterEach
  void aNormalBank() throws Exception {
    bankIs("refunds=NORMAL");
  }

  @Test
  void givesBackOnceWhatTheCardWasDebitedWith() throws Exception {
    Paid paid = paid(0, 93);
    long booking = paid.bookings().get(0);
    bankIs("capture=true");
    assertThat(paid.preview(booking)).isEqualTo("CANCELLABLE CARD");
    assertThat(paid.cancel(booking, "ACCOUNT")).isEqualTo("refused CancelTermsChanged");

    List<Callable<String>> tabs = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      tabs.add(() -> paid.cancel(booking, "CARD"));
    }
    assertThat(Collections.frequency(together(tabs), "cancelled 1")).isEqualTo(1);
    assertThat(paid.refunds()).containsExactly("WAITING 400");
    assertThat(paid.ledger())
        .containsExactly("PAYMENT -800", "CHARGE 800", "CANCELLATION -400", "REFUND 400");
    assertThat(paid.balance()).isZero();
    assertThat(paid.preview(booking)).isEqualTo("TO_CARD CARD");

    List<Callable<String>> jobs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      jobs.add(() -> Customer.stranger().ask("refund"));
    }
    together(jobs);
    again();

    assertThat(paid.refunds()).containsExactly("DONE 400");
    assertThat(paid.atTheBank()).isEqualTo("CAPTURED 800 400");
    assertThat(paid.balance()).isZero();
    String page =
        paid.customer().get("/family/billing.xhtml?h=" + paid.family().household()).body();
    assertThat(page).contains("Remboursement sur la carte 497010XXXXXX0055", "Rendu sur la carte");
  }

  @Test
  void makesSmallerWhatTheCardIsNotDebitedWithYet() throws Exception {
    Paid paid = paid(1, 94);

    assertThat(paid.cancel(paid.bookings().get(0), "CARD")).isEqualTo("cancelled 1");
    again();
    assertThat(paid.atTheBank()).isEqualTo("AUTHORISED 400");
    assertThat(paid.cancel(paid.bookings().get(1), "CARD")).isEqualTo("cancelled 1");
    again();

    assertThat(paid.atTheBank()).isEqualTo("CANCELLED 400");
    assertThat(paid.refunds()).containsExactly("DONE 400", "DONE 400");
    assertThat(paid.refunded()).isEqualTo(800);
    assertThat(paid.balance()).isZero();
  }

  @Test
  void findsOutWhatBecameOfACallWithoutAnAnswer() throws Exception {
    Paid paid = paid(2, 95);
    bankIs("capture=true");
    bankIs("refunds=LOST");
    assertThat(paid.cancel(paid.bookings().get(0), "CARD")).isEqualTo("cancelled 1");
    again();
    assertThat(paid.refunds()).containsExactly("SENT 400");
    Customer.stranger().ask("refund");
    assertThat(paid.refunds()).as("not before its time").containsExactly("SENT 400");

    bankIs("refunds=SILENT");
    assertThat(paid.cancel(paid.bookings().get(1), "CARD")).isEqualTo("cancelled 1");
    again();
    assertThat(paid.refunds()).containsExactly("DONE 400", "SENT 400");
    assertThat(paid.atTheBank()).as("not given back twice").isEqualTo("CAPTURED 800 400");
    bankIs("refunds=NORMAL");
    again();

    assertThat(paid.refunds()).containsExactly("DONE 400", "DONE 400");
    assertThat(paid.atTheBank()).isEqualTo("CAPTURED 800 800");
    assertThat(paid.balance()).isZero();
  }

  @Test
  void waitsForABankThatIsDownOrNotSureYet() throws Exception {
    Paid paid = paid(3, 96);
    bankIs("capture=true");
    assertThat(paid.cancel(paid.bookings().get(0), "CARD")).isEqualTo("cancelled 1");
    bankIs("down=true");
    again();
    assertThat(paid.refunds()).containsExactly("WAITING 400");
    bankIs("down=false");
    bankIs("refunds=BROKEN");
    again();
    assertThat(paid.refunds()).containsExactly("WAITING 400");
    bankIs("refunds=PENDING");
    again();
    assertThat(paid.refunds()).containsExactly("SENT 400");
    again();

    assertThat(paid.refunds()).containsExactly("DONE 400");
    assertThat(paid.atTheBank()).isEqualTo("CAPTURED 800 400");
  }

  @Test
  void creditsTheAccountWhereTheBankRefuses() throws Exception {
    Paid paid = paid(4, 97);
    bankIs("capture=true");
    bankIs("refunds=REFUSED");
    assertThat(paid.cancel(paid.bookings().get(0), "CARD")).isEqualTo("cancelled 1");
    again();
    again();

    assertThat(paid.refunds()).containsExactly("REFUSED 400");
    assertThat(paid.balance()).isEqualTo(-400);
    assertThat(paid.ledger())
        .containsExactly(
            "PAYMENT -800", "CHARGE 800", "CANCELLATION -400", "REFUND 400", "CREDIT -400");
    assertThat(paid.refunded()).isZero();
    assertThat(
            Crowd.number(
                "select count(*) from outbox_mail where template = 'refund-refused'"
                    + " and recipient = '%s'".formatted(paid.family().login())))
        .isEqualTo(1);
    Customer staff = Customer.loggedIn("regisseur.albertville@example.org", DemoData.PASSWORD);
    assertThat(staff.get("/staff/payments.xhtml").body())
        .contains(paid.reference() + "r", "La banque a refusé.");
  }

  @Test
  void letsStaffEndWhatTheBankHoldsOtherwise() throws Exception {
    Paid paid = paid(6, 90);
    bankIs("capture=true");
    bankIs("refunds=SILENT");
    assertThat(paid.cancel(paid.bookings().get(0), "CARD")).isEqualTo("cancelled 1");
    again();
    long refund =
        Crowd.number(
            "select id from card_refund where household_id = " + paid.family().household());
    Customer staff = Customer.loggedIn("regisseur.albertville@example.org", DemoData.PASSWORD);
    assertThat(staff.ask("end-refund", "refund", refund, "returned", "true", "reason", "vu"))
        .isEqualTo("refused RefundAtTheBank");
    // somebody has given one euro back by hand
    Crowd.write(
        "update card_refund set expected_cents = 300, next_try_at = now() where id = " + refund);
    Customer.stranger().ask("refund");
    assertThat(paid.refunds()).containsExactly("SENT 400");
    again();
    Crowd.write("update card_refund set next_try_at = now() where id = " + refund);
    assertThat(staff.get("/staff/payments.xhtml").body()).contains("une autre somme que prévu");

    assertThat(staff.ask("end-refund", "refund", refund, "returned", "false", "reason", " "))
        .isEqualTo("refused RefundReasonMissing");
    assertThat(
            paid.customer().ask("end-refund", "refund", refund, "returned", "true", "reason", "vu"))
        .isNotEqualTo("ended");
    List<Callable<String>> twice = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      twice.add(
          () -> staff.ask("end-refund", "refund", refund, "returned", "false", "reason", "vu"));
    }
    assertThat(together(twice)).containsOnlyOnce("ended").contains("refused RefundOver");
    again();

    assertThat(paid.refunds()).containsExactly("REFUSED 400");
    assertThat(paid.balance()).isEqualTo(-400);
    assertThat(paid.atTheBank()).isEqualTo("CAPTURED 800 0");
  }

  @Test
  void givesBackNoMoreThanCameInAndNothingThatWasNotPaidByCard() throws Exception {
    Paid paid = paid(5, 98);
    String tooMuch =
        """
        insert into card_refund (reference, attempt_id, household_id, amount_cents, status,
                                 created_at, next_try_at)
        select 'it:' || id, id, household_id, 801, 'WAITING', now(), now() + interval '1 day'
          from payment_attempt where reference = '%s'
        """
            .formatted(paid.reference());
    assertThatThrownBy(() -> Crowd.write(tooMuch)).hasMessageContaining("payment_attempt_refunded");

    Crowd.Family family = families.get(7);
    long session = Crowd.day(99, 40).get(0);
    Customer customer = Customer.loggedIn(family.login(), DemoData.PASSWORD);
    hold(customer, family, List.of(session));
    Crowd.write(
        "update booking set status = 'CONFIRMED', confirmed_at = now() where household_id = "
            + family.household());
    long booking =
        Crowd.number("select id from booking where household_id = " + family.household());
    assertThat(customer.ask("preview", "household", family.household(), "bookings", booking))
        .isEqualTo("CANCELLABLE ACCOUNT");
  }

  /** Another round of the timer, with everything due. */
  private static void again() {
    Crowd.write(
        "update card_refund set next_try_at = now() where status in ('WAITING', 'SENT')"
            + " and reference not like 'it:%'");
    Customer.stranger().ask("refund");
  }

  private static Paid paid(int family, int day) throws Exception {
    Crowd.Family buyer = families.get(family);
    Customer customer = Customer.loggedIn(buyer.login(), DemoData.PASSWORD);
    List<Long> units = Crowd.day(day, 40);
    hold(customer, buyer, List.of(units.get(0), units.get(1)));
    long basket =
        Crowd.number("select max(id) from basket where household_id = " + buyer.household());
    String answer = customer.ask("pay", "household", buyer.household(), "basket", basket);
    assertThat(answer).startsWith("paying ");
    String reference = answer.substring("paying ".length());
    payAtTheBank(customer, buyer.household(), reference);
    List<Long> bookings =
        Crowd.rows(
            "select id from booking where status = 'CONFIRMED' and household_id = %d order by id"
                .formatted(buyer.household()),
            row -> row.getLong(1));
    assertThat(bookings).hasSize(2);
    return new Paid(buyer, customer, reference, bookings);
  }

  private static void hold(Customer customer, Crowd.Family family, List<Long> sessions) {
    for (long session : sessions) {
      assertThat(
              customer.ask(
                  "submit",
                  "household",
                  family.household(),
                  "regie",
                  Crowd.regie(),
                  "enrolment",
                  family.enrolment(),
                  "sessions",
                  session))
          .startsWith("held 1");
    }
  }

  /**
   * The form of the portal's page, posted to the bank; its word comes as its notification would.
   */
  private static void payAtTheBank(Customer customer, long household, String reference)
      throws Exception {
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
    String portal = "http://localhost:" + System.getProperty("it.port") + "/bank/systempay";
    assertThat(post(portal, word).body()).startsWith("OK-");
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

  private static void bankIs(String mood) throws IOException, InterruptedException {
    assertThat(post(bank("/sandbox/bank?" + mood), Map.of()).statusCode()).isEqualTo(200);
  }

  private static String bank(String path) {
    return "http://localhost:" + TestTown.town().settings().bankPort() + path;
  }

  private static long activity() {
    return Crowd.number("select id from activity where code = 'MERCREDIS'");
  }

  private static void set(String key, String scope, long id, String value) {
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " values ('%s', '%s', %d, '%s', now(), 'test of refunds')"
                .formatted(key, scope, id, value)
            + " on conflict (setting_key, scope, scope_id) do nothing");
  }
}
