package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many days in one gesture on the planning, then «Suivi» and «Mon agenda» of what was booked. */
@BooksOnWednesdays
class FollowE2E {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void ticksManyDaysForSiblingsAndUndoesThem() {
    Crowd.Household family = siblings();
    Visitor parent =
        MainJobE2E.logIn(browser.visitor(Viewport.DESK, "fr"), family.login(), family.id());
    Page page = parent.page();
    parent.open(MainJobE2E.planning(family.id()));
    parent.press("Modifier");
    Locator said = page.locator(".gestures__said");
    Locator pending = page.locator("#pending-bookings");
    page.locator(".gestures summary").click();

    page.locator("[data-gesture=weekday]")
        .filter(new Locator.FilterOptions().setHasText("mercredis"))
        .click();

    assertThat(said).containsText(Pattern.compile("^[2-5] jours cochés\\."));
    int ticked = checked(page);
    assertThat(pending).hasText(ticked + " réservations en attente");
    parent.press("Copier sur la fratrie");
    assertThat(said).containsText(ticked + " jours cochés.");
    assertThat(pending).hasText(2 * ticked + " réservations en attente");
    assertThat(page.locator("#cost")).hasText(Pattern.compile(2 * ticked + "0,00\\s€"));
    looksGood(parent);
    page.locator("[data-gesture=undo]").click();
    assertThat(said).hasText("Le dernier geste est défait.");
    assertThat(pending).hasText(ticked + " réservations en attente");

    List<String> asked = new ArrayList<>();
    page.onceDialog(
        dialog -> {
          asked.add(dialog.type());
          dialog.dismiss();
        });
    page.locator(".tabs a").first().click(new Locator.ClickOptions().setNoWaitAfter(true));
    page.waitForCondition(() -> !asked.isEmpty());
    assertThat(asked).containsExactly("beforeunload");

    parent.press("Terminer les modifications");
    assertThat(page).hasURL(Pattern.compile("/family/basket.xhtml"));
    assertThat(page.locator("table tbody tr")).hasCount(ticked);
  }

  @Test
  void followsItsBookingsAndTakesThemToItsCalendar() {
    Crowd.Family family = MainJobE2E.family();
    Visitor parent = MainJobE2E.logIn(browser.visitor(Viewport.PHONE, "fr"), family);
    parent.open("/family/bookings.xhtml?h=" + family.household());
    assertThat(parent.page().locator("main")).containsText("Aucune réservation à venir.");
    looksGood(parent);
    parent.open("/family/bookings.xhtml?from=2026-02-31&h=" + family.household());
    assertThat(parent.page().locator("#messages")).containsText("elle n’est pas prise en compte");
    parent.open("/family/planning.xhtml?d=2026-02-31&h=" + family.household());
    assertThat(parent.page().locator("#messages")).containsText("Cette date n’existe pas");
    parent.open("/family/planning.xhtml?d=2126-02-28&h=" + family.household());
    assertThat(parent.page().locator("#messages")).containsText("Cette date est trop éloignée");
    parent.open("/family/enrolments.xhtml?h=" + family.household());
    Locator activities = parent.page().locator("select[id$=':activity']");
    activities.evaluate("list => list.options[1].value = '999999'");
    activities.selectOption("999999");
    parent.page().locator("select[id$=':person']").selectOption(String.valueOf(family.person()));
    parent.page().locator("[id$=':save']").click();
    parent.settle();
    assertThat(parent.page().locator("#messages")).containsText("Ce choix n’est pas ou plus");
    assertThat(parent.page().locator("main")).not().containsText("erreur de validation");
    MainJobE2E.enrol(parent, family);
    MainJobE2E.tickAJourneeAndAMatin(parent, family);
    MainJobE2E.endTheChanges(parent);

    parent.open("/family/planning.xhtml?l=list&h=" + family.household());
    looksGood(parent);
    parent.page().getByText("Suivi des réservations").click();
    parent.settle();
    Locator states = parent.page().locator(".follow__table .status");
    assertThat(states).hasText(new String[] {"À payer", "À payer"});
    assertThat(parent.page().locator("#bookings-title"))
        .containsText(Pattern.compile("2 réservations, 14,00\\s€"));
    looksGood(parent);
    printsAllOfIt(parent, family);
    parent.page().getByText("Filtrer").click();
    parent.page().locator("#s").selectOption("CONFIRMED");
    parent.press("Afficher");
    assertThat(parent.page()).hasURL(Pattern.compile("s=CONFIRMED"));
    assertThat(parent.page().locator("main")).containsText("ne correspond à ces choix");
    looksGood(parent);

    parent.page().getByText("Mettre dans mon agenda").click();
    parent.settle();
    looksGood(parent);
    parent.page().locator("[id$=':make']").first().click();
    parent.settle();
    assertThat(parent.page().locator("input[id^=address-]"))
        .hasValue(Pattern.compile("/calendar/[A-Za-z0-9_-]{43}\\.ics$"));
    looksGood(parent);
    parent.press("Désactiver");
    assertThat(parent.page().locator("input[id^=address-]")).hasCount(0);
  }

  /** More lines than a page has: «Imprimer» gives them all and asks the browser once. */
  private static void printsAllOfIt(Visitor parent, Crowd.Family family) {
    Page page = parent.page();
    String address = page.url();
    Crowd.write(
        """
        insert into booking (household_id, person_id, enrolment_id, session_id, status, ended_at,
                             during, price_cents, price_label, price_explanation, created_at,
                             confirmed_at)
        select b.household_id, b.person_id, b.enrolment_id, s.id, 'CANCELLED', now(), b.during, 0,
               '', '', now(), now()
          from (select * from booking where household_id = %d order by id limit 1) b
          join session p on p.id = b.session_id
          join session s on s.group_id = p.group_id and s.unit_id = p.unit_id
                        and s.day > current_date
         where s.id not in (select session_id from booking where household_id = %d)
         limit 20
        """
            .formatted(family.household(), family.household()));
    page.addInitScript(
        "window.print = function () { window.printed = (window.printed || 0) + 1; };");
    page.reload();
    assertThat(page.locator(".follow__table tbody tr")).hasCount(20);
    parent.press("Imprimer");
    assertThat(page.locator(".follow__table tbody tr")).hasCount(22);
    page.waitForFunction("window.printed === 1");
    page.reload();
    assertThat(page.locator("[data-print]")).hasCount(1);
    page.waitForFunction("window.printed === undefined");
    Crowd.write(
        "delete from booking where status = 'CANCELLED' and household_id = " + family.household());
    page.navigate(address);
    parent.settle();
  }

  private static int checked(Page page) {
    return page.locator(".planning__box input:checked").count();
  }

  /** Two children of one age, both in the Wednesdays. */
  private static Crowd.Household siblings() {
    Crowd.Household family =
        Crowd.at(
                "albertville",
                Crowd.word("fratrie"),
                1,
                new Crowd.Child("Ada", 8),
                new Crowd.Child("Bruno", 8))
            .get(0);
    Crowd.write(
        """
        insert into enrolment (household_id, person_id, activity_id, group_id, status, created_at)
        select %1$d, p.id, a.id, g.id, 'ACTIVE', now()
          from person p join activity a on a.code = 'MERCREDIS'
          join activity_group g on g.activity_id = a.id and g.age_from = 6
         where p.id in (%2$d, %3$d)
        """
            .formatted(family.id(), family.persons().get(0), family.persons().get(1)));
    return family;
  }

  private static void looksGood(Visitor visitor) {
    visitor.findsNoBarrier();
    visitor.needsNoSidewaysScrolling();
  }
}
