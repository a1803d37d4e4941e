package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.sandbox.demo.DemoData;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff bring families in from a spreadsheet, find them, and take the import back. */
class ImportsE2E {

  private static final String STAFF = "accueil.albertville@example.org";
  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void staffBringAFileInAndTakeItBack() {
    String name = "Né" + UUID.randomUUID().toString().substring(0, 8);
    String file =
        "N° dossier;Lien;Nom;Prénom;Né(e) le;Adresse;CP;Ville;Mail\n"
            + "%1$s;mère;%1$s;Élodie;;3, rue du Pré;73200;Albertville;%1$s@example.org\n"
            + "%1$s;enfant;%1$s;Zoé;05/09/2018;;;;\n"
            + "X%1$s;enfant;Double;Max;05/09/2019;1, rue B;73200;Albertville;famille.martin@example.org\n"
            + "Y%1$s;enfant;Faux;Léo;31/02/2019;1, rue C;73200;Albertville;\n";
    Visitor staff = browser.visitor(Viewport.DESK, "fr");
    letIn(staff);

    staff.open("/staff/imports.xhtml");
    staff.findsNoBarrier();
    staff.press("Envoyer le fichier");
    assertThat(staff.page().locator("[id='upload:file-message']"))
        .containsText("Choisissez un fichier");
    upload(staff, "photo.csv", new byte[] {1, 0, 2});
    assertThat(staff.page().locator("[id='upload:file-message']"))
        .containsText("n’est pas un tableau lisible");
    upload(staff, "familles.csv", file.formatted(name).getBytes(Charset.forName("windows-1252")));

    Locator columns = staff.page().locator("#columns");
    assertThat(columns).containsText("Élodie");
    assertThat(columns.locator("select").nth(4)).hasValue("person.birthDate");
    staff.findsNoBarrier();
    staff.press("Lancer l’essai à blanc");

    assertThat(staff.page().locator("#faults")).containsText("E5", PATIENTLY);
    assertThat(staff.page().locator("#doubles")).containsText("même mail");
    staff.settle();
    staff.findsNoBarrier();
    staff.press("Importer");

    assertThat(staff.page().locator("#result")).containsText("1famille créée", PATIENTLY);
    staff.settle();
    staff.findsNoBarrier();

    staff.page().locator("h1").click();
    staff.page().keyboard().press("/");
    assertThat(staff.page().locator("form[role=search] input")).isFocused();
    staff.page().keyboard().type("zoe " + name.toLowerCase());
    staff.page().keyboard().press("Enter");
    staff.page().waitForURL(Pattern.compile(".*[?&]q=zoe.*"));
    staff.settle();
    assertThat(staff.page().locator("#search tbody tr")).hasCount(1);

    staff.open("/staff/tasks.xhtml");
    assertThat(staff.page().locator("#main")).containsText("familles.csv");
    staff.findsNoBarrier();
    staff.open("/staff/imports.xhtml");
    staff.page().locator("#earlier a").first().click();
    staff.settle();
    assertThat(staff.page().locator("[id='inviting:invite']"))
        .hasValue("Inviter la famille qui a une adresse");
    undo(staff, "1 dossier créé par cet import");
    assertThat(staff.page().locator("#result")).containsText("1famille retirée", PATIENTLY);
    staff.settle();
    staff.open("/staff/home.xhtml?q=" + name);
    assertThat(staff.page().locator("#search tbody tr").count()).isZero();
    updatesAQuotientAndBringsTheOldOneBack(staff);
  }

  private static void updatesAQuotientAndBringsTheOldOneBack(Visitor staff) {
    staff.open("/staff/home.xhtml?q=martin");
    Matcher number =
        Pattern.compile("\\b[0-9]{6}\\b")
            .matcher(staff.page().locator("#search tbody tr").first().innerText());
    assertThat(number.find()).isTrue();
    staff.open("/staff/imports.xhtml");
    String list = "N° dossier;QF;Source QF\n%s;1 777,50 €;CAF\n999999;300;voisin\n";
    upload(staff, "quotients.csv", list.formatted(number.group()).getBytes(StandardCharsets.UTF_8));
    staff.press("Lancer l’essai à blanc");

    assertThat(staff.page().locator("#changes")).containsText("777,50", PATIENTLY);
    assertThat(staff.page().locator("#faults")).containsText("Avis d’imposition");
    assertThat(staff.page().locator("#doubles")).hasCount(0);
    staff.settle();
    staff.findsNoBarrier();
    staff.press("Importer");
    assertThat(staff.page().locator("#result")).containsText("1famille mise à jour", PATIENTLY);
    staff.settle();
    undo(staff, "1 quotient familial saisi");
    assertThat(staff.page().locator("#result"))
        .containsText("1dossier remis comme avant", PATIENTLY);
  }

  private static void undo(Visitor staff, String what) {
    staff.press("Annuler tout l’import…");
    assertThat(staff.page().locator("#undo")).containsText(what);
    staff.findsNoBarrier();
    staff.page().locator("[id='undoing:yes']").click();
    staff.settle();
  }

  private static void upload(Visitor staff, String name, byte[] content) {
    staff
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload(name, "text/csv", content));
    staff.press("Envoyer le fichier");
  }

  private static void letIn(Visitor visitor) {
    visitor.open("/login.xhtml");
    visitor.page().locator("input[autocomplete=username]").fill(STAFF);
    visitor.page().locator("input[type=password]").fill(DemoData.PASSWORD);
    visitor.page().locator("input[id$=signIn]").click();
    visitor.settle();
  }
}
