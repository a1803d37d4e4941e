package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff book, move and cancel for a family: with reasons, on its account, and only their own. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BookingDeskIT {

  private static Crowd.Family family;
  private static Customer manager;

  @BeforeAll
  static void gather() {
    family = Crowd.of(Crowd.word("guichet"), 1).get(0);
    manager = Customer.loggedIn("activites.albertville@example.org", DemoData.PASSWORD);
  }

  private static String book(Customer who, long session, String reason, boolean extra) {
    return who.ask(
        "desk-book",
        "enrolment",
        family.enrolment(),
        "session",
        session,
        "reason",
        reason,
        "extra",
        extra);
  }

  private static long live(long session) {
    return Crowd.number(
        "select coalesce(max(id), 0) from booking where status = 'CONFIRMED' and household_id = "
            + family.household()
            + " and session_id = "
            + session);
  }

  private static long owed() {
    return Crowd.number(
        "select coalesce(sum(e.amount_cents), 0) from ledger_entry e join family_account a"
            + " on a.id = e.family_account_id where a.household_id = "
            + family.household());
  }

  @Test
  void booksBeyondTheCapacityMovesAndCancelsOnTheAccount() {
    List<Long> full = Crowd.day(131, 0);
    List<Long> free = Crowd.day(132, 2);
    long matin = full.get(0);
    assertThat(book(manager, matin, "", false)).isEqualTo("refused SessionFull+StaffReasonMissing");
    assertThat(book(manager, matin, "Fratrie", false)).isEqualTo("refused SessionFull");
    assertThat(book(manager, matin, " ", true)).isEqualTo("refused StaffReasonMissing");
    assertThat(owed()).isZero();

    assertThat(book(manager, matin, "Fratrie déjà là", true)).isEqualTo("booked");

    assertThat(owed()).isEqualTo(400);
    assertThat(book(manager, matin, "Encore", true)).contains("AlreadyThere");
    assertThat(
            Crowd.rows(
                "select p.overbooked || ' ' || p.taken from place_pool p join session_pool sp"
                    + " on sp.pool_id = p.id where sp.session_id = "
                    + matin,
                row -> row.getString(1)))
        .containsExactly("1 1");
    assertThat(
            Crowd.number(
                "select count(*) from audit_entry where action = 'booking.by-staff'"
                    + " and details ->> 'reason' = 'Fratrie déjà là' and subject_id = "
                    + live(matin)))
        .isEqualTo(1);

    long first = live(matin);
    saysWhichOfAllOtherSessionsAreFull(first, full, free);
    assertThat(manager.ask("desk-move", "booking", first, "session", full.get(1), "reason", " "))
        .isEqualTo("refused SessionFull+StaffReasonMissing");
    assertThat(live(matin)).as("nothing is done").isEqualTo(first);
    long journee = free.get(2);
    assertThat(
            manager.ask(
                "desk-move", "booking", first, "session", journee, "reason", "À sa demande"))
        .isEqualTo("moved");
    assertThat(live(matin)).isZero();
    assertThat(owed()).as("the journée costs 10 euros").isEqualTo(1000);
    assertThat(
            manager.ask("desk-move", "booking", first, "session", free.get(0), "reason", "Encore"))
        .isEqualTo("refused BookingCancelled");

    long second = live(journee);
    Object[] cancel = {"booking", second, "money", "ACCOUNT", "reason", "Malade"};
    assertThat(manager.ask("desk-cancel", cancel)).isEqualTo("cancelled");
    assertThat(manager.ask("desk-cancel", cancel)).isEqualTo("cancelled");
    assertThat(owed()).as("credited once").isZero();
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  private static void saysWhichOfAllOtherSessionsAreFull(
      long booking, List<Long> full, List<Long> free) {
    Document page = Jsoup.parse(manager.get("/staff/booking.xhtml?b=" + booking).body());

    assertThat(page.select("#to option").eachAttr("value"))
        .hasSameSizeAs(
            Crowd.rows(
                """
                select id from session s
                 where group_id = (select group_id from session where id = %d)
                   and day >= current_date and status = 'OPEN' and id <> %d
                """
                    .formatted(full.get(0), full.get(0)),
                row -> row.getLong(1)));
    assertThat(page.select("#to option[value=" + full.get(1) + "]").text()).endsWith(" · Complet");
    assertThat(page.select("#to option[value=" + free.get(2) + "]").text())
        .isNotEmpty()
        .doesNotContain("Complet");
    assertThat(page.select("label[for=move-reason], label[for=cancel-reason]").eachText())
        .containsExactly("Motif *", "Motif *");
  }

  @Test
  void makesRoomByTheMoveItself() {
    List<Long> one = Crowd.day(137, 1);
    Crowd.Family mover = Crowd.of(Crowd.word("change"), 1).get(0);
    Object[] wish = {"enrolment", mover.enrolment(), "session", one.get(0), "reason", ""};
    assertThat(manager.ask("desk-book", wish)).isEqualTo("booked");
    long booking = Crowd.number("select id from booking where household_id = " + mover.household());

    assertThat(
            Jsoup.parse(manager.get("/staff/booking.xhtml?b=" + booking).body())
                .select("#to option[value=" + one.get(2) + "]")
                .text())
        .isNotEmpty()
        .doesNotContain("Complet");
    assertThat(
            manager.ask(
                "desk-move", "booking", booking, "session", one.get(2), "reason", "Journée"))
        .isEqualTo("moved");
  }

  @Test
  void saysThatAJourneeHoldsThePlacesOfAMorningNobodyIsIn() {
    List<Long> day = Crowd.day(136, 1);
    String date =
        Crowd.rows("select day from session where id = " + day.get(0), row -> row.getString(1))
            .get(0);
    List<Crowd.Family> two = Crowd.of(Crowd.word("matin"), 2);
    Crowd.Family other = two.get(0);
    Customer parent = Customer.loggedIn(other.login(), DemoData.PASSWORD);
    String planning = "/family/planning.xhtml?v=week&h=" + other.household() + "&d=" + date;
    String sheet =
        "/staff/day.xhtml?d="
            + date
            + "&a="
            + Crowd.number("select activity_id from session where id = " + day.get(0));
    String taken = "les places sont prises par";
    assertThat(parent.get(planning).body()).doesNotContain(taken);
    assertThat(manager.get(sheet).body()).doesNotContain(taken);

    assertThat(
            manager.ask(
                "desk-book",
                "enrolment",
                two.get(1).enrolment(),
                "session",
                day.get(2),
                "reason",
                "",
                "extra",
                false))
        .isEqualTo("booked");

    assertThat(parent.get(planning).body()).contains(taken);
    assertThat(manager.get(sheet).body()).contains("aucun inscrit, complet, " + taken);
    assertThat(manager.get(sheet).body()).contains("1 inscrit, complet");
  }

  /**
   * The group takes CP to CE2: the class is asked of families, staff pass over it with a reason.
   */
  @Test
  void enrolsAndBooksFromTheSheetOfAFamily() {
    Customer reception = Customer.loggedIn("accueil.albertville@example.org", DemoData.PASSWORD);
    Crowd.Household home =
        Crowd.at("albertville", Crowd.word("fiche"), 1, new Crowd.Child("Eva", 8)).get(0);
    long eva = home.persons().get(0);
    List<Long> sessions = Crowd.day(134, 2);
    long group =
        Crowd.number("select group_id from session where id = %d".formatted(sessions.get(0)));
    Object[] matin = {"household", home.id(), "person", eva, "session", sessions.get(0)};
    String levels = "update activity_group set level_from = %s, level_to = %s where id = " + group;
    Crowd.write(levels.formatted("'CP'", "'CE2'"));
    try {
      assertThat(reception.ask("family-check", matin))
          .isEqualTo("enrols true passable SchoolLevelMissing blocking  coming 0");
      Customer parent = Customer.loggedIn(home.login(), DemoData.PASSWORD);
      long activity =
          Crowd.number("select activity_id from activity_group where id = %d".formatted(group));
      Object[] enrol = {"household", home.id(), "person", eva, "activity", activity};
      assertThat(parent.ask("enrol", enrol)).isEqualTo("refused SchoolLevelMissing");
      Crowd.write(
          "update person set school_level = 'CE1', school_level_year = 2020 where id = " + eva);
      assertThat(parent.ask("enrol", enrol)).isEqualTo("refused SchoolLevelOld");

      assertThat(
              reception
                  .get(
                      "/staff/family-booking.xhtml?h=%d&p=%d&s=%d"
                          .formatted(home.id(), eva, sessions.get(0)))
                  .body())
          .as("staff are not told what the family is told to do")
          .contains("La classe de Eva (CE1) date d’une année scolaire terminée.")
          .doesNotContain("confirmez-la");
      assertThat(reception.ask("family-book", matin)).isEqualTo("refused StaffReasonMissing");
      assertThat(Crowd.number("select count(*) from enrolment where household_id = " + home.id()))
          .as("all of it or nothing")
          .isZero();
      assertThat(
              reception.ask(
                  "family-book",
                  "household",
                  home.id(),
                  "person",
                  eva,
                  "session",
                  sessions.get(0),
                  "reason",
                  "Vue avec l’école"))
          .isEqualTo("booked");
    } finally {
      Crowd.write(levels.formatted("null", "null"));
    }
    assertThat(reception.ask("family-check", matin)).contains("AlreadyThere").endsWith("coming 1");
    Customer attendant = Customer.loggedIn("animateur.albertville@example.org", DemoData.PASSWORD);
    assertThat(attendant.ask("family-check", matin)).isEqualTo("refused NotFound");
    assertThat(
            manager.ask(
                "family-check",
                "household",
                home.id(),
                "person",
                family.person(),
                "session",
                sessions.get(1)))
        .isEqualTo("refused NotFound");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void isForWhoBooksForFamiliesOfTheStructureAlone() {
    long session = Crowd.day(133, 2).get(0);
    Customer attendant = Customer.loggedIn("animateur.albertville@example.org", DemoData.PASSWORD);
    assertThat(book(attendant, session, "Motif", false)).isEqualTo("refused NotFound");
    long elsewhere =
        Crowd.number(
            "select e.id from enrolment e join household h on h.id = e.household_id"
                + " join organisation o on o.id = h.organisation_id"
                + " where o.code <> 'albertville' and e.status = 'ACTIVE' limit 1");
    assertThat(
            manager.ask("desk-book", "enrolment", elsewhere, "session", session, "reason", "Motif"))
        .isEqualTo("refused NotFound");
    long theirs =
        Crowd.number(
            "select s.id from session s join activity a on a.id = s.activity_id"
                + " join structure st on st.id = a.structure_id"
                + " join organisation o on o.id = st.organisation_id"
                + " where o.code <> 'albertville' limit 1");
    assertThat(book(manager, theirs, "Motif", false)).isEqualTo("refused NotFound");
  }
}
