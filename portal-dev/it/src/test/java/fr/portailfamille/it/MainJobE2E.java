package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.demo.DemoData;
import fr.portailfamille.sandbox.mail.CaughtMail;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The main job of guide 001: enrol a child in the Wednesdays, tick a journée and a matin, check the
 * summary, pay at the bank, find the ticks paid and the invoice issued. And what else happens:
 * refused, cancelled, too late, somebody else's basket.
 */
@BooksOnWednesdays
class MainJobE2E {

  private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();
  private static int families;
  @RegisterExtension final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource({"PHONE, fr", "DESK, en"})
  void enrolsBooksPaysAndReceivesItsInvoice(Viewport viewport, String language) {
    Crowd.Family family = family();
    Visitor parent = loggedIn(viewport, language, family);

    enrol(parent, family);
    tickAJourneeAndAMatin(parent, family);
    endTheChanges(parent);
    pay(parent);
    atTheBank(parent, "#card");
    atTheBank(parent, "#pay");

    assertThat(parent.page()).hasURL(Pattern.compile("/family/payment-story.xhtml"));
    assertThat(parent.page().locator("main"))
        .containsText(language.equals("fr") ? "Paiement confirmé" : "Payment confirmed");
    looksGood(parent);
    parent.open(planning(family));
    assertThat(parent.page().locator(".planning__cell--booked")).hasCount(2);
    assertThat(parent.page().locator(".planning__cell--held")).hasCount(0);
    looksGood(parent);
    parent.open("/family/billing.xhtml?h=" + family.household());
    assertThat(parent.page().locator("main"))
        .containsText(Pattern.compile(language.equals("fr") ? "14,00\\s€" : "€14\\.00"));
    looksGood(parent);
    parent.page().waitForCondition(() -> subjectsTo(family).size() == 2);
    assertThat(subjectsTo(family))
        .anyMatch(subject -> subject.startsWith("Paiement reçu"))
        .contains("Vos réservations sont confirmées");
    assertThat(
            Crowd.number("select count(*) from invoice where household_id = " + family.household()))
        .isEqualTo(1);
    assertThat(
            Crowd.number(
                "select sum(amount_cents) from ledger_entry l"
                    + " join family_account a on a.id = l.family_account_id where a.household_id = "
                    + family.household()))
        .isZero();
  }

  @ParameterizedTest
  @EnumSource(Viewport.class)
  void keepsThePlacesAfterARefusedCardAndTakesASecondOne(Viewport viewport) {
    Crowd.Family family = family();
    Visitor parent = loggedIn(viewport, "fr", family);
    enrol(parent, family);
    tickAJourneeAndAMatin(parent, family);
    endTheChanges(parent);
    String basket = parent.page().url();
    pay(parent);

    atTheBank(parent, "#card");
    atTheBank(parent, "#refuse");

    looksGood(parent);
    assertThat(parent.page().locator("main")).containsText("refus");
    parent.page().navigate(basket);
    pay(parent);
    atTheBank(parent, "#card");
    atTheBank(parent, "#pay");
    assertThat(parent.page().locator("main")).containsText("Paiement confirmé");
    assertThat(confirmed(family)).isEqualTo(2);
  }

  @Test
  void keepsThePlacesAfterACancelledPaymentUntilTheyAreDeleted() {
    Crowd.Family family = family();
    Visitor parent = loggedIn(Viewport.DESK, "fr", family);
    enrol(parent, family);
    tickAJourneeAndAMatin(parent, family);
    endTheChanges(parent);
    String basket = parent.page().url();
    pay(parent);

    atTheBank(parent, "#cancel");

    looksGood(parent);
    parent.page().navigate(basket);
    parent.press("Tout supprimer");
    assertThat(parent.page()).hasURL(Pattern.compile("/family/planning.xhtml"));
    assertThat(parent.page().locator("main")).containsText("les places sont rendues");
    assertThat(parent.page().locator(".planning__cell--held")).hasCount(0);
    assertThat(confirmed(family)).isZero();
  }

  @Test
  void takesOneDayOutOfTheBasketAndLeavesTheRest() {
    Crowd.Family family = family();
    Visitor parent = loggedIn(Viewport.PHONE, "fr", family);
    enrol(parent, family);
    tickAJourneeAndAMatin(parent, family);
    endTheChanges(parent);

    parent.page().locator("tbody [type=submit][id$=':remove']").first().click();
    parent.settle();

    assertThat(parent.page().locator("main")).containsText("retiré du panier");
    assertThat(parent.page().locator("table tbody tr")).hasCount(1);
    assertThat(parent.page().locator("table tfoot")).containsText(Pattern.compile("4,00\\s€"));
    looksGood(parent);
    parent.page().locator("tbody [type=submit][id$=':remove']").click();
    parent.settle();
    assertThat(parent.page()).hasURL(Pattern.compile("/family/planning.xhtml"));
  }

  @Test
  void tellsADayThatAnotherWindowPaidWhileItWasUnticked() {
    Crowd.Family family = family();
    Visitor parent = loggedIn(Viewport.PHONE, "fr", family);
    enrol(parent, family);
    tickAJourneeAndAMatin(parent, family);
    endTheChanges(parent);
    parent.press("Retour");
    parent.press("Modifier");
    Crowd.write(
        "update booking set status = 'CONFIRMED', confirmed_at = now() where status = 'HELD'"
            + " and household_id = "
            + family.household());

    parent.page().locator("input[data-held=true]").first().uncheck();
    parent.page().locator("[id$=':finish']").click();
    parent.settle();

    assertThat(parent.page().locator("#messages")).containsText("venait d’être payée");
    assertThat(confirmed(family)).isEqualTo(2);
    looksGood(parent);
  }

  @Test
  void saysThatTheHourHasPassed() {
    Crowd.Family family = family();
    Visitor parent = loggedIn(Viewport.PHONE, "fr", family);
    enrol(parent, family);
    tickAJourneeAndAMatin(parent, family);
    endTheChanges(parent);
    Crowd.write(
        "update booking set hold_until = now() - interval '1 second' where household_id = "
            + family.household());
    Crowd.write(
        "update basket set expires_at = now() - interval '1 second' where household_id = "
            + family.household());

    parent.page().locator("[id$=':pay']").click();
    parent.settle();

    assertThat(parent.page().locator("main")).containsText("les places ont été rendues");
    looksGood(parent);
    parent.open(planning(family));
    assertThat(parent.page().locator(".planning__cell--held")).hasCount(0);
  }

  @Test
  void findsNothingOfAnotherFamilyAndSaysSo() {
    Crowd.Family mine = family();
    Crowd.Family other = family();
    Visitor parent = loggedIn(Viewport.DESK, "fr", mine);
    parent.expectsComplaint("404");

    for (String page :
        new String[] {
          "/family/planning.xhtml?h=" + other.household(),
          "/family/enrolments.xhtml?h=" + other.household(),
          "/family/billing.xhtml?h=" + other.household(),
          "/family/home.xhtml?h=" + other.household(),
          "/family/basket.xhtml?h=" + mine.household() + "&b=999999",
          "/family/planning.xhtml?h=999999",
          "/family/planning.xhtml?h=abc",
          "/family/nothing-here.xhtml"
        }) {
      assertThat(parent.open(page).status()).as(page).isEqualTo(404);
      assertThat(parent.page().locator("h1")).hasText("Page introuvable");
    }
  }

  @Test
  void saysThatTheSessionHasEndedWhenAFormIsSentTooLate() {
    Crowd.Family family = family();
    Visitor parent = loggedIn(Viewport.PHONE, "fr", family);
    enrol(parent, family);
    tickAJourneeAndAMatin(parent, family);
    parent.page().context().clearCookies();

    parent.page().locator("[id$=':finish']").click();
    parent.settle();

    assertThat(parent.page().locator("main")).containsText("Votre session est terminée");
    looksGood(parent);
    assertThat(
            Crowd.number("select count(*) from booking where household_id = " + family.household()))
        .isZero();
  }

  /** The rights are taken while the basket is open: its button is refused in words, then gone. */
  @Test
  void showsALoginThatMayOnlyLookNoButtonItCannotUse() {
    Crowd.Family family = family();
    Visitor parent = loggedIn(Viewport.PHONE, "fr", family);
    parent.page().setViewportSize(360, 800);
    enrol(parent, family);
    tickAJourneeAndAMatin(parent, family);
    endTheChanges(parent);
    String basket = parent.page().url().replaceFirst(".*/family/", "").replaceFirst("h=\\d+&", "");
    Crowd.write(
        "update household_access set may_book = false, may_pay = false, may_edit = false"
            + " where household_id = "
            + family.household());

    Crowd.write(
        "with other as (update account set display_name = 'Anne Leroy' where login = '"
            + family().login()
            + "' returning id) insert into household_access (household_id, account_id)"
            + " select "
            + family.household()
            + ", id from other");

    parent.page().locator("[id$=':pay']").click();
    parent.settle();
    assertThat(parent.page().locator("#messages")).containsText("ne permet pas de payer");
    assertThat(parent.page().locator("main"))
        .containsText(
            Pattern.compile(
                "Le paiement revient à Anne Leroy\\.\\s*Sans paiement avant cette heure, les places"
                    + " sont rendues"));

    for (String page :
        List.of(
            basket,
            "home.xhtml?",
            "enrolments.xhtml?",
            "planning.xhtml?e=1",
            "documents.xhtml?",
            "document-add.xhtml?",
            "dossier.xhtml?",
            "dossier-edit.xhtml?",
            "person.xhtml?p=" + family.person(),
            "person-edit.xhtml?p=" + family.person(),
            "my-data.xhtml?",
            "billing.xhtml?",
            "access.xhtml?")) {
      parent.open("/family/" + page + "&h=" + family.household());
      assertThat(parent.page().locator("main input[type=submit], main select")).hasCount(0);
      assertThat(parent.page().locator(".may-not"))
          .hasCount(page.startsWith("billing") || page.startsWith("access") ? 0 : 1);
      looksGood(parent);
    }
    parent.open("/family/home.xhtml?h=" + family.household());
    assertThat(parent.page().locator(".tasks")).not().containsText("obligatoire à fournir");
    assertThat(parent.page().locator("#documents")).containsText("envoyées par Anne Leroy");
  }

  @Test
  void unticksWhatAJourneeExcludes() {
    Crowd.Family family = family();
    Visitor parent = loggedIn(Viewport.DESK, "fr", family);
    enrol(parent, family);
    parent.open(planning(family));
    parent.press("Modifier");
    Locator boxes = parent.page().locator(".planning__box input[type=checkbox]");

    boxes.nth(0).check();
    boxes.nth(2).check();

    assertThat(boxes.nth(0)).not().isChecked();
    assertThat(boxes.nth(2)).isChecked();
    assertThat(parent.page().locator("#cost")).hasText(Pattern.compile("10,00\\s€"));
  }

  @Test
  void walksOverTheGridWithArrowKeys() {
    Crowd.Family family = family();
    Visitor parent = loggedIn(Viewport.DESK, "fr", family);
    enrol(parent, family);
    parent.open(planning(family));
    parent.press("Modifier");
    Locator boxes = parent.page().locator(".planning__box input[type=checkbox]");

    assertThat(boxes.nth(0)).isFocused();
    parent.page().keyboard().press("ArrowUp");
    assertThat(boxes.nth(0)).isFocused();
    parent.page().keyboard().press("ArrowDown");
    assertThat(boxes.nth(3)).isFocused();
    parent.page().keyboard().press("ArrowRight");
    parent.page().keyboard().press("Space");

    assertThat(boxes.nth(4)).isChecked();
    assertThat(parent.page().locator("#cost")).hasText(Pattern.compile("4,00\\s€"));
  }

  static synchronized Crowd.Family family() {
    String own = "" + (char) ('a' + families / 26) + (char) ('a' + families % 26);
    families++;
    Crowd.Family family = Crowd.of("parcours" + own, 1).get(0);
    Crowd.write("delete from enrolment where household_id = " + family.household());
    return family;
  }

  private Visitor loggedIn(Viewport viewport, String language, Crowd.Family family) {
    return logIn(browser.visitor(viewport, language), family);
  }

  static Visitor logIn(Visitor parent, Crowd.Family family) {
    return logIn(parent, family.login(), family.household());
  }

  static Visitor logIn(Visitor parent, String login, long household) {
    parent.open("/family/enrolments.xhtml?h=" + household);
    parent.page().locator("input[autocomplete=username]").fill(login);
    parent.page().locator("input[type=password]").fill(DemoData.PASSWORD);
    parent.page().locator("button[id$=signIn], input[id$=signIn]").click();
    parent.settle();
    return parent;
  }

  static void enrol(Visitor parent, Crowd.Family family) {
    parent.open("/family/enrolments.xhtml?h=" + family.household());
    looksGoodOnce(parent, "enrolments");
    parent.page().locator("select[id$=':person']").selectOption(String.valueOf(family.person()));
    parent
        .page()
        .locator("select[id$=':activity']")
        .selectOption(
            String.valueOf(Crowd.number("select id from activity where code = 'MERCREDIS'")));
    parent.page().locator("[id$=':save']").click();
    parent.settle();
    assertThat(parent.page()).hasURL(Pattern.compile("/family/planning.xhtml"));
  }

  /** A month with two Wednesdays to come; the journée of the first and the matin of the second. */
  static void tickAJourneeAndAMatin(Visitor parent, Crowd.Family family) {
    parent.open(planning(family));
    looksGoodOnce(parent, "planning");
    parent.page().locator("[id$=':edit']").click();
    parent.settle();
    Locator boxes = parent.page().locator(".planning__box input[type=checkbox]");
    boxes.nth(2).check();
    boxes.nth(3).check();
    assertThat(parent.page().locator("#cost")).hasText(Pattern.compile("14,00\\s€|€14\\.00"));
    assertThat(parent.page().locator("#pending-bookings")).containsText("2");
    looksGoodOnce(parent, "planning-editing");
  }

  static void endTheChanges(Visitor parent) {
    parent.page().locator("[id$=':finish']").click();
    parent.settle();
    assertThat(parent.page()).hasURL(Pattern.compile("/family/basket.xhtml"));
    assertThat(parent.page().locator("table tbody tr")).hasCount(2);
    assertThat(parent.page().locator("table tfoot"))
        .containsText(Pattern.compile("14,00\\s€|€14\\.00"));
    assertThat(parent.page().locator(".ahead")).containsText(Pattern.compile("en ligne|online"));
    looksGoodOnce(parent, "basket");
  }

  static void pay(Visitor parent) {
    parent.page().locator("[id$=':pay']").click();
    parent.page().waitForURL(Pattern.compile("vads-payment"));
    parent.page().waitForLoadState();
  }

  static void atTheBank(Visitor parent, String button) {
    parent.page().locator(button).click();
    parent.settle();
  }

  private static String planning(Crowd.Family family) {
    return planning(family.household());
  }

  /** A month with two Wednesdays to come. */
  static String planning(long household) {
    String month =
        Crowd.rows(
                """
                select to_char(min(day), 'YYYY-MM-01') from session s
                  join activity a on a.id = s.activity_id join unit u on u.id = s.unit_id
                  join activity_group g on g.id = s.group_id
                 where a.code = 'MERCREDIS' and u.code = 'MATIN' and g.age_from = 6
                   and s.day > (date_trunc('month', now()) + interval '1 month')::date
                 group by date_trunc('month', day) having count(*) >= 2
                 order by 1 limit 1
                """,
                row -> row.getString(1))
            .get(0);
    return "/family/planning.xhtml?h=" + household + "&d=" + month;
  }

  static long confirmed(Crowd.Family family) {
    return Crowd.number(
        "select count(*) from booking where status = 'CONFIRMED' and household_id = "
            + family.household());
  }

  private static List<String> subjectsTo(Crowd.Family family) {
    return TestTown.town().mail().mails().stream()
        .filter(mail -> mail.to().contains(family.login()))
        .map(CaughtMail::subject)
        .toList();
  }

  /** The steps that every journey takes are looked at once in each width and language. */
  private static void looksGoodOnce(Visitor parent, String step) {
    Object language = parent.page().locator("html").getAttribute("lang");
    if (LOOKED_AT.add(step + " " + parent.page().viewportSize().width + " " + language)) {
      looksGood(parent);
    }
  }

  private static void looksGood(Visitor parent) {
    parent.findsNoBarrier();
    parent.needsNoSidewaysScrolling();
  }
}
