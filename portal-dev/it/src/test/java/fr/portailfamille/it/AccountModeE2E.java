package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The journey of guide 003: days charged to the account, one of them full, the summary before and
 * the outcome after; then a day is given up on the planning and another one on its own page.
 */
@BooksElsewhere
@ResourceLock("balance from which Quinsac books nothing more")
class AccountModeE2E {

  @RegisterExtension final Browser browser = new Browser();

  private Visitor visitor;
  private Crowd.Household family;

  private void open(String page, String more) {
    visitor.open("/family/" + page + ".xhtml?h=" + family.id() + more);
    looksGood();
  }

  private void looksGood() {
    visitor.findsNoBarrier();
    visitor.needsNoSidewaysScrolling();
  }

  private Page page() {
    return visitor.page();
  }

  private void click(String selector) {
    page().locator(selector).first().click();
    visitor.settle();
    looksGood();
  }

  private Locator box(long session) {
    return page().locator(".planning__box input[value$='." + session + "']");
  }

  @Test
  void chargesDaysAndCreditsThoseGivenUp() {
    family =
        Crowd.at("portes-entre-deux-mers", Crowd.word("porte"), 1, new Crowd.Child("Lilou", 8))
            .get(0);
    List<Long> mornings = month();
    enrol();
    waitingList();
    visitor = browser.visitor(Viewport.PHONE, "fr");
    MainJobE2E.logIn(visitor, family.login(), family.id());
    open("outcome", "");
    open("cancel", "");

    String day = day(mornings.get(0));
    open("planning", "&e=1&d=" + day);
    box(mornings.get(0)).check();
    box(mornings.get(1)).check();
    box(mornings.get(2)).check();
    debtBlocksFrom("20");
    click("[id$=':finish']");
    assertThat(page().locator("#summary .callout--warn"))
        .containsText(Pattern.compile("vous devrez 20,70\\s€. À partir de 20,00\\s€"));
    Crowd.write("delete from setting where changed_by = 'test of debt'");
    assertThat(page().locator("#summary")).containsText("2 réservations portées à votre compte");
    assertThat(page().locator("#summary")).containsText("1 demande en liste d’attente");
    assertThat(page().locator("#summary")).containsText(Pattern.compile("20,70\\s€"));
    assertThat(page().locator(".ahead")).containsText("chaque jour s’annule en ligne, le premier");
    assertThat(page().locator(".ahead")).containsText("revient alors sur votre compte famille");
    click("[id$=':resume']");
    assertThat(box(mornings.get(1))).isChecked();
    click("[id$=':finish']");
    assertThat(page().locator("#summary .callout--warn")).hasCount(0);
    click("[id$=':confirm']");
    assertThat(page()).hasURL(Pattern.compile("/family/outcome.xhtml"));
    assertThat(page().locator(".callout--ok")).containsText("3 mouvements ont été reçus");
    assertThat(page().locator(".callout--ok")).containsText("2 acceptées, 1 en liste d’attente");

    open("planning", "&e=1&d=" + day);
    page().locator(".planning__box input[data-held=true]").first().uncheck();
    click("[id$=':finish']");
    assertThat(page().locator("#summary")).containsText("1 annulation");
    click("[id$=':confirm']");
    assertThat(page().locator("#cancelled")).containsText(Pattern.compile("10,35\\s€"));

    saysTheDebtOnceWhereItStandsInTheWay(mornings, day);
    saysWhyOthersAreMissing(mornings);

    open("planning", "&d=" + day);
    click(".planning__cell--booked .planning__link");
    assertThat(page()).hasURL(Pattern.compile("/family/cancel.xhtml"));
    assertThat(page().locator("#check")).containsText("au crédit de votre compte");
    click("[id$=':cancel']");
    assertThat(page().locator("#done .status--ok")).containsText("Créditée");
    open("billing", "");
    assertThat(page().locator("body")).containsText("Annulation : Matin du");
    assertThat(page().locator(".totals")).containsText(Pattern.compile("Solde dû\\s: 0,00\\s€"));
  }

  /** What stands in the way of all that was asked is said once, with the way to put it right. */
  private void saysTheDebtOnceWhereItStandsInTheWay(List<Long> mornings, String day) {
    List<Long> booked =
        Crowd.rows(
            "select session_id from booking where status = 'CONFIRMED' and household_id = "
                + family.id(),
            row -> row.getLong(1));
    open("planning", "&e=1&d=" + day);
    box(mornings.stream().limit(2).filter(s -> !booked.contains(s)).findFirst().orElseThrow())
        .check();
    click("[id$=':finish']");
    debtBlocksFrom("5");
    click("[id$=':confirm']");
    Crowd.write("delete from setting where changed_by = 'test of debt'");

    assertThat(page()).hasURL(Pattern.compile("/family/outcome.xhtml"));
    assertThat(page().locator("#refused li")).hasCount(1);
    assertThat(page().locator("#refused")).not().containsText("Vous devez");
    assertThat(page().locator(".reasons li"))
        .containsText(Pattern.compile("Vous devez 10,35\\s€.*Payer mon solde"));
  }

  /** «Annuler des places» names what is not among the places to choose from. */
  private void saysWhyOthersAreMissing(List<Long> sessions) {
    String ids = sessions.stream().map(String::valueOf).collect(Collectors.joining(","));
    List<String> before =
        Crowd.rows(
            "select format('update session set starts_at = %L where id = %s', starts_at, id)"
                + " from session where id in ("
                + ids
                + ")",
            row -> row.getString(1));
    Crowd.write(
        "update session set starts_at = date_trunc('day', timezone('Europe/Paris', now()))"
            + " where id in ("
            + ids
            + ")");
    try {
      open("cancel", "");
      assertThat(page().locator("#missing")).containsText("déjà commencé");
      assertThat(page().locator("#missing")).containsText("Matin");
    } finally {
      before.forEach(Crowd::write);
    }
  }

  /** Three mornings of one month to come, the last of them full. */
  private static List<Long> month() {
    List<Long> mornings =
        Crowd.rows(
            """
            select s.id from session s join activity a on a.id = s.activity_id
              join unit u on u.id = s.unit_id
             where a.code = 'ALSH-6-12' and u.code = 'MATIN'
               and date_trunc('month', s.day) = (
                 select date_trunc('month', x.day) from session x
                  where x.activity_id = a.id and x.unit_id = u.id and x.day > current_date + 45
                  group by 1 having count(*) >= 3 order by 1 limit 1)
             order by s.day limit 3
            """,
            row -> row.getLong(1));
    Crowd.write(
        "update place_pool p set capacity = p.taken from session_pool sp"
            + " where sp.pool_id = p.id and sp.session_id = "
            + mornings.get(2));
    return mornings;
  }

  private static String day(long session) {
    return Crowd.rows("select day from session where id = " + session, row -> row.getString(1))
        .get(0);
  }

  private void enrol() {
    Crowd.write(
        """
        insert into enrolment (household_id, person_id, activity_id, group_id, status, created_at)
        select %d, %d, a.id, g.id, 'ACTIVE', now()
          from activity a join activity_group g on g.activity_id = a.id where a.code = 'ALSH-6-12'
        """
            .formatted(family.id(), family.persons().get(0)));
  }

  private static void debtBlocksFrom(String euros) {
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " select 'booking.debt', 'ACTIVITY', id, '%s', now(), 'test of debt'".formatted(euros)
            + " from activity where code = 'ALSH-6-12' on conflict (setting_key, scope, scope_id)"
            + " do update set value = excluded.value, changed_by = excluded.changed_by");
  }

  private static void waitingList() {
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " select 'booking.waiting-list', 'ACTIVITY', id, 'true', now(), 'test'"
            + " from activity where code = 'ALSH-6-12' on conflict do nothing");
  }
}
