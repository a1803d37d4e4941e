package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.demo.DemoData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A family's way to its account: at the desk with a letter, and by the public form. */
class OpeningE2E {

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static final String PASSWORD = "Cartable-bleu-27";

  @RegisterExtension final Browser browser = new Browser();

  private final String name = "Ouverture" + UUID.randomUUID().toString().substring(0, 6);

  @BeforeEach
  void opioTakesRequests() {
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " select 'intake.requests-open', 'ORGANISATION', id, 'true', now(), 'it'"
            + " from organisation where code = 'opio' on conflict do nothing");
    Crowd.write(
        "insert into document_type (organisation_id, name, subject, hint, with_request)"
            + " select id, 'Fiche sanitaire', 'CHILD', 'Signée par un responsable.', true"
            + " from organisation where code = 'opio'");
  }

  @AfterEach
  void opioTakesNoneAnyMore() {
    Crowd.write("delete from setting where setting_key = 'intake.requests-open'");
    Crowd.write(
        "update document_type set retired = true where with_request and name = 'Fiche sanitaire'");
  }

  @Test
  void staffOpenAFamilyWithoutMailWhichComesHomeByItsLetter() throws IOException {
    Visitor desk = staff("accueil.albertville@example.org");
    desk.press("Ouvrir un dossier famille");
    looksGood(desk);
    fill(desk, "household-name-0", name);
    fill(desk, "child-firstName-1", "Zoé");
    desk.press("Ajouter un enfant");
    assertThat(desk.page().locator("#f-household-name-0")).hasValue(name);
    fill(desk, "child-lastName-1", name);
    fill(desk, "child-birthDate-1", "03/02/2099");
    desk.page().locator("[id='family:open']").click();
    desk.settle();
    assertThat(desk.page().locator("#f-child-birthDate-1-message")).containsText("dans le futur");
    looksGood(desk);
    fill(desk, "child-birthDate-1", "03/02/2018");
    desk.page().locator("[id='family:open']").click();
    desk.settle();
    assertThat(desk.page()).hasURL(Pattern.compile("/staff/logins.xhtml"));
    looksGood(desk);
    desk.page().locator("main section a.button--danger").click();
    desk.settle();
    assertThat(desk.page().locator("h1")).containsText("Retirer l’accès de");
    looksGood(desk);
    desk.press("Ne rien changer");
    String letter = letter(desk);
    String code = find(letter, "[2-9A-Z]{5}-[2-9A-Z]{5}");
    String login = find(letter, "albertville-[0-9]+");

    Visitor family = browser.visitor(Viewport.PHONE);
    family.open("/activate.xhtml");
    family.type("Identifiant", login);
    family.type("Code à usage unique", code.toLowerCase());
    family.page().locator("[id='activation:password']").fill("Azé1");
    assertThat(family.page().locator(".strength__part--met")).hasCount(1);
    assertThat(family.page().getByRole(AriaRole.STATUS)).containsText("insuffisante");
    family.page().locator("[id='activation:password']").fill(PASSWORD);
    family.page().locator("[id='activation:again']").fill(PASSWORD);
    assertThat(family.page().locator(".strength__part--met")).hasCount(4);
    assertThat(family.page().getByRole(AriaRole.STATUS)).containsText("bonne");
    looksGood(family);
    family.press("Enregistrer le mot de passe");
    signIn(family, login, PASSWORD);
    assertThat(family.page()).hasURL(Pattern.compile("/family/home.xhtml"));
    assertThat(family.page().locator("main")).containsText("Vous ne recevez aucun mail");
    family.press("Qui a accès à ce dossier");
    looksGood(family);
  }

  @Test
  void aFamilyAsksInPublicAndStaffAccept() {
    String mail = name.toLowerCase() + "@example.org";
    Visitor family = browser.visitor(Viewport.PHONE);
    family.open("/organisation.xhtml?o=opio");
    family.press("Demander l’ouverture d’un compte");
    looksGood(family);
    family.press("Envoyer ma demande");
    assertThat(family.page().locator("#f-household-name-0-message")).containsText("obligatoire");
    assertThat(family.page().locator("#messages")).containsText("Prénom du responsable 1");
    assertThat(family.page().locator("#messages")).containsText("J’accepte");
    assertThat(family.page().locator("#accept-message")).containsText("J’accepte");
    looksGood(family);
    family.open("/legal.xhtml");
    family.page().goBack();
    assertThat(family.page().locator("[id='request:send']")).isVisible();
    family.press("Ajouter un enfant");
    assertThat(family.page().locator("#f-child-lastName-2")).isFocused();
    assertThat(family.page().locator("#f-child-lastName-2")).isInViewport();
    fill(family, "household-name-0", name);
    fill(family, "household-street-0", "3 rue des Lilas");
    fill(family, "household-postcode-0", "73200");
    fill(family, "household-town-0", "Opio");
    fill(family, "household-email-0", mail);
    fill(family, "guardian-lastName-1", name);
    fill(family, "guardian-firstName-1", "Anne");
    fill(family, "child-lastName-1", name);
    fill(family, "child-firstName-1", "Léo");
    fill(family, "child-birthDate-1", "03/02/2018");
    fill(family, "child-lastName-2", name);
    family.page().locator("#accept").check();
    family.press("Envoyer ma demande");
    assertThat(family.page().locator("#f-household-town-0-message"))
        .containsText("les communes sont");
    assertThat(family.page().locator("#messages")).containsText("Prénom de l’enfant 2");
    fill(family, "household-postcode-0", "06 650");
    fill(family, "child-lastName-2", "");
    family.press("Envoyer ma demande");
    assertThat(family.page().locator("main")).containsText("Confirmez maintenant");
    looksGood(family);
    family.page().waitForCondition(() -> link(mail, "/confirm-request\\.xhtml\\?t=").isPresent());
    family.open(link(mail, "/confirm-request\\.xhtml\\?t=").orElseThrow());
    looksGood(family);
    family.press("Confirmer ma demande");
    assertThat(family.page().locator("main")).containsText("Votre demande est transmise");
    looksGood(family);
    send(family, "Fiche sanitaire", "recette.exe", "MZ".getBytes(StandardCharsets.UTF_8));
    assertThat(family.page().locator("#files-message")).containsText("ni un PDF");
    assertThat(kind(family, "Fiche sanitaire")).isChecked();
    looksGood(family);
    send(family, "Fiche sanitaire", "fiche.png", PICTURE);
    assertThat(family.page().locator("#sent")).containsText("fiche.png");
    assertThat(family.page().locator("main")).containsText("Le document est reçu");
    looksGood(family);

    Visitor desk = staff("admin@example.org");
    desk.press("Demandes d’ouverture de compte");
    looksGood(desk);
    desk.press(name);
    desk.page()
        .waitForCondition(
            () ->
                Boolean.TRUE.equals(
                    desk.page()
                        .evaluate(
                            "() => document.querySelector('main figure img').naturalWidth > 0")));
    looksGood(desk);
    desk.press("Accepter et ouvrir le dossier");
    assertThat(desk.page()).hasURL(Pattern.compile("/staff/logins.xhtml"));
    family.page().waitForCondition(() -> link(mail, "/activate\\.xhtml\\?token=").isPresent());
    family.open(link(mail, "/activate\\.xhtml\\?token=").orElseThrow());
    family.page().locator("[id='activation:password']").fill(PASSWORD);
    family.page().locator("[id='activation:again']").fill(PASSWORD);
    family.page().locator("[id='activation:activate']").click();
    family.settle();
    assertThat(family.page()).hasURL(Pattern.compile("/login.xhtml\\?o=opio$"));
    assertThat(family.page().locator("input[autocomplete=username]")).hasValue(mail);
    desk.open("/staff/documents.xhtml");
    assertThat(desk.page().locator("main table")).containsText(name);
  }

  private static void send(Visitor family, String kind, String name, byte[] content) {
    family.page().locator("#files").setInputFiles(new FilePayload(name, "image/png", content));
    kind(family, kind).check();
    family.page().locator("[id='add:send']").click();
    family.settle();
  }

  private static Locator kind(Visitor family, String name) {
    return family.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
  }

  private Visitor staff(String login) {
    Visitor staff = browser.visitor(Viewport.DESK);
    staff.open("/login.xhtml");
    signIn(staff, login, DemoData.PASSWORD);
    assertThat(staff.page()).hasURL(Pattern.compile("/staff/home.xhtml"));
    return staff;
  }

  private static void signIn(Visitor visitor, String login, String password) {
    visitor.page().locator("input[autocomplete=username]").fill(login);
    visitor.page().locator("input[type=password]").fill(password);
    visitor.page().locator("input[id$=signIn]").click();
    visitor.settle();
  }

  private static void fill(Visitor visitor, String field, String text) {
    visitor.page().locator("#f-" + field).fill(text);
  }

  private static String letter(Visitor desk) throws IOException {
    Download download =
        desk.page()
            .waitForDownload(
                () ->
                    desk.page()
                        .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Imprimer la lettre"))
                        .click());
    try (PDDocument pdf = Loader.loadPDF(download.path().toFile())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String find(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group();
  }

  private static Optional<String> link(String mail, String path) {
    return TestTown.town().mail().mails().stream()
        .filter(m -> m.to().contains(mail))
        .map(m -> Pattern.compile(path + "[\\w-]+").matcher(m.text()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  private static void looksGood(Visitor visitor) {
    visitor.findsNoBarrier();
    visitor.needsNoSidewaysScrolling();
  }
}
