package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.portailfamille.identity.internal.TotpSecret;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.demo.DemoData;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A new colleague, from the invitation to the staff's home through a compulsory second step. */
class TeamE2E {

  private static final String PASSWORD = "Tilleul-orange-58";

  @RegisterExtension final Browser browser = new Browser();

  /** Opio has no other staff in the demonstration: nobody else is asked for a second step. */
  @BeforeEach
  void opioAsksForASecondStep() {
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " select 'identity.second-factor-compulsory', 'ORGANISATION', id, 'true', now(), 'it'"
            + " from organisation where code = 'opio' on conflict do nothing");
  }

  @AfterEach
  void opioAsksNoMore() {
    Crowd.write("delete from setting where setting_key = 'identity.second-factor-compulsory'");
  }

  @Test
  void aColleagueIsInvitedActivatesSetsUpTheAppAndComesHome() {
    String mail = "agent" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    invite(mail);

    Visitor agent = browser.visitor(Viewport.DESK);
    agent.page().waitForCondition(() -> link(mail).isPresent());
    agent.open(link(mail).orElseThrow());
    agent.page().locator("[id='activation:password']").fill(PASSWORD);
    agent.page().locator("[id='activation:again']").fill(PASSWORD);
    agent.page().locator("[id='activation:activate']").click();
    agent.settle();
    agent.open("/login.xhtml");
    signIn(agent, mail, PASSWORD);

    assertThat(agent.page()).hasURL(Pattern.compile("/second-factor.xhtml"));
    agent.findsNoBarrier();
    agent.press("Commencer");
    agent.findsNoBarrier();
    TotpSecret secret =
        new TotpSecret(agent.page().locator("#secret").textContent().replace(" ", ""));
    agent.type("Code affiché par l’application", "12");
    agent.press("Activer");
    assertThat(agent.page().locator("[id='confirm:code-message']")).containsText("pas le bon");
    agent.type("Code affiché par l’application", secret.codeAt(Instant.now()));
    agent.press("Activer");
    assertThat(agent.page().locator("#codes li")).hasCount(10);
    agent.findsNoBarrier();
    agent.press("J’ai gardé mes codes, continuer");

    assertThat(agent.page()).hasURL(Pattern.compile("/staff/home.xhtml"));
    assertThat(agent.page().locator(".tabs--staff")).not().containsText("Paiements");

    agent.press("Déconnexion");
    agent.open("/login.xhtml");
    signIn(agent, mail, PASSWORD);
    assertThat(agent.page()).hasURL(Pattern.compile("/second-step.xhtml"));
    agent.findsNoBarrier();
    agent.type("Code", secret.codeAt(Instant.now().plusSeconds(30)));
    agent.press("Valider");
    assertThat(agent.page()).hasURL(Pattern.compile("/staff/home.xhtml"));
    agent.open("/second-factor.xhtml");
    agent.findsNoBarrier();
  }

  private void invite(String mail) {
    Visitor admin = browser.visitor(Viewport.DESK);
    admin.open("/login.xhtml");
    signIn(admin, "admin@example.org", DemoData.PASSWORD);
    admin.press("Équipe");
    admin.press("ifac Opio");
    admin.findsNoBarrier();
    admin.press("Inviter un collègue");
    admin.findsNoBarrier();
    admin.page().locator("[id='roles:name']").fill("Ada Guichet");
    admin.page().locator("[id='roles:email']").fill(mail);
    admin.press("Envoyer l’invitation");
    assertThat(admin.page().locator("#messages")).containsText("Cochez au moins un rôle.");
    assertThat(admin.page().locator("[id='roles:email']")).hasValue(mail);
    admin.page().getByLabel("ALSH D’OPIO").first().check();
    admin.press("Envoyer l’invitation");
    assertThat(admin.page().locator("#messages")).containsText("Invitation envoyée à Ada Guichet.");
    assertThat(admin.page().locator("#team")).containsText("Accueil (ALSH D’OPIO)");
    admin.press("Ada Guichet");
    admin.findsNoBarrier();
  }

  private static void signIn(Visitor visitor, String login, String password) {
    visitor.page().locator("input[autocomplete=username]").fill(login);
    visitor.page().locator("input[type=password]").fill(password);
    visitor.page().locator("input[id$=signIn]").click();
    visitor.settle();
  }

  private static Optional<String> link(String address) {
    return TestTown.town().mail().mails().stream()
        .filter(mail -> mail.to().contains(address))
        .map(mail -> Pattern.compile("/activate\\.xhtml\\?token=[\\w-]+").matcher(mail.text()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }
}
