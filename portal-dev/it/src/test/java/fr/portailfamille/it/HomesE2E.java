package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.sandbox.demo.DemoData;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What families and staff see first, and what they see when something is not there. */
class HomesE2E {
  @RegisterExtension final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource({"DESK, fr", "DESK, en", "PHONE, fr", "PHONE, en"})
  void aFamilyChoosesADossierAndSeesWhatWaits(Viewport viewport, String language) {
    Visitor visitor = browser.visitor(viewport, language);
    letIn(visitor, "famille.martin@example.org");

    Locator dossiers = visitor.page().locator(".choice a");
    assertThat(dossiers).hasCount(2);
    visitor.findsNoBarrier();
    dossiers.filter(new Locator.FilterOptions().setHasText("Albertville")).click();
    visitor.settle();

    assertThat(visitor.page()).hasURL(Pattern.compile("/family/home.xhtml\\?h="));
    assertThat(visitor.page().locator("#waiting-title")).isVisible();
    assertThat(visitor.page().locator("#children .person")).hasCount(3);
    assertThat(visitor.page().locator("#documents .status").first()).isVisible();
    visitor.findsNoBarrier();
    visitor.needsNoSidewaysScrolling();
  }

  @ParameterizedTest
  @CsvSource({"NOAH, MARTIN", "ines, BENALI", "04.00.00.00.18, MARTIN", "000502, BENALI"})
  void staffFindAFamilyByWhatTheyKnow(String typed, String family) {
    Visitor visitor = browser.visitor(Viewport.DESK);
    letIn(visitor, "accueil.albertville@example.org");

    visitor.page().locator("#q").fill(typed);
    visitor.page().locator("#search button").click();
    visitor.settle();

    Locator found = visitor.page().locator("#search tbody th a");
    assertThat(found).hasCount(1);
    assertThat(found).hasText(family);
    visitor.findsNoBarrier();
    found.click();
    visitor.settle();
    assertThat(visitor.page().locator("#members tbody tr").first()).isVisible();
    visitor.findsNoBarrier();
    visitor.needsNoSidewaysScrolling();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "zzz<b>"})
  void searchTakesSignsLiterally(String typed) {
    Visitor visitor = browser.visitor(Viewport.DESK);
    letIn(visitor, "accueil.albertville@example.org");

    visitor.page().locator("#q").fill(typed);
    visitor.page().locator("#search button").click();
    visitor.settle();

    assertThat(visitor.page().locator("#search .empty")).containsText(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h=999999999", "h=abc", "h="})
  void whatBelongsToOthersIsNotFound(String household) {
    Visitor visitor = browser.visitor(Viewport.DESK);
    visitor.expectsComplaint("404");
    letIn(visitor, "famille.martin@example.org");

    Response answer = visitor.open("/family/home.xhtml?" + household);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(visitor.page().locator("h1")).hasText("Page introuvable");
    visitor.findsNoBarrier();
  }

  @ParameterizedTest
  @EnumSource(Viewport.class)
  void aRefusedFormSaysEverythingAtOnce(Viewport viewport) {
    Visitor visitor = browser.visitor(viewport);
    visitor.open("/login.xhtml");

    visitor.page().locator("input[id$=signIn]").click();
    visitor.settle();

    assertThat(visitor.page().locator("#messages [role=alert]")).hasCount(1);
    assertThat(visitor.page().locator("#messages li a")).hasCount(2);
    assertThat(visitor.page().locator("#messages [role=alert]").first()).isFocused();
    assertThat(visitor.page()).hasTitle(Pattern.compile("^Erreur\\s:\\s"));
    visitor.page().locator("#messages a").first().click();
    assertThat(visitor.page().locator("input[autocomplete=username]")).isFocused();
    visitor.findsNoBarrier();
  }

  @ParameterizedTest
  @EnumSource(Viewport.class)
  void aFormSentAfterTheSessionEndedSaysHowToGoOn(Viewport viewport) {
    Visitor visitor = browser.visitor(viewport);
    visitor.open("/login.xhtml?o=albertville");
    visitor.page().context().clearCookies();
    visitor.page().locator("input[autocomplete=username]").fill("élodie");
    visitor.page().locator("input[type=password]").fill("n’importe");

    visitor.page().locator("input[id$=signIn]").click();
    visitor.settle();

    assertThat(visitor.page().locator("h1")).hasText("Votre session est terminée");
    visitor.findsNoBarrier();
    visitor.press("Rouvrir la page");
    assertThat(visitor.page()).hasURL(Pattern.compile("/login.xhtml\\?o=albertville$"));
  }

  @ParameterizedTest
  @EnumSource(Viewport.class)
  void aWrongPasswordKeepsTheIdentifierThatWasTyped(Viewport viewport) {
    Visitor visitor = browser.visitor(viewport);
    visitor.open("/login.xhtml");
    visitor.page().locator("input[autocomplete=username]").fill("élodie@example.org");
    visitor.page().locator("input[type=password]").fill("n’importe");

    visitor.page().locator("input[id$=signIn]").click();
    visitor.settle();

    assertThat(visitor.page().locator("#messages")).containsText("incorrect");
    assertThat(visitor.page().locator("input[autocomplete=username]"))
        .hasValue("élodie@example.org");
    assertThat(visitor.page().locator("input[type=password]")).hasValue("");
  }

  @ParameterizedTest
  @EnumSource(Viewport.class)
  void aDeadLinkSaysSoBeforeAPasswordIsThoughtUp(Viewport viewport) {
    Visitor visitor = browser.visitor(viewport);

    visitor.open("/password.xhtml?t=was-never-sent");

    assertThat(visitor.page().locator("main")).containsText("Lien périmé");
    assertThat(visitor.page().locator("input[type=password]")).hasCount(0);
    visitor.findsNoBarrier();
    visitor.press("Demander un nouveau lien");
    assertThat(visitor.page()).hasURL(Pattern.compile("/forgotten-password.xhtml"));
  }

  @Test
  void aNumberOutOfBoundsNamesItsSettingAndTheBounds() {
    Visitor visitor = browser.visitor(Viewport.DESK);
    letIn(visitor, "admin@example.org");
    visitor.open("/staff/settings.xhtml");
    visitor.press("Régie : Accueil loisirs sport culture");
    Locator hold = visitor.page().getByLabel("Durée de réservation d’un panier (minutes)");

    hold.fill("0");
    visitor.press("Enregistrer");

    assertThat(visitor.page().locator("#messages"))
        .containsText(Pattern.compile("Durée de réservation.*de 1 à 1\\s440"));
    assertThat(hold).hasValue("0");
    visitor.findsNoBarrier();
  }

  private static void letIn(Visitor visitor, String login) {
    visitor.open("/login.xhtml");
    visitor.page().locator("input[autocomplete=username]").fill(login);
    visitor.page().locator("input[type=password]").fill(DemoData.PASSWORD);
    visitor.page().locator("input[id$=signIn]").click();
    visitor.settle();
  }
}
