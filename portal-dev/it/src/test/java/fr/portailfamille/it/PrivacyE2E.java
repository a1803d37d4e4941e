package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.demo.DemoData;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A family takes its data away and asks for its erasure; an administrator accepts. */
class PrivacyE2E {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void aFamilyTakesItsDataAndLeaves() {
    String name = Crowd.word("adieu");
    Crowd.Household family = Crowd.at("opio", name, 1, new Crowd.Child("Lou", 8)).get(0);
    Visitor parent = browser.visitor(Viewport.PHONE);
    parent.open("/login.xhtml");
    signIn(parent, family.login());
    parent.open("/family/home.xhtml?h=" + family.id());
    parent.press("Mes données");
    parent.findsNoBarrier();
    parent.needsNoSidewaysScrolling();
    Download file = parent.page().waitForDownload(() -> parent.page().locator("#export a").click());
    assertThat(file.suggestedFilename()).isEqualTo("mes-donnees.zip");
    parent.press("Demander l’effacement");
    assertThat(parent.page().locator("#messages")).containsText("Votre demande est enregistrée");
    assertThat(parent.page().locator("#erasure .callout")).containsText("en attente");
    parent.findsNoBarrier();

    String other = Crowd.word("reste");
    long stays = Crowd.at("opio", other, 1, new Crowd.Child("Zoé", 9)).get(0).id();
    Crowd.write(
        "insert into erasure_request (household_id, cause, status, asked_at)"
            + " values (%d, 'FAMILY', 'WAITING', now())".formatted(stays));

    Visitor admin = browser.visitor(Viewport.DESK);
    admin.open("/login.xhtml");
    signIn(admin, "admin@example.org");
    admin.open("/staff/erasures.xhtml");
    admin.findsNoBarrier();
    Locator request = admin.page().locator("section").filter(hasText(name));
    request.getByText("Accepter et effacer").click();
    admin.settle();
    assertThat(admin.page().locator("#messages")).containsText("Vérifiez l’identité");
    Locator reason = admin.page().locator("section").filter(hasText(other)).locator("textarea");
    reason.fill("Une facture reste à payer.");
    request.locator("input[type=checkbox]").check();
    request.getByText("Accepter et effacer").click();
    admin.settle();
    assertThat(admin.page().locator("#messages")).containsText("Le dossier est effacé");
    assertThat(request).hasCount(0);
    assertThat(reason).hasValue("Une facture reste à payer.");
    admin.open("/staff/household.xhtml?h=" + family.id());
    assertThat(admin.page().locator("h1")).containsText("Dossier effacé n°");
    assertThat(admin.page().locator("#documents")).hasCount(0);
    admin.findsNoBarrier();
    for (String page : new String[] {"/staff/retention.xhtml?o=opio", "/staff/audit.xhtml"}) {
      admin.open(page);
      admin.findsNoBarrier();
      admin.needsNoSidewaysScrolling();
    }
    assertThat(admin.page().locator("table")).containsText("Dossier effacé");

    parent.open("/family/home.xhtml");
    assertThat(parent.page()).hasURL(Pattern.compile("/login.xhtml"));
    parent
        .page()
        .waitForCondition(
            () ->
                TestTown.town().mail().mails().stream()
                    .anyMatch(
                        mail ->
                            mail.to().contains(family.login())
                                && mail.text().contains("notre dernier message")));
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void signIn(Visitor visitor, String login) {
    visitor.page().locator("input[autocomplete=username]").fill(login);
    visitor.page().locator("input[type=password]").fill(DemoData.PASSWORD);
    visitor.page().locator("input[id$=signIn]").click();
    visitor.settle();
  }
}
