package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.demo.DemoData;
import fr.portailfamille.sandbox.mail.CaughtMail;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A document goes from the phone of a family to the desk, back, and through. */
class DocumentsE2E {

  private static final String FORM = "Fiche sanitaire de liaison";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void aFamilySuppliesADocumentUntilItIsAccepted() throws IOException {
    Crowd.Household family =
        Crowd.at("albertville", "papiers", 1, new Crowd.Child("Zoé", 8)).get(0);
    Visitor parent = browser.visitor(Viewport.PHONE);
    letIn(parent, family.login());
    parent.open("/family/documents.xhtml?h=" + family.id());
    assertThat(asked(parent)).containsText("À fournir");
    parent.findsNoBarrier();
    parent.needsNoSidewaysScrolling();

    asked(parent).locator("a.button").click();
    parent.settle();
    assertThat(parent.page().locator(".upload progress")).isHidden();
    choose(parent, "vaccins.jpg", "no picture at all".getBytes());
    assertThat(parent.page().locator("#files-chosen")).containsText("Taille du fichier à envoyer");
    parent.press("Envoyer");
    assertThat(parent.page().locator("#files-message")).containsText("ni un PDF");
    assertThat(parent.page().locator("input[name=target]:checked")).hasCount(1);
    parent.findsNoBarrier();
    parent.needsNoSidewaysScrolling();
    supply(parent);

    Visitor first = staff(family.id());
    Visitor second = staff(family.id());
    first.findsNoBarrier();
    assertThat(first.page().locator(".check-sheet img")).isVisible();
    assertThat((Integer) first.page().evaluate("() => document.images[0].naturalWidth"))
        .isEqualTo(300);
    first.page().locator("[id='refuse:reason']").selectOption("UNREADABLE");
    first.page().locator("[id='refuse:words']").fill("La photo est floue.");
    first.press("Refuser");
    assertThat(first.page().locator(".callout--ok")).containsText("refusé");

    second.press("Accepter");
    assertThat(second.page().locator(".callout--refused")).containsText("Guichet Unique");
    assertThat(second.page().locator("#done")).containsText("Refusé");
    assertThat(mail(family.login()))
        .contains("La photo est floue.", "/family/documents.xhtml")
        .doesNotContain("valable");

    parent.open("/family/documents.xhtml?h=" + family.id());
    assertThat(asked(parent)).containsText("La photo est floue.");
    asked(parent).locator("a.button").click();
    parent.settle();
    supply(parent);

    second.open("/staff/documents.xhtml?d=" + document(family.id()));
    second.press("Accepter");
    assertThat(second.page().locator(".callout--ok")).containsText("accepté");

    parent.open("/family/documents.xhtml?h=" + family.id());
    assertThat(asked(parent)).containsText("Acceptée");
    assertThat(asked(parent).locator("a.button")).hasCount(0);
    parent.open("/family/home.xhtml?h=" + family.id());
    assertThat(parent.page().locator("#documents")).containsText("Acceptée");
    parent.findsNoBarrier();
  }

  @Test
  void administratorsSayWhatIsAskedAndOfferForms() throws IOException {
    Visitor admin = browser.visitor(Viewport.DESK);
    letIn(admin, "admin@example.org");
    admin.open("/staff/document-types.xhtml?o=opio");
    admin.page().locator("[id='type:name']").fill("Certificat médical");
    admin.page().locator("[id='type:validity']").selectOption("MONTHS");
    admin.press("Enregistrer");
    assertThat(admin.page().locator(".callout--refused")).containsText("nombre de mois");
    admin.type("Nombre de mois", "12");
    admin.press("Enregistrer");
    assertThat(admin.page().locator("#types")).containsText("Demandée à personne");
    admin.type("À partir de", "6");
    admin.page().locator("[id='ask:add']").click();
    admin.settle();
    assertThat(admin.page().locator("#types")).containsText("Obligatoire");
    admin.findsNoBarrier();

    admin.open("/staff/document-forms.xhtml?o=opio");
    admin.type("Titre", "Certificat vierge");
    choose(admin, "vierge.png", picture());
    admin.press("Proposer");
    assertThat(admin.page().locator("#forms")).containsText("Certificat vierge");
    admin.findsNoBarrier();

    Visitor visitor = browser.visitor(Viewport.PHONE);
    visitor.open("/organisation.xhtml?o=opio");
    assertThat(visitor.page().locator("#downloads a")).hasText("Certificat vierge");
    visitor.findsNoBarrier();
  }

  private static Locator asked(Visitor parent) {
    return parent
        .page()
        .locator("#asked .paper")
        .filter(new Locator.FilterOptions().setHasText(FORM));
  }

  private static void supply(Visitor parent) throws IOException {
    choose(parent, "vaccins.png", picture());
    parent.press("Envoyer");
    assertThat(parent.page()).hasURL(Pattern.compile("sent=[0-9]+"));
    assertThat(parent.page().locator(".callout--ok")).containsText(FORM);
  }

  private static void choose(Visitor visitor, String name, byte[] content) {
    visitor.page().locator("#files").setInputFiles(new FilePayload(name, "image/jpeg", content));
  }

  private Visitor staff(long household) {
    Visitor staff = browser.visitor(Viewport.DESK);
    letIn(staff, "accueil.albertville@example.org");
    staff.open("/staff/documents.xhtml?d=" + document(household));
    return staff;
  }

  private static long document(long household) {
    return Crowd.number("select max(id) from document where household_id = " + household);
  }

  /** The mail that a family got about its document. */
  private static String mail(String to) {
    Patience.within(Duration.ofSeconds(30), () -> mails(to).findAny().isPresent());
    return mails(to).findFirst().orElseThrow().text();
  }

  private static Stream<CaughtMail> mails(String to) {
    return TestTown.town().mail().mails().stream()
        .filter(m -> m.to().contains(to) && m.subject().contains(FORM));
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private static void letIn(Visitor visitor, String login) {
    visitor.open("/login.xhtml");
    visitor.page().locator("input[autocomplete=username]").fill(login);
    visitor.page().locator("input[autocomplete=current-password]").fill(DemoData.PASSWORD);
    visitor.page().keyboard().press("Enter");
    visitor.page().waitForURL(Pattern.compile("/home.xhtml"));
    visitor.settle();
  }
}
