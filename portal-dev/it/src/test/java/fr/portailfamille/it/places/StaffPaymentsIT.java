package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.TestTown;
import fr.portailfamille.sandbox.bank.FormFields;
import fr.portailfamille.sandbox.bank.SystemPaySandbox;
import fr.portailfamille.sandbox.bank.VadsSignature;
import fr.portailfamille.sandbox.demo.DemoData;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What staff see of payments: their own organisation's, and families nothing of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StaffPaymentsIT {

  private static final String FAMILY = "famille.martin@example.org";
  private final HttpClient bank = HttpClient.newHttpClient();
  private String name;
  private long household;
  private String reference;

  /** Two towns with staff each, and in the first a family that owes nothing and pays 14,00 €. */
  @BeforeEach
  void twoTowns() {
    TestTown.town().loadDemonstration();
    name = "guichet" + UUID.randomUUID().toString().substring(0, 8);
    reference = name + "x1";
    town(name);
    town(name + "b");
    Crowd.write(
        """
        with o as (select id from organisation where code = '%1$s'),
        r as (insert into regie (organisation_id, code, name, merchant_name, invoice_number_pattern)
              select id, 'IT', 'Régie %1$s', 'IT', 'IT{seq:05}' from o returning id),
        s as (insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)
              select s.setting_key, 'REGIE', r.id, s.value, now(), 'it'
                from r, setting s join regie a on a.id = s.scope_id and a.code = 'ALSC'
               where s.scope = 'REGIE'),
        h as (insert into household (organisation_id, number, name, created_at)
              select id, '000777', 'CRÉDIT %1$s', now() from o returning id)
        insert into payment_attempt (reference, household_id, regie_id, provider, amount_cents,
            debt_key, status, created_at, sent_at, window_ends_at, shop, mode, trans_date, trans_id)
        select '%2$s', h.id, r.id, 'SYSTEMPAY', 1400, 'it:%2$s', 'PENDING', now(), now(),
               now() + interval '15 minutes', '%3$s', 'TEST', current_date,
               lpad(nextval('payment_trans_seq')::text, 6, '0') from h, r
        """
            .formatted(name, reference, shop()));
    household = Crowd.number("select id from household where name = 'CRÉDIT " + name + "'");
  }

  @Test
  void showsACreditedPaymentToStaffOfItsOrganisationOnly() throws Exception {
    assertThat(staff(name, "credits")).isEqualTo("0 ");

    assertThat(says("AUTHORISED", "1400")).startsWith("OK-");

    assertThat(staff(name, "credits")).isEqualTo("1 14.00 EUR [" + reference + "]");
    assertThat(staff(name, "stuck")).isEqualTo("0 ");
    assertThat(staff(name + "b", "credits")).isEqualTo("0 ");
    assertThat(staff(name, "stories")).isEqualTo(reference + " CREDITED PAID>CREDITED");
    assertThat(staff(name + "b", "stories")).isEqualTo("refused NotFound");
  }

  @Test
  void showsASettlementThatDoesNotPassUntilItDoes() throws Exception {
    assertThat(says("AUTHORISED", "1400")).startsWith("OK-");
    String whose =
        " where attempt_id = (select id from payment_attempt where reference = '"
            + reference
            + "')";
    Crowd.write(
        "update settlement set status = 'PENDING', done_at = null, tries = 3,"
            + " last_error = 'PriceMissing', next_try_at = now() + interval '1 hour'"
            + whose);

    assertThat(staff(name, "stuck")).isEqualTo("1 " + reference + " RULE");
    assertThat(staff(name + "b", "stuck")).isEqualTo("0 ");

    Crowd.write("update settlement set status = 'DONE', last_error = null" + whose);
    assertThat(staff(name, "stuck")).isEqualTo("0 ");
  }

  @Test
  void showsMessagesKeptAsideToAdministratorsOfTheInstallationOnly() throws Exception {
    Crowd.write(
        "update staff_role set role = 'ADMINISTRATOR' where account_id ="
            + " (select id from account where login = '"
            + name
            + "b@example.org')");
    String forged = name + "=" + "z".repeat(300);
    assertThat(post(forged)).startsWith("KO-");

    assertThat(staff(name, "aside")).isEqualTo("false false ");
    assertThat(staff(name + "b", "aside")).isEqualTo("false false ");

    Crowd.write(
        "update staff_role set organisation_id = null where account_id ="
            + " (select id from account where login = '"
            + name
            + "b@example.org')");
    assertThat(staff(name + "b", "aside"))
        .startsWith("true true ")
        .contains("UNKNOWN_REFERENCE " + forged.substring(0, 200))
        .doesNotContain(forged.substring(0, 201));
  }

  @Test
  void tellsAFamilyNothing() {
    for (String about : new String[] {"credits", "stuck", "aside", "stories"}) {
      assertThat(ask(FAMILY, about)).isEqualTo("no access");
    }
    Customer family = Customer.loggedIn(FAMILY, DemoData.PASSWORD);
    assertThat(family.get("/staff/payments.xhtml").statusCode()).isEqualTo(403);
  }

  @Test
  void writesThePagesOfStaff() throws Exception {
    assertThat(says("AUTHORISED", "1300")).startsWith("KO-");
    Customer staff = Customer.loggedIn(name + "@example.org", DemoData.PASSWORD);

    String payments = staff.get("/staff/payments.xhtml").body();
    String sheet = "/staff/household.xhtml?h=" + household;
    assertThat(payments).contains(reference, "13,00").doesNotContain("id=\"aside\"");
    assertThat(payments).contains(sheet + "&amp;r=" + reference + "#" + reference);
    assertThat(staff.get(sheet).body())
        .contains("id=\"" + reference + "\"", "13,00")
        .doesNotContain("open=");
    assertThat(staff.get(sheet + "&r=" + reference).body()).containsOnlyOnce("open=\"open\"");
  }

  private static void town(String code) {
    Crowd.write(
        """
        with o as (insert into organisation (code, name, portal_title, accent_color)
                   values ('%1$s', '%1$s', '%1$s', '#0b5cad') returning id),
        a as (insert into account (login, email, display_name, password_hash, status, created_at)
              select '%1$s@example.org', '%1$s@example.org', '%1$s', password_hash, 'ACTIVE', now()
                from account where login = '%2$s' returning id)
        insert into staff_role (account_id, organisation_id, role)
        select a.id, o.id, 'TREASURER' from a, o
        """
            .formatted(code, FAMILY));
  }

  private static String shop() {
    return Crowd.rows(
            "select value from setting where setting_key = 'payment.systempay.site-id'"
                + " and scope = 'REGIE' and scope_id = "
                + Crowd.regie(),
            row -> row.getString(1))
        .get(0);
  }

  private String staff(String town, String about) {
    return ask(town + "@example.org", about);
  }

  private String ask(String login, String about) {
    return Customer.loggedIn(login, DemoData.PASSWORD)
        .ask("staff", "about", about, "household", household);
  }

  private String says(String status, String cents) throws Exception {
    Map<String, String> fields = new TreeMap<>();
    fields.put("vads_site_id", shop());
    fields.put("vads_ctx_mode", "TEST");
    fields.put("vads_order_id", reference);
    fields.put("vads_amount", "1400");
    fields.put("vads_currency", "978");
    fields.put("vads_effective_amount", cents);
    fields.put("vads_effective_currency", "978");
    fields.put("vads_trans_status", status);
    fields.put("vads_trans_uuid", "a".repeat(32));
    fields.put("vads_operation_type", "DEBIT");
    fields.put("signature", VadsSignature.sign(fields, SystemPaySandbox.KEY));
    return post(FormFields.encode(fields));
  }

  private String post(String body) throws Exception {
    return bank.send(
            HttpRequest.newBuilder(
                    URI.create(
                        "http://localhost:" + System.getProperty("it.port") + "/bank/systempay"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
