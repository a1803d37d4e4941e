package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.sandbox.demo.DemoData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A child's sheet, filled in by a parent on a phone and read at the desk. */
class PersonE2E {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void aParentFillsInTheSheetOfAChildAndStaffReadsIt() {
    Visitor family = browser.visitor(Viewport.PHONE);
    letIn(family, "famille.martin@example.org");
    family.page().locator(".choice a").filter(hasText("ALAC")).click();
    family.settle();
    family.page().locator("#children a").filter(hasText("Voir")).first().click();
    family.settle();
    family.findsNoBarrier();
    family.needsNoSidewaysScrolling();

    family.press("Modifier la fiche");
    family.findsNoBarrier();
    family.needsNoSidewaysScrolling();
    family.page().getByLabel("Masculin").check();
    family.page().getByLabel("Sans porc").check();
    input(family, "child-authorised", "-0-name").fill("Odile Martin");
    input(family, "child-authorised", "-0-phone").fill("12");
    input(family, "child-allergies", "").fill("Arachide");
    if (family.page().locator("#accept").count() > 0) {
      family.page().locator("#accept").check();
    }
    family.press("Enregistrer");
    assertThat(family.page().locator("#messages")).containsText("numéro n’est pas complet");
    assertThat(input(family, "child-authorised", "-0-name")).hasValue("Odile Martin");
    family.findsNoBarrier();

    input(family, "child-authorised", "-0-phone").fill("06 39 98 00 18");
    input(family, "child-authorised", "-0-link").fill("grand-mère");
    if (family.page().locator("#accept").count() > 0) {
      family.page().locator("#accept").check();
    }
    family.press("Enregistrer");
    Locator sheet = family.page().locator("main");
    assertThat(sheet).containsText("Odile Martin, grand-mère, 06 39 98 00 18");
    assertThat(sheet).containsText("Masculin");
    assertThat(sheet).containsText("Sans porc");
    assertThat(sheet).containsText("Modifié le");
    String address = family.page().url().replaceAll(".*\\?", "?");

    Visitor staff = browser.visitor(Viewport.DESK);
    letIn(staff, "admin@example.org");
    staff.open("/staff/person.xhtml" + address);
    assertThat(staff.page().locator("#pickups")).containsText("Odile Martin");
    assertThat(staff.page().locator("main")).not().containsText("Arachide");
    staff.findsNoBarrier();
    staff.needsNoSidewaysScrolling();
    staff.press("Fiche pour l’équipe d’animation");
    assertThat(staff.page().locator("#pickups")).containsText("Odile Martin");
    assertThat(staff.page().locator("#contacts")).containsText("Foyer MARTIN");
    staff.findsNoBarrier();
    staff.needsNoSidewaysScrolling();
    staff.press("Voir la santé et les régimes");
    assertThat(staff.page().locator("#health")).containsText("Arachide");
    assertThat(staff.page().locator("#health")).containsText("Sans porc");
    staff.findsNoBarrier();
    staff.open("/staff/person.xhtml" + address);
    staff.page().locator("#households a").first().click();
    staff.settle();
    staff.press("Ajouter une personne");
    staff.page().locator("#first").fill("noah");
    staff.page().locator("#last").fill("MARTIN");
    staff.page().locator("#birth").fill("01/02/2019");
    staff.press("Créer la fiche");
    assertThat(staff.page().locator("main")).containsText("Cette personne existe peut-être déjà");
    staff.findsNoBarrier();
  }

  private static Locator input(Visitor visitor, String field, String part) {
    String end = part.isEmpty() ? ":not([id$=-message]):not([id$=-hint])" : "[id$='" + part + "']";
    return visitor.page().locator("[id^='f-" + field + "-']" + end).first();
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void letIn(Visitor visitor, String login) {
    visitor.open("/login.xhtml");
    Page page = visitor.page();
    page.locator("input[autocomplete=username]").fill(login);
    page.locator("input[type=password]").fill(DemoData.PASSWORD);
    page.locator("input[id$=signIn]").click();
    visitor.settle();
  }
}
