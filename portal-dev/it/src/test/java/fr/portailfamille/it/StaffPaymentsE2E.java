package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.demo.DemoData;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Staff who look at payments, from the count on their home to the story of one payment. */
class StaffPaymentsE2E {

  private static final String STAFF = "regisseur.albertville@example.org";
  private static final String MARKUP = "<b>vads_cust_name</b>";

  @RegisterExtension final Browser browser = new Browser();
  private String credited;
  private String stuck;

  @BeforeEach
  void moneyThatConfirmsNothing() {
    String name = "ALBERTVILLErefreg20261121x" + UUID.randomUUID().toString().substring(0, 8);
    credited = name + "c";
    stuck = name + "s";
    paid(credited, 1300, "CREDITED", null);
    paid(stuck, 1400, "PENDING", "PriceMissing");
    Crowd.write(
        "insert into payment_message (provider, source, received_at, verdict, body) values"
            + " ('SYSTEMPAY', 'NOTIFICATION', now(), 'WRONG_SIGNATURE', '"
            + MARKUP
            + "=Zoé&signature="
            + "x".repeat(300)
            + "')");
  }

  @ParameterizedTest
  @CsvSource({"DESK, fr", "DESK, en", "PHONE, fr"})
  void staffGoFromTheCountToTheStoryOfThePayment(Viewport viewport, String language) {
    Visitor visitor = browser.visitor(viewport, language);
    letIn(visitor, STAFF);
    Locator credits = visitor.page().locator(".count:has(a[href$='#credits'])");
    Locator toExamine = visitor.page().locator(".count:has(a[href$='#stuck'])");
    assertThat(toExamine.locator(".count__figure")).hasText(String.valueOf(stuckOfAlbertville()));
    assertThat(credits.locator(".count__figure")).hasText(Pattern.compile("^[1-9][0-9]*$"));
    visitor.findsNoBarrier();

    credits.locator("a").click();
    visitor.settle();
    assertThat(visitor.page()).hasURL(Pattern.compile("/staff/payments.xhtml#credits$"));
    assertThat(visitor.page().locator("#credits")).containsText(credited);
    Locator why = visitor.page().locator("#stuck tbody tr").filter(hasText(stuck));
    assertThat(why.locator(".technical")).isHidden();
    why.locator("summary").click();
    assertThat(why.locator(".technical")).hasText("PriceMissing");
    assertThat(visitor.page().locator("#aside")).hasCount(0);
    visitor.findsNoBarrier();
    visitor.needsNoSidewaysScrolling();

    visitor.press(credited);
    Locator story = visitor.page().locator("details[id='" + credited + "']");
    assertThat(story.locator(".timeline__step")).hasCount(2);
    assertThat(story.locator(".timeline")).isVisible();
    assertThat(visitor.page().locator("#payments details[open]")).hasCount(1);
    assertThat(visitor.page().locator("details[id='" + stuck + "'] .status"))
        .hasText(
            language.equals("fr")
                ? "Payé, réservations pas encore confirmées"
                : "Paid, bookings not confirmed yet");
    visitor.findsNoBarrier();
    visitor.needsNoSidewaysScrolling();
  }

  @Test
  void administratorsReadMessagesKeptAsideAsPlainText() {
    Visitor visitor = browser.visitor(Viewport.DESK);
    letIn(visitor, "admin@example.org");

    visitor.open("/staff/payments.xhtml");

    Locator message = visitor.page().locator("#aside tbody tr").first();
    assertThat(message).containsText("Signature fausse");
    assertThat(message.locator(".technical")).containsText(MARKUP);
    assertThat(message.locator(".technical").textContent()).hasSize(200);
    visitor.findsNoBarrier();
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** A payment of the Benali at Albertville, as the bank's word leaves it. */
  private static void paid(String reference, int cents, String settlement, String error) {
    Crowd.write(
        """
        with h as (select h.id, h.organisation_id from household h where h.number = '000502'),
        a as (insert into family_account (household_id, regie_id)
              select h.id, %6$d from h on conflict (household_id, regie_id)
              do update set regie_id = excluded.regie_id returning id),
        p as (insert into payment_attempt (reference, household_id, regie_id, provider,
                amount_cents, received_cents, debt_key, status, created_at, sent_at,
                window_ends_at, paid_at, next_inquiry_at, shop, mode, trans_date, trans_id)
              select '%1$s', h.id, %6$d, 'SYSTEMPAY', 1400, %2$d, 'it:%1$s', 'PAID', now(), now(),
                     now() + interval '15 minutes', now(), null, '1', 'TEST', current_date,
                     lpad(nextval('payment_trans_seq')::text, 6, '0') from h returning id),
        t as (insert into payment_transition (attempt_id, at, from_status, to_status, cause)
              select id, now(), 'PENDING', 'PAID', 'BANK' from p),
        s as (insert into settlement (attempt_id, status, tries, next_try_at, created_at, done_at,
                last_error)
              select id, '%3$s', 3, now() + interval '1 hour', now(), %4$s, %5$s from p)
        insert into ledger_entry (family_account_id, at, kind, amount_cents, label,
            payment_attempt_id, source_key)
        select a.id, now(), 'PAYMENT', -%2$d, '%1$s', p.id, 'payment:' || p.id from a, p
        """
            .formatted(
                reference,
                cents,
                settlement,
                error == null ? "now()" : "null",
                error == null ? "null" : "'" + error + "'",
                Crowd.regie()));
  }

  private static long stuckOfAlbertville() {
    return Crowd.number(
        "select count(*) from settlement where status = 'PENDING' and last_error is not null");
  }

  private static void letIn(Visitor visitor, String login) {
    visitor.open("/login.xhtml");
    visitor.page().locator("input[autocomplete=username]").fill(login);
    visitor.page().locator("input[type=password]").fill(DemoData.PASSWORD);
    visitor.page().locator("input[id$=signIn]").click();
    visitor.settle();
  }
}
