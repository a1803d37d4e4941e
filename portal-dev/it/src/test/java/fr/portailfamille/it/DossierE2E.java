package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.demo.DemoData;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The dossier of the Martin at ALAC: filled in on a phone, accepted at the desk. */
class DossierE2E {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void aFamilyChangesItsDossierAndStaffAccepts() {
    Crowd.write("delete from household_consent");
    Visitor family = browser.visitor(Viewport.PHONE);
    letIn(family, "famille.martin@example.org");
    family.page().locator(".choice a").filter(hasText("ALAC")).click();
    family.settle();
    family.press("Relire et confirmer");
    family.findsNoBarrier();
    family.needsNoSidewaysScrolling();
    family.press("Mes informations sont exactes");
    assertThat(family.page().locator("#confirm")).hasCount(0);

    family.press("Modifier les informations de la famille");
    family.findsNoBarrier();
    family.needsNoSidewaysScrolling();
    input(family, "household-postcode").fill("73200");
    input(family, "household-phone").fill("12");
    input(family, "guardian-lastName").fill("Martin-Élan");
    save(family);
    Locator alerts = family.page().locator("#messages [role=alert]");
    assertThat(alerts).hasCount(1);
    assertThat(alerts.locator("li a")).hasCount(3);
    assertThat(alerts.first()).isFocused();
    assertThat(input(family, "guardian-lastName")).hasValue("Martin-Élan");
    assertThat(family.page().locator("#dossier")).containsText("Albertville");
    family.findsNoBarrier();

    family.page().locator("#messages a").first().click();
    input(family, "household-postcode").fill("44470");
    input(family, "household-phone").fill("+33 2 40 52 64 68");
    family.page().locator("button[data-copy]").first().click();
    assertThat(input(family, "guardian-town")).hasValue("Carquefou");
    family.page().locator("#accept").check();
    endSession(family);
    save(family);
    family.page().waitForURL("**/error/expired.xhtml*");
    assertThat(family.page().locator("main")).containsText("gardé deux heures");
    family.press("Rouvrir la page");
    fillLogin(family, "famille.martin@example.org");
    assertThat(family.page()).hasURL(Pattern.compile("dossier-edit.xhtml"));
    assertThat(input(family, "guardian-lastName")).hasValue("Martin-Élan");
    input(family, "guardian-firstName").fill("Essai-Refusé");
    family.page().locator("#accept").check();
    save(family);
    assertThat(family.page().locator("#messages")).containsText("attendent l’accord");
    assertThat(family.page().locator("main")).containsText("02 40 52 64 68");
    assertThat(family.page().locator("main")).containsText("En attente de validation");
    family.findsNoBarrier();

    Visitor staff = browser.visitor(Viewport.DESK);
    letIn(staff, "admin@example.org");
    staff.press("Modifications de dossiers à valider");
    staff.findsNoBarrier();
    staff.needsNoSidewaysScrolling();
    Locator change =
        staff.page().locator("section[id^=change-]").filter(hasText("Martin-Élan")).first();
    Locator other =
        staff.page().locator("section[id^=change-]").filter(hasText("Essai-Refusé")).first();
    change.locator("textarea").fill("C’est noté.");
    other.locator("textarea").fill("Il manque l’acte.");
    change.locator("button[name=accept]").click();
    staff.settle();
    assertThat(staff.page().locator("#messages")).containsText("acceptée");
    assertThat(other.locator("textarea")).hasValue("Il manque l’acte.");
    other.locator("button[name=refuse]").click();
    staff.settle();
    assertThat(staff.page().locator("#messages")).containsText("refusée");
    staff.open("/staff/dossier-fields.xhtml?o=alac");
    staff.findsNoBarrier();
    family.open(family.page().url());
    assertThat(family.page().locator("main")).not().containsText("En attente de validation");
    assertThat(family.page().locator("main")).containsText("Martin-Élan");
    Locator told = family.page().locator("#notices .callout").filter(hasText("Il manque l’acte."));
    assertThat(told).containsText("modification non acceptée");
    family.findsNoBarrier();
    told.locator("input[type=submit]").click();
    family.settle();
    assertThat(told).hasCount(0);

    String household = family.page().url().replaceAll(".*h=", "");
    staff.open("/staff/dossier.xhtml?h=" + household);
    assertThat(input(staff, "guardian-lastName")).hasValue("Martin-Élan");
    staff.findsNoBarrier();
    staff.needsNoSidewaysScrolling();
    input(staff, "guardian-lastName").fill("Martin");
    save(staff);
    assertThat(staff.page().locator("#messages")).containsText("Un champ est modifié");
  }

  private static Locator input(Visitor visitor, String field) {
    return visitor.page().locator(".field__input[id^='f-" + field + "-']").first();
  }

  /** The button itself: a message above it says «enregistrer» too. */
  private static void save(Visitor visitor) {
    visitor.page().locator("input[id$=save]").click();
    visitor.settle();
  }

  private static void endSession(Visitor visitor) {
    visitor.page().context().clearCookies();
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void letIn(Visitor visitor, String login) {
    visitor.open("/login.xhtml");
    fillLogin(visitor, login);
  }

  private static void fillLogin(Visitor visitor, String login) {
    Page page = visitor.page();
    page.locator("input[autocomplete=username]").fill(login);
    page.locator("input[type=password]").fill(DemoData.PASSWORD);
    page.locator("input[id$=signIn]").click();
    visitor.settle();
  }
}
