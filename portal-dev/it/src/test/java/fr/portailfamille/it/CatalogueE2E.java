package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.demo.DemoData;
import fr.portailfamille.shared.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A manager of activities makes one, with its sessions; families find it. */
@BooksOnWednesdays
class CatalogueE2E {

  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void anActivityIsMadeWithItsSessionsAndFamiliesFindIt() {
    String name = "Échecs " + UUID.randomUUID().toString().substring(0, 8);
    LocalDate first = LocalDate.now(BusinessClock.PARIS).plusDays(1);
    Visitor staff = browser.visitor(Viewport.DESK, "fr");
    letIn(staff, "activites.albertville@example.org", "/staff/catalogue.xhtml");
    staff.findsNoBarrier();
    staff.type("Nouvelle catégorie", name);
    staff.press("Ajouter la catégorie");
    assertThat(staff.page().locator("#categories li").last()).containsText("aucune activité");

    staff.press("Nouvelle activité");
    staff.findsNoBarrier();
    staff.page().locator("#name").fill(name);
    staff.page().locator("[id='activity:save']").click();
    staff.settle();
    assertThat(staff.page().locator("#typeName-message")).containsText("À remplir");
    assertThat(staff.page().locator("#name")).hasValue(name);
    staff.findsNoBarrier();
    fill(staff, name, first);
    staff.page().locator("[id='activity:save']").click();
    staff.settle();
    assertThat(staff.page().locator("#prices")).containsText("ne peuvent pas encore réserver");

    staff.type("Prix en euros", "4,50");
    staff.press("Fixer le prix");
    assertThat(staff.page().locator("#prices")).containsText("4,50");
    staff.findsNoBarrier();

    staff.page().locator("#early-RESIDENTS").fill("2099-01-01T08:00");
    staff.press("Enregistrer ces ouvertures");
    assertThat(staff.page().locator("#early-RESIDENTS-message")).containsText("avant l’ouverture");
    assertThat(staff.page().locator("#early-RESIDENTS")).hasValue("2099-01-01T08:00");
    staff.page().locator("#early-RESIDENTS").fill("2020-01-01T08:00");
    staff.press("Enregistrer ces ouvertures");
    assertThat(staff.page().locator("#early-RESIDENTS")).hasValue("2020-01-01T08:00");
    staff.findsNoBarrier();

    staff.press("Planifier les séances");
    staff.press("Voir ce qui changera");
    assertThat(staff.page().locator("#weekdays")).containsText("au moins un jour");
    assertThat(staff.page().locator("#places")).containsText("Donnez à un groupe");
    staff.findsNoBarrier();
    staff.page().getByLabel("mercredi", new Page.GetByLabelOptions().setExact(true)).check();
    staff.page().locator("#schoolTime").selectOption("BOTH");
    staff.page().getByLabel("6-11 ans, le matin").fill("12");
    staff.press("Voir ce qui changera");
    assertThat(staff.page().locator("#preview")).containsText("séances à créer");
    staff.findsNoBarrier();
    staff.press("Créer les séances");
    assertThat(staff.page().locator("#preview")).containsText("comme le plan le veut", PATIENTLY);
    staff.settle();
    staff.findsNoBarrier();
    staff.open("/staff/catalogue.xhtml");
    assertThat(staff.page().locator("#main")).containsText(name);
    staff.findsNoBarrier();

    staff.open(
        "/staff/season-copy.xhtml?a="
            + Crowd.number("select id from activity where code = 'MERCREDIS'"));
    Locator wednesdays =
        staff
            .page()
            .locator("#lines tbody tr")
            .filter(new Locator.FilterOptions().setHasText("Pommiers mercredis"));
    assertThat(wednesdays).containsText("ne sont pas encore connues");
    assertThat(wednesdays).not().containsText("séances");
    staff.findsNoBarrier();

    Visitor parent = browser.visitor(Viewport.PHONE, "fr");
    letIn(parent, "famille.martin@example.org", "/family/enrolments.xhtml");
    parent.press("Ville d’Albertville");
    if (!parent.page().url().contains("enrolments")) {
      parent.press("Inscriptions");
    }
    assertThat(parent.page().locator("[id='enrol:activity']")).containsText(name);
  }

  @Test
  void theInstallationCorrectsTheSchoolCalendar() {
    Visitor admin = browser.visitor(Viewport.DESK, "fr");
    letIn(admin, "admin@example.org", "/staff/school-calendar.xhtml");
    admin.findsNoBarrier();
    admin.press("Importer le calendrier");
    assertThat(admin.page().locator("[id='bring:file-message']")).containsText("fichier");
    admin
        .page()
        .locator("[id='bring:file']")
        .setInputFiles(
            new FilePayload(
                "calendrier.csv",
                "text/csv",
                ("Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire\n"
                        + "Vacances de Noël;-;2040-12-21T23:00:00+00:00;2041-01-06T23:00:00+00:00;"
                        + "Lyon;Zone A;2040-2041\n")
                    .getBytes(StandardCharsets.UTF_8)));
    admin.press("Importer le calendrier");
    assertThat(admin.page().locator("#holidays")).containsText("22 décembre 2040");
    admin.page().locator("#holidays tbody a").first().click();
    admin.settle();
    admin.findsNoBarrier();
    admin.page().locator("[id='correct:last']").fill("2020-01-01");
    admin.page().locator("[id='correct:save']").click();
    admin.settle();
    assertThat(admin.page().locator("[id='correct:last-message']")).containsText("dernier jour");
    assertThat(admin.page().locator("[id='correct:last']")).hasValue("2020-01-01");
    admin.findsNoBarrier();
  }

  private static void letIn(Visitor visitor, String login, String page) {
    visitor.open(page);
    visitor.page().locator("input[autocomplete=username]").fill(login);
    visitor.page().locator("input[type=password]").fill(DemoData.PASSWORD);
    visitor.page().locator("input[id$=signIn]").click();
    visitor.settle();
  }

  private static void fill(Visitor staff, String name, LocalDate first) {
    staff.page().locator("#typeName").fill("Atelier");
    staff.page().locator("#categoryId").selectOption(new SelectOption().setLabel(name));
    staff.page().locator("#regieId").selectOption(new SelectOption().setIndex(1));
    staff.page().locator("#startsOn").fill(first.toString());
    staff.page().locator("#endsOn").fill(first.plusDays(40).toString());
    staff.page().locator("#group-0-name").fill("6-11 ans");
    staff.page().locator("#group-0-ageFrom").fill("6");
    staff.page().locator("#group-0-ageTo").fill("11");
    staff.page().locator("#unit-0-name").fill("Mercredi matin");
    staff.page().locator("#unit-0-startsAt").fill("08:00");
    staff.page().locator("#unit-0-endsAt").fill("12:00");
    staff.page().locator("#unit-0-halfDays").selectOption("MORNING");
  }
}
