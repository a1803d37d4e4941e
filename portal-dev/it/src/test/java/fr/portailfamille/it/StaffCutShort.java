package fr.portailfamille.it;

import static fr.portailfamille.it.Patience.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.demo.DemoData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A manager whose server dies: a closed day of which one family is told, a file half written. */
final class StaffCutShort {

  /** After the seasons of the demo data: no other test looks there. */
  private static final int DAY = 420;

  private final Visitor manager;
  private final List<Crowd.Family> families = Crowd.of(Crowd.word("fermeture"), 2);
  private final long session = Crowd.day(DAY, 5).get(0);
  private final String code = Crowd.word("crash").toUpperCase(Locale.ROOT);
  private String file;

  StaffCutShort(Visitor manager) {
    this.manager = manager;
    Crowd.write(
        """
        insert into booking (enrolment_id, household_id, person_id, session_id, status, during,
                             price_cents, price_label, price_explanation, created_at, confirmed_at)
        select e.id, e.household_id, e.person_id, s.id, 'CONFIRMED',
               tsrange(s.starts_at, s.ends_at), 400, '', '', now(), now()
          from enrolment e, session s where e.id in (%d, %d) and s.id = %d
        """
            .formatted(families.get(0).enrolment(), families.get(1).enrolment(), session));
  }

  /** Whose household nobody can lock: the sweep tells the first and waits for this one. */
  long second() {
    return families.get(1).household();
  }

  /** Looks at the file, and closes the day; both are the manager's to go on with. */
  void begin() throws IOException {
    long town = Crowd.number("select id from organisation where code = 'albertville'");
    manager.open("/staff/catalogue-file.xhtml?o=" + town);
    manager
        .page()
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "crash.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                workbook()));
    manager.page().locator("[id='upload:send']").click();
    manager.settle();
    file = manager.page().url();
    String day =
        Crowd.rows("select day from session where id = " + session, row -> row.getString(1)).get(0);
    manager.open(
        "/staff/closing.xhtml?a=%d&from=%s&to=%s"
            .formatted(Crowd.number("select id from activity where code = 'MERCREDIS'"), day, day));
    manager.page().locator("#reason").fill("Grève nationale");
    manager.press("Fermer ces jours");
    manager.open(file);
  }

  void logIn(String path) {
    manager.open(path);
    manager
        .page()
        .locator("input[autocomplete=username]")
        .fill("activites.albertville@example.org");
    manager.page().locator("input[type=password]").fill(DemoData.PASSWORD);
    manager.page().locator("input[id$=signIn]").click();
    manager.settle();
  }

  /** Presses «Écrire dans le catalogue», which will not be answered. */
  void write() {
    manager.page().locator("[id$=':write']").click(new Locator.ClickOptions().setNoWaitAfter(true));
  }

  boolean isOneTold() {
    return told() == 1 && credits(0) == 1 && credits(1) == 0;
  }

  /** Who may not insert a session yet has written the activity, its units and its prices. */
  static boolean isHalfWritten() {
    return Crowd.number(
            "select count(*) from pg_locks where relation = 'session'::regclass and not granted")
        > 0;
  }

  void hasWrittenNothing() {
    assertThat(Crowd.number("select count(*) from activity where code = '" + code + "'")).isZero();
    assertThat(Crowd.number("select count(*) from category where name = '" + code + "'")).isZero();
  }

  /** The sweep goes on by itself, the manager with the same file. */
  void goesOn() {
    within(Duration.ofSeconds(60), () -> told() == 2);
    assertThat(List.of(credits(0), credits(1))).as("each credited once").containsOnly(1L);
    assertThat(
            Crowd.number(
                "select count(*) from booking where status = 'CONFIRMED' and session_id = "
                    + session))
        .isZero();
    assertThat(
            Crowd.number(
                "select count(*) from outbox_mail where template = 'days-closed'"
                    + " and recipient in ('%s', '%s')"
                        .formatted(families.get(0).login(), families.get(1).login())))
        .isEqualTo(2);
    logIn(file.substring(file.indexOf("/staff/")));
    manager.press("Écrire dans le catalogue");
    assertThat(
            Crowd.number(
                "select count(*) from session_pool sp join session s on s.id = sp.session_id"
                    + " join activity a on a.id = s.activity_id where a.code = '"
                    + code
                    + "'"))
        .isEqualTo(2);
    manager.expectsComplaint(".*");
  }

  private long told() {
    return Crowd.number(
        "select count(*) from day_closing_family where told_at is not null and household_id in"
            + " (%d, %d)".formatted(families.get(0).household(), second()));
  }

  private long credits(int family) {
    return Crowd.number(
        "select count(*) from ledger_entry e join family_account a on a.id = e.family_account_id"
            + " where e.kind = 'CANCELLATION' and e.amount_cents = -400 and a.household_id = "
            + families.get(family).household());
  }

  private byte[] workbook() throws IOException {
    String activity = "AL Pommiers;" + code + ";";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Essai", "1.0")) {
      sheet(book, "Catégories", "Nom", code);
      sheet(
          book,
          "Activités",
          "Structure;Code activité;Nom;Type;Catégorie;Régie;Forme;Paiement;Premier jour;Dernier jour",
          activity
              + code
              + ";Atelier;"
              + code
              + ";ALSC;jours;à la réservation;"
              + "2031-09-01;2032-06-30");
      sheet(
          book, "Groupes", "Structure;Code activité;Groupe;Âge de;Âge à", activity + "3-5 ans;3;5");
      sheet(
          book,
          "Unités",
          "Structure;Code activité;Code unité;Nom;De;À;Demi-journées;Repas",
          activity + "MATIN;Matin;8:00;12:00;matin;non");
      sheet(
          book,
          "Tarifs",
          "Structure;Code activité;Code unité;À partir du;Prix",
          activity + "MATIN;01/09/2031;12,50");
      sheet(
          book,
          "Places",
          "Structure;Code activité;Groupe;Jour;Places matin",
          activity + "3-5 ans;2031-09-03;8",
          activity + "3-5 ans;2031-09-10;8");
      sheet(
          book,
          "Séances",
          "Structure;Code activité;Groupe;Jour;Code unité",
          activity + "3-5 ans;2031-09-03;MATIN",
          activity + "3-5 ans;2031-09-10;MATIN");
    }
    return out.toByteArray();
  }

  private static void sheet(Workbook book, String name, String... lines) throws IOException {
    Worksheet sheet = book.newWorksheet(name);
    for (int line = 0; line < lines.length; line++) {
      String[] cells = lines[line].split(";");
      for (int cell = 0; cell < cells.length; cell++) {
        sheet.inlineString(line, cell, cells[cell]);
      }
    }
  }
}
