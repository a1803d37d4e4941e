package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.it.places.Holidays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The journey of guide 004: child, period, days, check, a second child, one basket, payment. And
 * what else happens: a place gone, a form sent twice, the way back, no script, no mouse.
 */
@BooksElsewhere
class GuidedReservationE2E {

  private static final Pattern ONE_DAY = Pattern.compile("12,50\\s€|€12\\.50");
  private static final Pattern TWO_DAYS = Pattern.compile("25,00\\s€|€25\\.00");

  private static int families;
  @RegisterExtension final Browser browser = new Browser();

  /** A family of Opio with Jules (5) and Adam (4), signed in. */
  private record Parent(Visitor visitor, Crowd.Household family, long period) {

    Page page() {
      return visitor.page();
    }

    void open(String page, String more) {
      visitor.open("/family/" + page + ".xhtml?h=" + family.id() + more);
      looksGood();
    }

    void click(String selector) {
      page().locator(selector).first().click();
      visitor.settle();
    }

    void looksGood() {
      visitor.findsNoBarrier();
      visitor.needsNoSidewaysScrolling();
    }

    /** To the days of the period, from the first page of the form. */
    void choose(int child) {
      click(".who a >> nth=" + child);
      looksGood();
      page().locator(".period input[value='" + period + "']").check();
      click("[id$=':proceed']");
      assertThat(page()).hasURL(Pattern.compile("/family/reserve-days.xhtml"));
      looksGood();
    }

    Locator boxes() {
      return page().locator(".planning__box input[type=checkbox]");
    }

    /** From the first page of the form to the check of these days. */
    void tick(int child, Integer... days) {
      choose(child);
      for (int day : days) {
        boxes().nth(day).check();
      }
      click("[id$=':proceed']");
      assertThat(page()).hasURL(Pattern.compile("/family/reserve-check.xhtml"));
      looksGood();
    }

    void confirm() {
      click("[id$=':confirm'][type=submit]");
    }

    long requests() {
      return Crowd.number(
          "select count(*) from booking_request where household_id = " + family.id());
    }

    List<String> bookings() {
      return Crowd.rows(
          "select status from booking where household_id = " + family.id() + " order by id",
          row -> row.getString(1));
    }
  }

  private Parent parent(Viewport viewport, String language, String period) {
    long activity = Holidays.period(period, 200);
    Crowd.Household family = family();
    Visitor visitor = browser.visitor(viewport, language);
    MainJobE2E.logIn(visitor, family.login(), family.id());
    return new Parent(visitor, family, activity);
  }

  private static synchronized Crowd.Household family() {
    return Crowd.at(
            "opio",
            "pas" + "abcdefghijklmnopqrstuvwxyz".charAt(families++),
            1,
            new Crowd.Child("Jules", 5),
            new Crowd.Child("Adam", 4))
        .get(0);
  }

  @ParameterizedTest
  @CsvSource({"PHONE, fr", "DESK, en"})
  void reservesForTwoChildrenAndPaysOnce(Viewport viewport, String language) {
    boolean french = language.equals("fr");
    Parent parent = parent(viewport, language, "PARCOURS");
    parent.open("enrolments", "");
    parent.open("home", "");
    parent.visitor().press(french ? "Effectuer une réservation" : "Make a reservation");
    parent.looksGood();

    parent.choose(0);
    assertThat(parent.page().locator("h1")).containsText("Jules");
    if (french) {
      String chosen = parent.page().url();
      parent.page().navigate(chosen + "&d=2026-02-31");
      assertThat(parent.page().locator("#messages")).containsText("Cette date n’existe pas");
      assertThat(parent.boxes()).not().hasCount(0);
      parent.page().navigate(chosen);
    }
    parent.boxes().nth(0).check();
    assertThat(parent.page().locator("#cost")).hasText(ONE_DAY);
    parent.looksGood();
    parent.click("[id$=':proceed']");
    assertThat(parent.page().locator(".priced")).containsText(ONE_DAY);
    if (french) {
      assertThat(parent.page().locator(".priced")).containsText("Journées du");
    }
    parent.looksGood();
    parent.confirm();
    assertThat(parent.page()).hasURL(Pattern.compile("/family/request.xhtml"));
    assertThat(parent.page().locator(".callout--warn")).containsText(ONE_DAY);
    assertThat(parent.page().locator(".callout--warn .countdown")).containsText("min");
    if (french) {
      assertThat(parent.page().locator(".callout--warn"))
          .containsText(
              "Votre demande de réservation a été enregistrée, elle est désormais en attente de"
                  + " paiement.");
    }
    parent.looksGood();

    parent.visitor().press(french ? "Nouvelle réservation" : "New reservation");
    parent.tick(1, 0);
    parent.confirm();
    parent.visitor().press(french ? "Accéder à mon panier" : "Go to my basket");
    assertThat(parent.page().locator(".basket__group")).hasCount(2);
    assertThat(parent.page().locator(".basket__total")).containsText(TWO_DAYS);
    parent.looksGood();
    parent.click("[id$=':pay']");
    parent.page().waitForURL(Pattern.compile("vads-payment"));
    MainJobE2E.atTheBank(parent.visitor(), "#card");
    MainJobE2E.atTheBank(parent.visitor(), "#pay");
    assertThat(parent.page()).hasURL(Pattern.compile("/family/payment-story.xhtml"));

    parent.open("enrolments", "");
    assertThat(parent.page().locator(".requests .status--ok")).hasCount(2);
    parent.click(".requests__see");
    assertThat(parent.page().locator(".callout--ok"))
        .containsText(french ? "confirmée" : "confirmed");
    parent.looksGood();
    parent.open("billing", "");
    assertThat(parent.page().locator("main")).containsText(TWO_DAYS);
    parent.click("main table a");
    assertThat(parent.page().locator("main")).containsText("Jules");
    parent.looksGood();
    assertThat(parent.bookings()).containsExactly("CONFIRMED", "CONFIRMED");
  }

  @Test
  void holdsTheRestAndSaysWhyWhenAPlaceGoesBeforeTheConfirmation() {
    Parent parent = parent(Viewport.PHONE, "fr", "DERNIERE");
    parent.open("reserve", "");
    parent.tick(0, 0, 1);
    Holidays.fill(Holidays.sessions(parent.period()).get(1));

    parent.confirm();

    assertThat(parent.page()).hasURL(Pattern.compile("/family/request.xhtml"));
    assertThat(parent.page().locator("#messages, [id$='messages']").first())
        .containsText("c’est complet");
    assertThat(parent.page().locator(".priced tfoot")).containsText(ONE_DAY);
    parent.looksGood();
    assertThat(parent.bookings()).containsExactly("HELD");
    parent.open("reserve", "");
    parent.choose(1);
    assertThat(parent.page().locator(".planning__cell--full")).hasCount(1);
  }

  @Test
  void recordsOneReservationHoweverOftenItIsSent() {
    Parent parent = parent(Viewport.DESK, "fr", "DEUXFOIS");
    parent.open("reserve", "");
    parent.tick(0, 0, 1);
    Page other = parent.page().context().newPage();
    other.navigate(parent.page().url());

    parent.confirm();
    String request = parent.page().url();
    other.locator("[id$=':confirm'][type=submit]").click();
    other.waitForLoadState();

    assertThat(other).hasURL(request);
    assertThat(other.locator("main")).containsText("rien n’a été réservé deux fois");
    parent.page().goBack();
    parent.visitor().settle();
    assertThat(parent.page().locator(".callout--warn").first())
        .containsText("a déjà cette réservation");
    assertThat(parent.page().locator("[id$=':confirm'][type=submit]")).hasCount(0);
    parent.looksGood();
    assertThat(parent.requests()).isEqualTo(1);
    assertThat(parent.bookings()).containsExactly("HELD", "HELD");
  }

  @Test
  void takesAReservationOutOfTheBasket() {
    Parent parent = parent(Viewport.PHONE, "fr", "RETIRER");
    for (int child : new int[] {0, 1}) {
      parent.open("reserve", "");
      parent.tick(child, 0);
      parent.confirm();
    }
    parent.visitor().press("Accéder à mon panier");

    parent.click(".basket__group [type=submit][id$=':remove']");

    assertThat(parent.page().locator("main")).containsText("retiré du panier");
    assertThat(parent.page().locator(".basket__group")).hasCount(1);
    assertThat(parent.page().locator(".basket__total")).containsText(ONE_DAY);
    parent.looksGood();
    parent.click(".basket__group [type=submit][id$=':remove']");
    assertThat(parent.page()).hasURL(Pattern.compile("/family/enrolments.xhtml"));
    assertThat(parent.page().locator(".requests .status"))
        .hasText(new String[] {"Annulée", "Annulée"});
    assertThat(parent.bookings()).containsExactly("CANCELLED", "CANCELLED");
  }

  @Test
  void ticksAllDaysWithAndWithoutScript() {
    Parent parent = parent(Viewport.DESK, "fr", "TOUS");
    parent.open("reserve", "");
    parent.choose(0);
    parent.click("[data-tick-all]");
    assertThat(parent.page().locator("#cost")).hasText(Pattern.compile("125,00\\s€"));
    parent.click("[data-tick-all]");
    assertThat(parent.page().locator("#cost")).hasText(Pattern.compile("0,00\\s€"));

    parent.visitor().expectsComplaint("ERR_FAILED");
    parent.page().route(Pattern.compile("\\.js"), Route::abort);
    parent.page().reload();
    parent.boxes().nth(3).check();
    parent.click("[data-tick-all]");

    assertThat(parent.page().locator("#cost")).hasText(Pattern.compile("125,00\\s€"));
    parent.boxes().nth(3).uncheck();
    parent.click("[id$=':proceed']");
    assertThat(parent.page().locator(".priced tfoot")).containsText(Pattern.compile("112,50\\s€"));
    parent.confirm();
    assertThat(parent.page()).hasURL(Pattern.compile("/family/request.xhtml"));
    assertThat(parent.bookings()).hasSize(9);
  }

  @Test
  void needsNoMouse() {
    Parent parent = parent(Viewport.DESK, "fr", "CLAVIER");
    parent.open("reserve", "");

    press(parent, ".who a", "Enter");
    press(parent, ".period input", "Space");
    parent.page().locator(".period input[value='" + parent.period() + "']").focus();
    parent.page().keyboard().press("Space");
    press(parent, "[id$=':proceed']", "Enter");
    press(parent, ".planning__box input", "Space");
    assertThat(parent.page().locator("#cost")).hasText(ONE_DAY);
    press(parent, "[id$=':proceed']", "Enter");
    press(parent, "[id$=':confirm'][type=submit]", "Enter");

    assertThat(parent.page()).hasURL(Pattern.compile("/family/request.xhtml"));
    assertThat(parent.bookings()).containsExactly("HELD");
  }

  /** Tabs to the first of these and presses a key. */
  private static void press(Parent parent, String selector, String key) {
    Object reached = false;
    for (int i = 0; i < 80 && !Boolean.TRUE.equals(reached); i++) {
      parent.page().keyboard().press("Tab");
      reached =
          parent.page().evaluate("wanted => document.activeElement.matches(wanted)", selector);
    }
    assertThat(reached).as("reached " + selector).isEqualTo(true);
    if (key.equals("Enter")) {
      parent.page().waitForNavigation(() -> parent.page().keyboard().press(key));
      parent.visitor().settle();
    } else {
      parent.page().keyboard().press(key);
    }
  }

  @Test
  void asksForAPeriodAndForDays() {
    Parent parent = parent(Viewport.PHONE, "fr", "RIEN");
    parent.open("reserve", "");
    parent.click(".who a");

    parent.click("[id$=':proceed']");

    assertThat(parent.page().locator("main")).containsText("Aucune période n’est sélectionnée");
    parent.looksGood();
    parent.open("reserve", "");
    parent.choose(0);
    parent.click("[id$=':proceed']");
    assertThat(parent.page().locator("main")).containsText("Aucun jour n’est sélectionné");
    parent.looksGood();
  }

  @Test
  void findsNothingOfAnotherFamily() {
    Parent other = parent(Viewport.DESK, "fr", "AUTRUI");
    other.open("reserve", "");
    other.tick(0, 0);
    String selection = other.page().url().replaceAll(".*(&e=.*)", "$1");
    other.confirm();
    String number = other.page().url().replaceAll(".*&n=", "");
    Parent parent = parent(Viewport.DESK, "fr", "AUTRUI");
    parent.visitor().expectsComplaint("404");

    for (String page :
        new String[] {
          "reserve.xhtml?p=" + other.family().persons().get(0),
          "reserve-days.xhtml?" + selection,
          "reserve-check.xhtml?" + selection,
          "request.xhtml?n=" + number,
          "request.xhtml?n=0"
        }) {
      assertThat(parent.visitor().open("/family/" + page + "&h=" + parent.family().id()).status())
          .as(page)
          .isEqualTo(404);
      assertThat(parent.page().locator("h1")).hasText("Page introuvable");
    }
  }

  @Test
  void saysThatTheSessionHasEndedAndRecordsNothing() {
    Parent parent = parent(Viewport.PHONE, "fr", "SESSION");
    parent.open("reserve", "");
    parent.tick(0, 0);
    parent.page().context().clearCookies();

    parent.confirm();

    assertThat(parent.page().locator("main")).containsText("Votre session est terminée");
    assertThat(parent.requests()).isZero();
  }
}
