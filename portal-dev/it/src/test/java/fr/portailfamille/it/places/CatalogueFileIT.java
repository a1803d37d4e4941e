package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import fr.portailfamille.shared.BusinessClock;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalogue as a spreadsheet: out, in again, with faults, beside families who book. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CatalogueFileIT extends CatalogueTown {

  private final LocalDate first = LocalDate.now(BusinessClock.PARIS).plusDays(40);

  @Test
  void aYearComesInOnceAndGoesOutTheSame() {
    Crowd.write(
        "insert into site_capacity (structure_id, valid_from, morning, set_at, written)"
            + " select id, current_date, 30, now(), true from structure"
            + " where name = 'Nord' and organisation_id = "
            + organisation);
    long file = open(keeper, organisation, year("Nord", "24"));
    assertThat(ask(keeper, "look", file))
        .isEqualTo(
            "CATEGORIES +1 ~0, ACTIVITIES +1 ~0, GROUPS +1 ~0, UNITS +2 ~0, PRICES +2 ~0,"
                + " PLACES +2 ~0, SESSIONS +4 ~0");
    assertThat(sessions()).isZero();
    assertThat(keeper.get("/staff/catalogue-file.xhtml?i=" + file).body())
        .contains("Écrire dans le catalogue", "EVEIL · MATIN", "Places matin");

    assertThat(ask(keeper, "write", file, "print", "x")).isEqualTo("refused ChangedMeanwhile");
    assertThat(write(keeper, file)).isEqualTo("written");
    assertThat(ask(keeper, "write", file, "print", "x")).isEqualTo("refused ChangedMeanwhile");
    assertThat(ask(keeper, "look", file)).isEqualTo("written");
    assertThat(sessions()).isEqualTo(4);
    assertThat(
            Crowd.number(
                "select count(*) from session_pool p join session s on s.id = p.session_id"
                    + ofTown()))
        .as("six of the group, and of the site one for each morning")
        .isEqualTo(10);
    assertThat(
            Crowd.number(
                "select count(*) from audit_entry where action = 'catalogue-file.written'"
                    + " and subject_id = "
                    + file))
        .isEqualTo(1);

    assertThat(ask(keeper, "look", open(keeper, organisation, year("Nord", "24"))))
        .isEqualTo("nothing");
    String taken = ask(keeper, "take", organisation);
    assertThat(taken).contains("EVEIL", "12.50", "Éveil " + town);
    assertThat(ask(keeper, "look", open(keeper, organisation, taken))).isEqualTo("nothing");

    book(
        Crowd.number(
            "select s.id from session s"
                + ofTown()
                + " and s.unit_id in (select id from unit where code = 'JOURNEE')"
                + " order by s.day limit 1"));
    long changed =
        open(
            keeper,
            organisation,
            "== Places\nStructure;Code activité;Groupe;Jour;Places matin\n"
                + ("Nord;EVEIL;3-5 ans;" + first + ";0\n")
                + "== Séances\nStructure;Code activité;Groupe;Jour;Code unité;De;À\n"
                + ("Nord;EVEIL;3-5 ans;" + first + ";JOURNEE;9:00;17:00\n")
                + ("Nord;EVEIL;3-5 ans;" + first.plusDays(7) + ";MATIN;9:00;\n"));
    assertThat(ask(keeper, "look", changed))
        .isEqualTo("PLACES +0 ~1, SESSIONS +0 ~1, HOURS_KEPT 08:00 – 18:00, TIGHT 1");
    assertThat(write(keeper, changed)).isEqualTo("written");
    assertThat(sessions()).isEqualTo(4);
    assertThat(
            Crowd.number(
                "select count(*) from session s"
                    + ofTown()
                    + " and starts_at::time = '09:00' and ends_at::time = '12:00'"))
        .isEqualTo(1);
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void everyFaultIsToldAndNothingIsWritten() {
    long id =
        open(
            keeper,
            organisation,
            year("Nord", "24")
                    .replace("MATIN;01/09/2026;12,50", "MATIN;01/09/2026;12,505")
                    .replace("3-5 ans;3;5", "3-5 ans;5;3")
                + "== Divers\na;b\nc;d\n"
                + "== Groupes 2\nStructure;Code activité;Groupe\nNord;RIEN;x\nOuest;EVEIL;x\n");
    assertThat(ask(keeper, "look", id))
        .isEqualTo(
            "Divers 1 null UNKNOWN_SHEET, Groupes 2 2 CODE NO_ACTIVITY,"
                + " Groupes 2 3 STRUCTURE NO_STRUCTURE, Groupes 2 AGE_TO BACKWARDS,"
                + " Tarifs 2 PRICE NO_PRICE");
    assertThat(write(keeper, id)).isEqualTo("refused ChangedMeanwhile");
    assertThat(
            Crowd.number("select count(*) from category where organisation_id = " + organisation))
        .isZero();
    HttpResponse<String> page = keeper.get("/staff/catalogue-file.xhtml?i=" + id);
    assertThat(page.body())
        .contains("5 erreurs, rien n’est écrit", "Tarifs, ligne 2", "12,505", "12,50")
        .doesNotContain("Écrire dans le catalogue");
  }

  @Test
  void theFileOfAnotherStructureFindsNothing() {
    assertThat(write(keeper, open(keeper, organisation, year("Nord", "24")))).isEqualTo("written");
    Customer southern = worker(town, "SUD");
    Customer northern = worker(town, "NORD");
    assertThat(ask(southern, "take", organisation)).doesNotContain("EVEIL");
    assertThat(ask(southern, "look", open(southern, organisation, year("Nord", "12"))))
        .contains("Activités 2 STRUCTURE NO_STRUCTURE", "Séances 2 STRUCTURE NO_STRUCTURE");
    long mine = open(northern, organisation, year("Nord", "12"));
    assertThat(ask(northern, "look", mine)).isEqualTo("PLACES +0 ~2");
    assertThat(ask(northern, "look", open(northern, organisation, "== Catégories\nNom\nAutre\n")))
        .isEqualTo("Catégories 2 NAME CATEGORY_NOT_YOURS");
    for (Customer other : List.of(southern, worker("opio", null))) {
      assertThat(ask(other, "look", mine)).isEqualTo(NOT_FOUND);
      assertThat(ask(other, "write", mine, "print", ask(northern, "print", mine)))
          .isEqualTo(NOT_FOUND);
      assertThat(other.get("/staff/catalogue-file.xhtml?i=" + mine).statusCode()).isEqualTo(404);
    }
    Customer stranger = worker("opio", null);
    assertThat(ask(stranger, "take", organisation)).isEqualTo(NOT_FOUND);
    assertThat(stranger.get("/staff/catalogue.xlsx?o=" + organisation).statusCode()).isEqualTo(404);
    assertThat(keeper.get("/staff/catalogue.csv?o=" + organisation + "&t=PRICES").body())
        .contains("\"Nord\";\"EVEIL\";\"MATIN\"", "\"12,50\"");
  }

  @Test
  void placesAreLoweredWhileFamiliesBook() throws Exception {
    List<Crowd.Family> families = Crowd.of(Crowd.word("tasse"), 6);
    long session = Crowd.day(150, 8).get(0);
    Customer staff = Customer.loggedIn("activites.albertville@example.org", DemoData.PASSWORD);
    long albertville = Crowd.number("select id from organisation where code = 'albertville'");
    String lines =
        Crowd.rows(
                """
                select st.name || ';MERCREDIS;' || g.name || ';' || s.day || ';2'
                  from session s join activity_group g on g.id = s.group_id
                  join activity a on a.id = s.activity_id join structure st on st.id = a.structure_id
                 where s.id = %d
                """
                    .formatted(session),
                row -> row.getString(1))
            .get(0);
    String file = "== Places\nStructure;Code activité;Groupe;Jour;Places matin\n" + lines + "\n";
    long id = open(staff, albertville, file);
    assertThat(ask(staff, "look", id)).isEqualTo("PLACES +0 ~1");
    String print = ask(staff, "print", id);
    List<Callable<String>> all = new ArrayList<>();
    families.forEach(
        f -> all.add(() -> Customer.loggedIn(f.login(), DemoData.PASSWORD).submit(f, session)));
    all.add(3, () -> ask(staff, "write", id, "print", print));

    List<String> answers = AtOnce.together(all);

    boolean written = answers.get(3).equals("written");
    assertThat(answers.get(3)).isIn("written", "refused ChangedMeanwhile");
    long held = answers.stream().filter(a -> a.startsWith("held 1")).count();
    assertThat(capacity(session)).isEqualTo(written ? 2 : 8);
    assertThat(held).isEqualTo(written ? 2 : 6);
    assertThat(Crowd.brokenPools()).isEmpty();
    if (!written) {
      assertThat(ask(staff, "look", id)).isEqualTo("PLACES +0 ~1, TIGHT 6");
      assertThat(write(staff, id)).isEqualTo("written");
      assertThat(capacity(session)).isEqualTo(6);
    }
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void theNextSeasonIsMadeOnceWithItsSessionsAndClosesAsAWhole() {
    assertThat(write(keeper, open(keeper, organisation, year("Nord", "24")))).isEqualTo("written");
    long activity = Crowd.number("select a.id from session s" + ofTown() + " limit 1");
    keeper.ask(
        "catalogue",
        "about",
        "season plan",
        "activity",
        activity,
        "version",
        0,
        "from",
        first,
        "weekday",
        0,
        "places",
        5);
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " values ('booking.days-per-week', 'ACTIVITY', "
            + activity
            + ", '3', now(), 'test')");
    int begins =
        first.minusDays(1).isBefore(LocalDate.of(first.minusDays(1).getYear(), 8, 20))
            ? first.minusDays(1).getYear()
            : first.minusDays(1).getYear() + 1;
    String next = begins + "-" + (begins + 1);

    assertThat(ask(keeper, "next season", activity))
        .isEqualTo(
            "possible Éveil %s EVEIL-%02d%02d 8 SINGLE_DAYS"
                .formatted(next, begins % 100, (begins + 1) % 100));
    Customer southern = worker(town, "SUD");
    assertThat(ask(southern, "copy", activity)).isEqualTo(NOT_FOUND);
    assertThat(southern.get("/staff/season-copy.xhtml?a=" + activity).statusCode()).isEqualTo(404);
    assertThat(keeper.get("/staff/season-copy.xhtml?a=" + activity).body())
        .contains("Créer la saison " + next, "8 séances", "non repris");

    Crowd.write(
        "insert into activity (structure_id, category_id, regie_id, code, name, type_name,"
            + " booking_mode, kind, starts_on, ends_on, opens_at, closes_at)"
            + " select structure_id, category_id, regie_id, 'PLUS-TARD', 'Plus tard', type_name,"
            + " booking_mode, kind, starts_on + 365, ends_on + 365, opens_at, closes_at"
            + " from activity where id = "
            + activity);
    long otherYear = Crowd.number("select max(id) from activity where code = 'PLUS-TARD'");
    assertThat(ask(keeper, "copy", activity, "also", otherYear)).isEqualTo(NOT_FOUND);
    assertThat(ask(keeper, "copy", activity)).isEqualTo("made 1");
    assertThat(ask(keeper, "copy", activity)).isEqualTo("refused SeasonMadeAlready");
    long copy = Crowd.number("select activity_id from activity_copy where source_id = " + activity);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (Crowd.number("select count(*) from session where activity_id = " + copy) < 8) {
      assertThat(System.nanoTime()).as("no sessions within 60 s").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    assertThat(
            Crowd.number(
                "select count(*) from unit_price p join unit u on u.id = p.unit_id"
                    + " where u.activity_id = "
                    + copy))
        .isEqualTo(2);
    assertThat(
            Crowd.number(
                "select count(*) from setting where scope_id = "
                    + copy
                    + " and scope = 'ACTIVITY' and value = '3'"))
        .isEqualTo(1);
    assertThat(
            Crowd.number(
                "select count(*) from session where activity_id = "
                    + copy
                    + " and extract(isodow from day) <> "
                    + first.getDayOfWeek().getValue()))
        .isZero();

    assertThat(ask(southern, "close whole", copy)).isEqualTo(NOT_FOUND);
    assertThat(keeper.get("/staff/closing.xhtml?whole=true&a=" + copy).body())
        .contains("Les inscriptions se ferment aussi");
    assertThat(ask(keeper, "close whole", copy, "reason", "x".repeat(201)))
        .isEqualTo("refused TextTooLong");
    assertThat(ask(keeper, "close whole", copy)).isEqualTo("4 days, closed true");
    assertThat(
            Crowd.number(
                "select count(*) from session s join activity a on a.id = s.activity_id"
                    + " where a.enrolments_closed and s.status = 'CLOSED' and a.id = "
                    + copy))
        .isEqualTo(8);
    assertThat(keeper.get("/staff/season-copy.xhtml?a=" + copy).body())
        .as("what was closed as a whole is not made by default, its days are one period")
        .contains("cochez-la pour la créer quand même", "Travaux")
        .contains("value=\"" + copy + "\"")
        .doesNotContain("value=\"" + copy + "\" checked=");
    assertThat(ask(keeper, "close whole", copy)).isEqualTo("refused DaysClosedAlready");
    assertThat(keeper.get("/staff/closing.xhtml?whole=true&reason=Panne&a=" + copy).body())
        .as("who pressed second reads it once and keeps what was typed")
        .containsOnlyOnce("tout est déjà fermé, motif «\u00a0Travaux\u00a0»")
        .contains("value=\"Panne\"");
  }

  private static long capacity(long session) {
    return Crowd.number(
        "select p.capacity from place_pool p join session_pool sp on sp.pool_id = p.id"
            + " where sp.session_id = "
            + session);
  }

  /** An activity with two units on two Wednesdays or what day it is. */
  private String year(String structure, String places) {
    String activity = structure + ";EVEIL;";
    StringBuilder days = new StringBuilder();
    StringBuilder pools = new StringBuilder();
    for (LocalDate day : List.of(first, first.plusDays(7))) {
      pools.append(activity + "3-5 ans;" + day + ";" + places + ";" + places + "\n");
      days.append(activity + "3-5 ans;" + day + ";MATIN;8:00;12:00;" + eve(day) + ";" + eve(day));
      days.append("\n" + activity + "3-5 ans;" + day + ";JOURNEE;;;" + eve(day) + ";\n");
    }
    return "== Catégories\nNom\nÉveil "
        + town
        + "\n== Activités\nStructure;Code activité;Nom;Type;Catégorie;Régie;Forme;Paiement;"
        + "Premier jour;Dernier jour;Ouverture;Fermeture\n"
        + activity
        + "Éveil;Atelier;éveil "
        + town
        + ";Régie;jours;à la réservation;"
        + first.minusDays(1)
        + ";"
        + first.plusDays(300)
        + ";01/09/2026 08:00;\n"
        + "== Groupes\nStructure;Code activité;Groupe;Âge de;Âge à\n"
        + activity
        + "3-5 ans;3;5\n"
        + "== Unités\nStructure;Code activité;Code unité;Nom;De;À;Demi-journées;Repas\n"
        + activity
        + "MATIN;Matin;8h;12h;matin;non\n"
        + activity
        + "JOURNEE;Journée;8:00;18:00;journée;oui\n"
        + "== Tarifs\nStructure;Code activité;Code unité;À partir du;Prix\n"
        + activity
        + "MATIN;01/09/2026;12,50\n"
        + activity
        + "JOURNEE;2026-09-01;20\n"
        + "== Places\nStructure;Code activité;Groupe;Jour;Places matin;Places après-midi\n"
        + pools
        + "== Séances\nStructure;Code activité;Groupe;Jour;Code unité;De;À;"
        + "Réservable jusqu’au;Annulable jusqu’au\n"
        + days;
  }

  private static String eve(LocalDate day) {
    return day.minusDays(1) + " 12:00";
  }

  private long sessions() {
    return Crowd.number("select count(*) from session s" + ofTown());
  }

  private String ofTown() {
    return " join activity a on a.id = s.activity_id join structure t on t.id = a.structure_id"
        + " where t.organisation_id = "
        + organisation;
  }

  private static long open(Customer who, long organisation, String text) {
    String told = ask(who, "open", organisation, "text", text);
    assertThat(told).matches("[0-9]+");
    return Long.parseLong(told);
  }

  /** Writes what is shown now. */
  private static String write(Customer who, long file) {
    return ask(who, "write", file, "print", ask(who, "print", file));
  }

  private static String ask(Customer who, String about, long id, Object... more) {
    List<Object> all = new ArrayList<>(List.of("about", about, "id", id));
    all.addAll(List.of(more));
    return who.ask("catalogue-file", all.toArray());
  }
}
