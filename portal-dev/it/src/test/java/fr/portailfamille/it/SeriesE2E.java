package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.it.places.Workshops;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The journey of guide 002: three enrolments for two children on one page, one payment. */
@BooksElsewhere
class SeriesE2E {

  private static final Pattern THREE = Pattern.compile("120,00\\s€");

  @RegisterExtension final Browser browser = new Browser();

  private Page page;
  private Visitor visitor;
  private Crowd.Household family;

  @Test
  void enrolsTwoChildrenInThreeSeriesAndPaysOnce() {
    Workshops first = Workshops.of(Crowd.word("trimestre"), 70, 10, 20);
    Workshops second = Workshops.of(Crowd.word("suivant"), 81, 10, 20);
    arrive();

    open("series", "");
    press("[id$=':proceed']");
    assertThat(page.locator("main")).containsText("Rien n’est coché");

    tick(0, first);
    press("[id$=':proceed']");
    assertThat(page.locator("#" + group(0, first) + "-message")).hasText("Choisissez un groupe.");
    looksGood();
    choose(0, first, first.climbing());
    tick(1, first);
    choose(1, first, first.billiards());

    // showing one child alone keeps what is ticked for the other
    press("[id*=':who:0:'][type=submit]");
    assertThat(page.locator("#" + group(1, first))).hasCount(0);
    tick(0, second);
    choose(0, second, second.climbing());
    assertThat(page.locator(box(0, first))).isChecked();
    press("[id$=':proceed']");

    assertThat(page).hasURL(Pattern.compile("/family/series-check.xhtml"));
    assertThat(page.locator(".ahead")).containsText(Pattern.compile("en ligne|online"));
    assertThat(page.locator("main"))
        .containsText(Pattern.compile("3 inscriptions pour un montant total de 120,00\\s€"));
    assertThat(page.locator(".priced tbody tr")).hasCount(3);
    assertThat(page.locator(".priced")).containsText(Pattern.compile("7/11 ans Escalade, 10 "));
    looksGood();
    press("[id$=':confirm'][type=submit]");

    assertThat(page).hasURL(Pattern.compile("/family/basket.xhtml"));
    assertThat(page.locator(".summary tbody tr")).hasCount(3);
    assertThat(page.locator(".summary tfoot")).containsText(THREE);
    looksGood();
    String basket = page.url();
    open("series", "");
    assertThat(page.locator("main")).containsText("À payer\u00a0: dans votre panier");
    looksGood();
    visitor.open(basket);
    press("[id$=':pay']");
    page.waitForURL(Pattern.compile("vads-payment"));
    MainJobE2E.atTheBank(visitor, "#card");
    MainJobE2E.atTheBank(visitor, "#pay");
    assertThat(page).hasURL(Pattern.compile("/family/payment-story.xhtml"));

    open("billing", "");
    page.locator("main table a").first().click();
    visitor.settle();
    assertThat(page.locator("main"))
        .containsText(Pattern.compile(first.name() + " - 8/11 ans Billard : 10 "));
    assertThat(page.locator("main")).containsText(THREE);
    open("planning", "&e=1&v=fortnight&d=" + firstDay(first));
    Locator stars = page.locator(".planning__cell--booked");
    assertThat(stars.first()).containsText(Pattern.compile("40,00\\s€"));
    assertThat(stars.nth(1)).containsText("compris");
    assertThat(page.locator(".planning__box")).hasCount(0);
    assertThat(page.locator("#cost")).containsText(Pattern.compile("80,00\\s€"));
    looksGood();
    open("series", "");
    assertThat(page.locator(".series .status--ok")).hasCount(3);
    assertThat(
            Crowd.number(
                "select count(*) from booking where status = 'CONFIRMED' and household_id = "
                    + family.id()))
        .isEqualTo(30);
  }

  @Test
  void cancelsAWholeSeriesAndWaitsForAnother() {
    Workshops begun = Workshops.of(Crowd.word("commence"), 0, 10, 20);
    Workshops full = Workshops.of(Crowd.word("complet"), 95, 4, 0);
    set(begun, "booking.cancel");
    set(full, "booking.waiting-list");
    arrive();
    open("series", "");
    tick(0, begun);
    choose(0, begun, begun.climbing());
    press("[id$=':proceed']");
    press("[id$=':confirm'][type=submit]");
    Crowd.write(
        "update booking set status = 'CONFIRMED', confirmed_at = now() where status = 'HELD'"
            + " and household_id = "
            + family.id());
    Crowd.write(
        "update session set starts_at = now() - interval '2 days', ends_at = now() - interval"
            + " '47 hours' where id in (select id from session where group_id = "
            + begun.climbing()
            + " order by day limit 3)");

    open("bookings", "");
    press("a[href*='cancel.xhtml'][href*='b=']");
    assertThat(page).hasURL(Pattern.compile("/family/cancel.xhtml"));
    assertThat(page.locator("#check"))
        .containsText(Pattern.compile("7 dates restantes sur 10, à 40,00\\s€ en tout"));
    assertThat(page.locator("#check")).containsText(Pattern.compile("28,00\\s€ au crédit"));
    assertThat(page.locator("#check li")).hasCount(1);
    looksGood();
    press("[id$=':cancel'][type=submit]");
    assertThat(page.locator("#done")).containsText(Pattern.compile("28,00\\s€ ont été portés"));
    looksGood();
    open("series", "");
    assertThat(page.locator(box(0, begun))).isVisible();

    press("a[href*='&w=" + family.persons().get(0) + "." + full.activity() + "']");
    assertThat(page.locator("#join-series")).containsText("7/11 ans Escalade");
    looksGood();
    press("[id$=':joinSeries']");
    assertThat(page.locator("#line")).containsText("rang 1");
    assertThat(page.locator("#line li")).hasCount(1);
    looksGood();
    open("series", "");
    assertThat(page.locator(".series__line").first()).containsText("rang 1");
    Crowd.write("delete from setting where changed_by = 'journey of series'");
  }

  private static void set(Workshops series, String key) {
    Crowd.write(
        ("insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
                + " values ('%s', 'ACTIVITY', %d, 'true', now(), 'journey of series')")
            .formatted(key, series.activity()));
  }

  private void arrive() {
    family =
        Crowd.at(
                "albertville",
                Crowd.word("ems"),
                1,
                new Crowd.Child("Noah", 9),
                new Crowd.Child("Lina", 10))
            .get(0);
    visitor = browser.visitor(Viewport.PHONE, "fr");
    page = visitor.page();
    MainJobE2E.logIn(visitor, family.login(), family.id());
  }

  private static String firstDay(Workshops series) {
    return Crowd.rows(
            "select min(day)::text from session where activity_id = " + series.activity(),
            row -> row.getString(1))
        .get(0);
  }

  private void open(String name, String more) {
    visitor.open("/family/" + name + ".xhtml?h=" + family.id() + more);
    looksGood();
  }

  private void looksGood() {
    visitor.findsNoBarrier();
    visitor.needsNoSidewaysScrolling();
  }

  private void press(String selector) {
    page.locator(selector).first().click();
    visitor.settle();
  }

  private String box(int child, Workshops series) {
    return "input[value='" + family.persons().get(child) + "." + series.activity() + "']";
  }

  private String group(int child, Workshops series) {
    return "g-" + family.persons().get(child) + "-" + series.activity();
  }

  private void tick(int child, Workshops series) {
    page.locator(box(child, series)).check();
  }

  private void choose(int child, Workshops series, long group) {
    page.locator("#" + group(child, series)).selectOption(String.valueOf(group));
  }
}
