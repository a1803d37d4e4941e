package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.demo.DemoData;
import fr.portailfamille.sandbox.demo.DemoSecrets;
import fr.portailfamille.sandbox.mail.CaughtMail;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A family's keys: from the letter with a code to a password and a mail address of its choice. */
class KeysE2E {

  private static final String CODE = "BCDFG23456";
  private static final String FIRST = "Cartable-bleu-27";
  private static final String SECOND = "3 chats Verts";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void aFamilyActivatesItsAccountByLetterThenChangesPasswordAndMail() throws IOException {
    Crowd.Household family = Crowd.at("albertville", "lettre", 1, new Crowd.Child("Zoé", 8)).get(0);
    invite(family);
    Visitor parent = browser.visitor(Viewport.PHONE);

    parent.open("/login.xhtml");
    parent.press("J’ai reçu un code sur papier");
    looksGood(parent);
    parent.type("Identifiant", family.login());
    parent.type("Code à usage unique", "bcdfg-23456");
    choose(parent, "activation", "azerty");
    parent.press("Enregistrer le mot de passe");
    assertThat(parent.page().locator("#messages [role=alert]").first()).isFocused();
    assertThat(parent.page().locator("[id='activation:code']")).hasValue("bcdfg-23456");
    looksGood(parent);
    choose(parent, "activation", FIRST);
    parent.press("Enregistrer le mot de passe");
    assertThat(parent.page().locator("#messages")).containsText("vous pouvez vous connecter");
    assertThat(parent.page().locator("input[autocomplete=username]")).hasValue(family.login());
    signIn(parent, family.login(), FIRST);
    assertThat(parent.page()).hasURL(Pattern.compile("/family/home.xhtml"));

    parent.press("Modifier mon mot de passe");
    looksGood(parent);
    parent.type("Mot de passe actuel", "pas-celui-là");
    choose(parent, "ownPassword", SECOND);
    parent.press("Enregistrer le mot de passe");
    assertThat(parent.page().locator("[id='ownPassword:current-message']"))
        .containsText("n’est pas celui-là");
    looksGood(parent);
    parent.type("Mot de passe actuel", FIRST);
    choose(parent, "ownPassword", SECOND);
    parent.press("Enregistrer le mot de passe");
    assertThat(parent.page().locator("#messages"))
        .containsText("Mot de passe modifié avec succès.");

    changeMail(parent, family);
  }

  private static void changeMail(Visitor parent, Crowd.Household family) {
    String address = "nouvelle." + family.login();
    parent.press("Modifier mon login (adresse mail)");
    looksGood(parent);
    parent.type("Nouvelle adresse mail", address);
    parent.press("Modifier");
    assertThat(parent.page().locator("#messages"))
        .containsText("Votre demande de modification d’adresse mail a bien été prise en compte.");
    assertThat(parent.page().locator("main"))
        .containsText("restera inchangé (" + family.login() + ")");
    looksGood(parent);
    parent.page().waitForCondition(() -> link(address).isPresent());
    assertThat(subjectsTo(family.login())).contains("Changement d’adresse mail demandé");

    parent.open(link(address).orElseThrow());
    looksGood(parent);
    assertThat(Crowd.number("select count(*) from account where login = '" + address + "'"))
        .isZero();
    parent.press("Confirmer ma nouvelle adresse");
    assertThat(parent.page()).hasURL(Pattern.compile("/family/home.xhtml"));
    assertThat(parent.page().locator("#messages"))
        .containsText("Votre changement d’adresse email a bien été confirmé.");
    assertThat(parent.page().locator("header .account")).containsText(address);
    parent.page().waitForCondition(() -> subjectsTo(family.login()).size() == 3);

    parent.press("Déconnexion");
    parent.open("/login.xhtml");
    signIn(parent, address, SECOND);
    assertThat(parent.page()).hasURL(Pattern.compile("/family/home.xhtml"));
  }

  @Test
  void everyAccountPageSpeaksEnglishAndEndsADeviceThatIsElsewhere() {
    Crowd.Household family =
        Crowd.at("albertville", "appareil", 1, new Crowd.Child("Zoé", 8)).get(0);
    Visitor phone = browser.visitor(Viewport.PHONE, "en");
    phone.open("/login.xhtml");
    signIn(phone, family.login(), DemoData.PASSWORD);
    Visitor desk = browser.visitor(Viewport.DESK, "en");
    desk.open("/login.xhtml");
    signIn(desk, family.login(), DemoData.PASSWORD);
    for (String page :
        List.of(
            "/account/home.xhtml",
            "/account/password.xhtml",
            "/account/email.xhtml?asked=1",
            "/activate.xhtml?token=never-sent",
            "/email.xhtml?t=never-sent",
            "/forgotten-password.xhtml",
            "/account/sessions.xhtml")) {
      desk.open(page);
      looksGood(desk);
    }
    phone.open("/account/sessions.xhtml");
    looksGood(phone);
    phone.open("/family/home.xhtml?h=" + family.id());

    desk.press("Sign out the others");
    assertThat(desk.page().locator("#messages")).containsText("The other sessions are closed.");

    phone.open("/account/email.xhtml");
    assertThat(phone.page()).hasURL(Pattern.compile("/login.xhtml\\?ended=CLOSED"));
    assertThat(phone.page().locator("main")).containsText("closed from another device");
    looksGood(phone);
    signIn(phone, family.login(), DemoData.PASSWORD);
    assertThat(phone.page()).hasURL(Pattern.compile("/account/email.xhtml"));
  }

  /** As the staff's letter would have it: no password yet, and a code. */
  private static void invite(Crowd.Household family) throws IOException {
    String key = Files.readString(TestTown.town().settings().home().resolve("portal.key")).strip();
    long account = Crowd.number("select id from account where login = '" + family.login() + "'");
    Crowd.write(
        "update account set status = 'INVITED', password_hash = null where id = " + account);
    Crowd.write(
        "insert into one_time_code (account_id, code_hash, created_at, expires_at) values ("
            + account
            + ", decode('"
            + DemoSecrets.mark(key, account, CODE)
            + "', 'hex'), now(), now() + interval '1 day')");
  }

  private static void choose(Visitor visitor, String form, String password) {
    String field = form.equals("activation") ? "password" : "wished";
    visitor.page().locator("[id='" + form + ":" + field + "']").fill(password);
    visitor.page().locator("[id='" + form + ":again']").fill(password);
  }

  private static void signIn(Visitor visitor, String login, String password) {
    visitor.page().locator("input[autocomplete=username]").fill(login);
    visitor.page().locator("input[type=password]").fill(password);
    visitor.page().locator("input[id$=signIn]").click();
    visitor.settle();
  }

  /** The link of the mail to a new address, as a path of this portal. */
  private static Optional<String> link(String address) {
    return TestTown.town().mail().mails().stream()
        .filter(mail -> mail.to().contains(address))
        .map(mail -> Pattern.compile("/email\\.xhtml\\?t=[\\w-]+").matcher(mail.text()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  private static List<String> subjectsTo(String address) {
    return TestTown.town().mail().mails().stream()
        .filter(mail -> mail.to().contains(address))
        .map(CaughtMail::subject)
        .toList();
  }

  private static void looksGood(Visitor visitor) {
    visitor.findsNoBarrier();
    visitor.needsNoSidewaysScrolling();
  }
}
