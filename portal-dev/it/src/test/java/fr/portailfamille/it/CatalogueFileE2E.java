package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.sandbox.demo.DemoData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A manager of activities prepares a year: with a spreadsheet, from the last season. */
@HoldsTheWednesdays
class CatalogueFileE2E {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String EMPTY = "Ce fichier est vide\u00a0: choisissez-en un autre.";
  @RegisterExtension final Browser browser = new Browser();

  @Test
  void aCatalogueGoesOutComesBackAndTheNextSeasonIsLookedAt() throws IOException {
    Visitor staff = browser.visitor(Viewport.DESK, "fr");
    staff.open("/staff/catalogue.xhtml");
    staff.page().locator("input[autocomplete=username]").fill("activites.albertville@example.org");
    staff.page().locator("input[type=password]").fill(DemoData.PASSWORD);
    staff.page().locator("input[id$=signIn]").click();
    staff.settle();
    staff.press("Catalogue en tableur");
    staff.findsNoBarrier();
    Download file =
        staff.page().waitForDownload(() -> staff.page().locator("#take a").first().click());
    bring(staff, "catalogue.xlsx", XLSX, Files.readAllBytes(file.path()));
    assertThat(staff.page().locator("#preview")).containsText("Rien à écrire");
    staff.findsNoBarrier();

    staff.press("Catalogue en tableur");
    bring(staff, "photo.xlsx", XLSX, "PK\u0003\u0004rien".getBytes(StandardCharsets.UTF_8));
    assertThat(staff.page().locator("[id='upload:file-message']")).not().isEmpty();
    staff.findsNoBarrier();
    bring(staff, "vide.csv", "text/csv", new byte[0]);
    assertThat(staff.page().locator("[id='upload:file-message']")).hasText(EMPTY);
    bring(staff, "texte.xlsx", XLSX, prices("12,505"));
    assertThat(staff.page().locator("[id='upload:file-message']")).containsText("tableau lisible");
    bring(staff, "tarifs.csv", "text/csv", prices("12,505"));
    assertThat(staff.page().locator("#faults")).containsText("Ligne 2");
    assertThat(staff.page().locator("#faults")).containsText("12,505");
    assertThat(staff.page().locator("#faults")).containsText("Aucune structure de ce nom");
    staff.findsNoBarrier();

    staff.press("Importer le fichier corrigé");
    String name = "Veillées " + UUID.randomUUID().toString().substring(0, 8);
    bring(
        staff,
        "categories.csv",
        "text/csv",
        ("Nom\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(staff.page().locator("#changes")).containsText(name);
    staff.findsNoBarrier();
    staff.press("Écrire dans le catalogue");
    assertThat(staff.page().locator("#main")).containsText("écrit dans le catalogue");
    staff.findsNoBarrier();
    staff.press("Voir le catalogue");
    assertThat(staff.page().locator("#categories input[value='" + name + "']")).isVisible();

    staff.page().locator(".list__main a[href*='/staff/activity.xhtml?a=']").first().click();
    staff.settle();
    staff.press("Supprimer");
    assertThat(staff.page().locator("#ask")).containsText("Rien ne les ramène");
    staff.findsNoBarrier();
    staff.page().locator("#ask a").click();
    staff.settle();
    staff.press("Planifier les séances");
    staff.press("Préparer la saison suivante");
    assertThat(staff.page().locator("#lines")).containsText("Pommiers mercredis");
    staff.findsNoBarrier();
  }

  private static byte[] prices(String amount) {
    return ("Structure;Code activité;Code unité;À partir du;Prix\nAilleurs;X;MATIN;01/09/2026;"
            + amount
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void bring(Visitor staff, String name, String type, byte[] content) {
    staff.page().locator("input[type=file]").setInputFiles(new FilePayload(name, type, content));
    staff.page().locator("[id='upload:send']").click();
    staff.settle();
  }
}
