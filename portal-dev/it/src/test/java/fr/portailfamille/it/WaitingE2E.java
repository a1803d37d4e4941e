package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A full day: two families wait, staff change their order and open a place, one leaves it. */
@BooksOnWednesdays
@ResourceLock("waiting list of the Wednesdays")
class WaitingE2E extends WaitingWalk {

  @Test
  void aPlaceGoesToWhomStaffPutFirstAndIsLeftByALink() {
    List<Crowd.Family> families = Crowd.of(Crowd.word("file"), 2);
    long matin = Crowd.day(5, 0).get(0);
    String day = Crowd.dayOf(matin);
    Visitor first = joins(families.get(0), day, "1");
    Visitor second = joins(families.get(1), day, "2");

    Visitor staff = browser.visitor(Viewport.DESK, "fr");
    letIn(staff, "activites.albertville@example.org", "/staff/sessions.xhtml");
    staff.findsNoBarrier();
    staff.page().getByText("Pommiers mercredis").first().click();
    staff.settle();
    staff.findsNoBarrier();
    long activity = Crowd.number("select activity_id from session where id = " + matin);
    staff.open("/staff/sessions.xhtml?a=" + activity + "&m=2026-13");
    assertThat(staff.page().locator("#messages")).containsText("Ce mois n’existe pas");
    staff.open("/staff/day.xhtml?a=" + activity + "&d=2026-02-31");
    assertThat(staff.page().locator("#messages")).containsText("Cette date n’existe pas");
    staff.open("/staff/day.xhtml?a=" + activity + "&d=" + day);
    assertThat(staff.page().locator("#messages > *")).hasCount(0);
    staff.page().locator("#entry-" + matin).selectOption(String.valueOf(entry(families.get(1))));
    staff.page().locator("#rank-" + matin).fill("1");
    staff.page().locator("section[aria-labelledby=session-" + matin + "] [id$=move]").click();
    staff.settle();
    assertThat(staff.page().locator("#reason-" + matin + "-message")).containsText("motif");
    assertThat(staff.page().locator("#rank-" + matin)).hasValue("1");
    staff.findsNoBarrier();
    staff.page().locator("#reason-" + matin).fill("La fratrie y est déjà");
    staff.page().locator("section[aria-labelledby=session-" + matin + "] [id$=move]").click();
    staff.settle();
    assertThat(
            Crowd.rows(
                "select details->>'rank' || ', ' || (details->>'place') || ', ' || (details->>'date')"
                    + " from audit_entry where action = 'waiting.moved' order by id desc limit 1",
                row -> row.getString(1)))
        .singleElement()
        .asString()
        .startsWith("2 → 1, Pommiers mercredis")
        .endsWith(", 6-12 ans · Mercredi matin, " + day);
    second.open("/family/waiting-list.xhtml?h=" + families.get(1).household());
    assertThat(second.page().locator("#line")).containsText("rang 1");
    first.open("/family/waiting-list.xhtml?h=" + families.get(0).household());
    assertThat(first.page().locator("#line")).containsText("rang 2");

    long pool =
        Crowd.number(
            "select pool_id from session_pool where session_id = " + matin + " order by 1 limit 1");
    openPlaces(staff, pool, "100000");
    assertThat(staff.page().locator("#extra-" + pool + "-message")).containsText("entre 0 et 999");
    openPlaces(staff, pool, "1");
    assertThat(staff.page().locator("#places")).isVisible();
    staff.findsNoBarrier();

    String mail = families.get(1).login();
    Patience.within(Duration.ofSeconds(40), () -> link(mail).isPresent());
    second.open(
        "/family/waiting-list.xhtml?h="
            + families.get(1).household()
            + Crowd.rows(
                    "select '&e=' || enrolment_id || '&s=' || session_id from waiting_entry"
                        + " where state = 'OFFERED' and household_id = "
                        + families.get(1).household(),
                    row -> row.getString(1))
                .get(0));
    assertThat(second.page().locator("#offered")).isVisible();
    assertThat(second.page().locator("#join")).hasCount(0);
    Visitor anybody = browser.visitor(Viewport.PHONE, "fr");
    anybody.open(link(mail).orElseThrow());
    assertThat(anybody.page().locator("#decline")).containsText("Mercredi matin");
    looksGood(anybody);
    anybody.press("Laisser la place");
    assertThat(anybody.page().locator("#main")).containsText("famille suivante");
    looksGood(anybody);
    anybody.open(link(mail).orElseThrow());
    assertThat(anybody.page().locator("#main")).containsText("n’attend plus de réponse");
    looksGood(anybody);
    second.open("/family/waiting-list.xhtml?h=" + families.get(1).household());
    assertThat(second.page().locator("#line")).containsText("Vous n’attendez aucune place");
    looksGood(second);
  }

  private Visitor joins(Crowd.Family family, String day, String rank) {
    Visitor phone = browser.visitor(Viewport.PHONE, "fr");
    letIn(
        phone,
        family.login(),
        "/family/planning.xhtml?h=" + family.household() + "&v=week&d=" + day);
    phone.page().locator("a[href*='waiting-list.xhtml']").first().click();
    phone.settle();
    looksGood(phone);
    phone.press("M’inscrire sur la liste d’attente");
    assertThat(phone.page().locator("#line")).containsText("rang " + rank);
    looksGood(phone);
    return phone;
  }

  private static void openPlaces(Visitor staff, long pool, String extra) {
    staff.page().locator("#extra-" + pool).fill(extra);
    staff.page().locator("#why-" + pool).fill("Un animateur de plus");
    staff.page().locator("form:has(#extra-" + pool + ") [id$=open]").click();
    staff.settle();
  }

  private static long entry(Crowd.Family family) {
    return Crowd.number(
        "select id from waiting_entry where state = 'WAITING' and household_id = "
            + family.household());
  }

  private static Optional<String> link(String mail) {
    return TestTown.town().mail().mails().stream()
        .filter(m -> m.to().contains(mail))
        .map(m -> Pattern.compile("/decline-place\\.xhtml\\?t=[\\w-]+").matcher(m.text()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }
}
