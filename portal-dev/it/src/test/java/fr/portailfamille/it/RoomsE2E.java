package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Siblings who wait together, from the phone; and what staff see and set of sites and families. */
@BooksOnWednesdays
@ResourceLock("waiting list of the Wednesdays")
class RoomsE2E extends WaitingWalk {

  @Test
  void brotherAndSisterWaitTogetherAndGetBothPlaces() {
    List<Crowd.Family> there = Crowd.of(Crowd.word("complet"), 2);
    List<Long> units = Crowd.day(9, 2);
    long matin = units.get(0);
    units
        .subList(1, 3)
        .forEach(
            one ->
                Crowd.write(
                    "update session set booking_deadline = now() - interval '1 day' where id = "
                        + one));
    there.forEach(family -> Crowd.confirm(family.household(), matin));
    Crowd.Household family =
        Crowd.at(
                "albertville",
                Crowd.word("duo"),
                1,
                new Crowd.Child("Ana", 7),
                new Crowd.Child("Bob", 9))
            .get(0);
    Crowd.enrol(family.id(), matin);
    String day = Crowd.dayOf(matin);

    Visitor phone = browser.visitor(Viewport.PHONE, "fr");
    phone.page().setViewportSize(360, 780);
    letIn(phone, family.login(), "/family/planning.xhtml?h=" + family.id() + "&v=week&d=" + day);
    saysOfEachUnitWhyItCannotBeBooked(phone);
    phone.page().locator("input[id$=edit]").click();
    phone.settle();
    Locator ask =
        phone
            .page()
            .locator("a[href*='waiting-list.xhtml'][href$='s=" + matin + "'][target=_blank]")
            .first();
    assertThat(ask).isVisible();
    looksGood(phone);
    phone.open(ask.getAttribute("href"));
    assertThat(phone.page().locator("#mates")).containsText("Bob");
    looksGood(phone);
    phone.page().locator("#mates input[type=checkbox]").check();
    phone.page().locator("#how input[value=together]").check();
    phone.press("M’inscrire sur la liste d’attente");
    assertThat(phone.page().locator("#line")).containsText("Ensemble avec Bob");
    looksGood(phone);

    Visitor staff = browser.visitor(Viewport.DESK, "fr");
    long activity = Crowd.number("select activity_id from session where id = " + matin);
    letIn(staff, "accueil.albertville@example.org", "/staff/day.xhtml?a=" + activity + "&d=" + day);
    assertThat(staff.page().locator("section[aria-labelledby=session-" + matin + "]"))
        .containsText("ensemble avec");
    staff.findsNoBarrier();

    Crowd.write(
        "update booking set status = 'CANCELLED', ended_at = now() where status = 'CONFIRMED'"
            + " and session_id = "
            + matin);
    Patience.within(
        Duration.ofSeconds(60),
        () ->
            Crowd.number(
                    "select count(*) from waiting_entry where state = 'OFFERED' and household_id = "
                        + family.id())
                == 2);
    phone.open("/family/home.xhtml?h=" + family.id());
    looksGood(phone);
    phone.open("/family/waiting-list.xhtml?h=" + family.id());
    assertThat(phone.page().locator("#offered")).containsText("Ces places vont ensemble");
    looksGood(phone);
    phone.press("Tout refuser");
    assertThat(phone.page().locator("#ask")).containsText("on ne peut pas revenir en arrière");
    looksGood(phone);
    phone.press("Ne pas refuser");
    phone.page().locator("#offered input[value='Tout accepter']").click();
    phone.settle();
    assertThat(phone.page().locator("#main")).containsText("Ana");
    assertThat(phone.page().locator("#main")).containsText("Bob");
    assertThat(phone.page().locator("table tbody tr").first())
        .containsText("elle vous reste proposée jusqu’au");
    looksGood(phone);
    phone.page().locator("tbody a[href*='line=']").first().click();
    phone.settle();
    assertThat(phone.page().locator("#ask")).containsText("votre rang est perdu");
    looksGood(phone);
    phone.press("Retirer et perdre mon rang");
    assertThat(phone.page().locator("#main")).containsText("retiré du panier");
    assertThat(phone.page().locator("table tbody tr")).hasCount(1);
  }

  private static void saysOfEachUnitWhyItCannotBeBooked(Visitor phone) {
    Locator why = phone.page().locator(".planning__table").first().locator("details summary");
    assertThat(why).hasCount(2);
    why.first().click();
    Locator below = phone.page().locator(".planning__below");
    assertThat(below.locator("p")).hasCount(1);
    why.last().click();
    assertThat(below.locator("p"))
        .hasText(new String[] {"Mercredi après-midi", "Mercredi journée"});
    assertThat(below.locator("ul").last().locator("li"))
        .hasText(
            new Pattern[] {
              Pattern.compile("Le délai de réservation est dépassé"),
              Pattern.compile("Mercredi journée.*c’est complet")
            });
    looksGood(phone);
  }

  @Test
  void staffLimitASiteAndBookForAFamilyFromItsSheet() {
    long matin = Crowd.day(8, 5).get(0);
    Crowd.Household family =
        Crowd.at("albertville", Crowd.word("fiche"), 1, new Crowd.Child("Eva", 8)).get(0);
    Visitor staff = browser.visitor(Viewport.DESK, "fr");
    letIn(staff, "accueil.albertville@example.org", "/staff/household.xhtml?h=" + family.id());
    assertThat(staff.page().locator("#bookings")).containsText("Rien de réservé");
    staff.findsNoBarrier();
    staff.press("Réserver pour cette famille");
    staff.findsNoBarrier();
    long activity = Crowd.number("select activity_id from session where id = " + matin);
    staff.page().locator("#a").selectOption(String.valueOf(activity));
    staff.press("Voir les jours");
    assertThat(staff.page().locator("#days")).isVisible();
    staff.findsNoBarrier();
    staff.page().locator("#days a[href$='&s=" + matin + "']").click();
    staff.settle();
    assertThat(staff.page().locator("#main")).containsText("Pas encore inscrit");
    staff.findsNoBarrier();
    staff.press("Inscrire et réserver");
    assertThat(staff.page().locator("#bookings")).containsText("Eva");
    assertThat(staff.page().locator("#bookings")).containsText("Réservé");
    staff.findsNoBarrier();

    Visitor manager = browser.visitor(Viewport.DESK, "fr");
    letIn(manager, "activites.albertville@example.org", "/staff/sites.xhtml");
    manager.findsNoBarrier();
    manager.page().locator("input[id^=from-]").first().fill("2020-01-01");
    manager.page().locator("input[id^=morning-]").first().fill("60");
    manager.page().locator("input[id$=set]").first().click();
    manager.settle();
    assertThat(manager.page().locator("#main")).containsText("Choisissez un jour à partir");
    assertThat(manager.page().locator("input[id^=morning-]").first()).hasValue("60");
    manager.findsNoBarrier();
    manager.open("/staff/activity.xhtml?a=" + activity);
    assertThat(manager.page().locator("#group-0-levelFrom")).isVisible();
    manager.findsNoBarrier();
  }
}
