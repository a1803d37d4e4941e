package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.demo.DemoData;
import fr.portailfamille.sandbox.mail.CaughtMail;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A family's keys: from the desk's code to a password and a mail address of its choice. */
class KeysE2E {

  private static final String FIRST = "Quatre lapins 4";
  private static final String SECOND = "3 chats Verts";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void aFamilyActivatesItsAccountByCodeThenChangesPasswordAndMail() {
    Crowd.Household family = Crowd.at("albertville", "lettre", 1, new Crowd.Child("Zoé", 8)).get(0);
    String code = codeFromTheDesk(family);
    Visitor parent = browser.visitor(Viewport.PHONE);

    parent.open("/login.xhtml");
    parent.press("J’ai reçu un code sur papier");
    looksGood(parent);
    parent.type("Identifiant", family.login());
    parent.type("Code à usage unique", code.toLowerCase(Locale.ROOT));
    choose(parent, "activation", "azerty");
    parent.press("Enregistrer le mot de passe");
    assertThat(parent.page().locator("#messages [role=alert]").first()).isFocused();
    assertThat(parent.page().locator("[id='activation:code']"))
        .hasValue(code.toLowerCase(Locale.ROOT));
    looksGood(parent);
    choose(parent, "activation", FIRST);
    parent.press("Enregistrer le mot de passe");
    assertThat(parent.page().locator("#messages")).containsText("vous pouvez vous connecter");
    assertThat(parent.page()).hasURL(Pattern.compile("/login.xhtml\\?o=albertville$"));
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
    parent.type("Mot de passe actuel", SECOND);
    parent.press("Modifier");
    assertThat(parent.page().locator("#messages"))
        .containsText("Votre demande de modification d’adresse mail a bien été prise en compte.");
    assertThat(parent.page().locator("main"))
        .containsText("restera inchangé (" + family.login() + ")");
    looksGood(parent);
    parent.page().waitForCondition(() -> link(address).isPresent());
    parent
        .page()
        .waitForCondition(
            () -> subjectsTo(family.login()).contains("Changement d’adresse mail demandé"));

    parent.open(link(address).orElseThrow());
    looksGood(parent);
    assertThat(Crowd.number("select count(*) from account where login = '" + address + "'"))
        .isZero();
    parent.press("Confirmer ma nouvelle adresse");
    assertThat(parent.page()).hasURL(Pattern.compile("/family/home.xhtml"));
    assertThat(parent.page().locator("#messages"))
        .containsText("Votre changement d’adresse email a bien été confirmé.");
    assertThat(parent.page().locator("header .account")).containsText(address);
    assertThat(Crowd.number("select count(*) from household where email = '" + address + "'"))
        .isEqualTo(1);
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

  /** At the desk: the family has no password yet and is handed a code. */
  private String codeFromTheDesk(Crowd.Household family) {
    Crowd.write(
        "update account set status = 'INVITED', password_hash = null where login = '"
            + family.login()
            + "'");
    Visitor staff = browser.visitor(Viewport.DESK);
    staff.open("/login.xhtml");
    signIn(staff, "accueil.albertville@example.org", DemoData.PASSWORD);
    staff.open("/staff/household.xhtml?h=" + family.id());
    looksGood(staff);
    assertThat(staff.page().locator("#logins")).containsText("Invité");
    staff.press("Gérer les accès");
    looksGood(staff);
    staff.press("Remettre un code");
    looksGood(staff);
    assertThat(staff.page().locator("#slip")).containsText(family.login());
    Matcher code =
        Pattern.compile("[A-Z2-9]{5}-[A-Z2-9]{5}")
            .matcher(staff.page().locator("#slip").innerText());
    assertThat(code.find()).isTrue();
    staff.page().reload();
    staff.settle();
    assertThat(staff.page().locator("main")).not().containsText(code.group());
    return code.group();
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
