package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.TestTown;
import fr.portailfamille.sandbox.demo.DemoData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each role of the staff reaches, in its organisation, in one structure, and elsewhere. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StaffRolesIT {

  private static final String NOT_FOUND = "refused NotFound";
  private static final List<String> ABOUT =
      List.of("families", "family", "required", "money", "stories", "documents", "settings");

  /** What is answered to whom sees nothing of the organisation. */
  private static final List<String> NOTHING =
      List.of("", NOT_FOUND, NOT_FOUND, NOT_FOUND, NOT_FOUND, "0", NOT_FOUND);

  private String name;
  private long organisation;
  private long household;

  /**
   * A town with the structures NORD and SUD; a family that belongs to NORD and supplied a paper.
   */
  @BeforeEach
  void town() {
    TestTown.town().loadDemonstration();
    name = "role" + UUID.randomUUID().toString().substring(0, 8);
    Crowd.write(
        """
        with o as (insert into organisation (code, name, portal_title, accent_color)
                   values ('%1$s', '%1$s', '%1$s', '#0b5cad') returning id),
        s as (insert into structure (organisation_id, code, name)
              select o.id, c, c from o, unnest(array['NORD', 'SUD']) c returning id, code),
        h as (insert into household (organisation_id, number, name, created_at)
              select id, 'N1', '%1$s', now() from o returning id),
        t as (insert into document_type (organisation_id, name, subject)
              select id, 'Fiche', 'HOUSEHOLD' from o returning id),
        q as (insert into document_requirement (document_type_id, compulsory)
              select id, true from t),
        d as (insert into document (document_type_id, household_id, status, supplied_at)
              select t.id, h.id, 'SUPPLIED', now() from t, h)
        insert into household_structure (household_id, structure_id)
        select h.id, s.id from h, s where s.code = 'NORD'
        """
            .formatted(name));
    organisation = Crowd.number("select id from organisation where code = '" + name + "'");
    household = Crowd.number("select id from household where name = '" + name + "'");
  }

  @Test
  void eachRoleReachesWhatItsDutiesSay() {
    assertThat(told(worker("RECEPTION", name, null)))
        .containsExactly("N1", "N1", "1", "N1", "", "1", NOT_FOUND);
    assertThat(told(worker("TREASURER", name, null)))
        .containsExactly("N1", "N1", "1", "N1", "", "0", NOT_FOUND);
    assertThat(told(worker("ATTENDANT", name, null)))
        .containsExactly("N1", "N1", "1", NOT_FOUND, NOT_FOUND, "0", NOT_FOUND);
    assertThat(told(worker("CATALOGUE", name, null))).isEqualTo(NOTHING);
    assertThat(told(worker("ADMINISTRATOR", name, null)))
        .containsExactly("N1", "N1", "1", "N1", "", "1", "true");
  }

  /**
   * Roles found in what threads share are lost under load: a screen and its pictures are enough.
   */
  @Test
  void manyRequestsOfOneSessionAmongStrangersKeepTheirRoles() throws Exception {
    Customer manager = Customer.loggedIn("activites.albertville@example.org", DemoData.PASSWORD);
    Customer stranger = Customer.stranger();
    List<Callable<String>> crowd = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      boolean staff = i % 2 == 0;
      crowd.add(
          () -> {
            Set<String> answers = new TreeSet<>();
            for (int times = 0; times < 80; times++) {
              answers.add(
                  staff
                      ? manager.ask("extra", "pool", 0, "extra", 1)
                      : stranger.ask("sweep").replaceAll("[0-9]+", ""));
            }
            return (staff ? "staff " : "stranger ") + answers;
          });
    }

    assertThat(AtOnce.together(crowd))
        .filteredOn(answer -> answer.startsWith("staff"))
        .hasSize(6)
        .containsOnly("staff [" + NOT_FOUND + "]");
  }

  @Test
  void aStructureShowsItsOwnFamiliesOnly() {
    assertThat(told(worker("RECEPTION", name, "NORD")))
        .containsExactly("N1", "N1", "1", "N1", "", "1", NOT_FOUND);
    assertThat(told(worker("ATTENDANT", name, "NORD")))
        .containsExactly("N1", "N1", "1", NOT_FOUND, NOT_FOUND, "0", NOT_FOUND);
    for (String role : List.of("RECEPTION", "TREASURER", "ATTENDANT", "CATALOGUE")) {
      assertThat(told(worker(role, name, "SUD"))).as(role).isEqualTo(NOTHING);
    }
  }

  @Test
  void anotherOrganisationSeesNothingAndTheInstallationAll() {
    String elsewhere = name + "b";
    Crowd.write(
        "insert into organisation (code, name, portal_title, accent_color) values ('%1$s', '%1$s', '%1$s', '#0b5cad')"
            .formatted(elsewhere));
    for (String role : List.of("RECEPTION", "TREASURER", "ATTENDANT", "ADMINISTRATOR")) {
      assertThat(told(worker(role, elsewhere, null))).as(role).isEqualTo(NOTHING);
    }
    List<String> installation = told(worker("ADMINISTRATOR", null, null));
    assertThat(installation.subList(0, 4)).containsExactly("N1", "N1", "1", "N1");
    assertThat(installation.get(6)).isEqualTo("true");
    assertThat(ask(worker("ADMINISTRATOR", null, null), "settings", "INSTALLATION", 0))
        .isEqualTo("true");
    assertThat(ask(worker("ADMINISTRATOR", name, null), "settings", "INSTALLATION", 0))
        .isEqualTo(NOT_FOUND);
  }

  @Test
  void thePagesOpenForWhoseDutyTheyAreOnly() {
    Map<String, String> allowed =
        Map.of(
            "RECEPTION", "home household",
            "TREASURER", "home household payments",
            "ATTENDANT", "home household",
            "CATALOGUE", "home",
            "ADMINISTRATOR", "home household payments settings");
    allowed.forEach(
        (role, pages) -> {
          Customer worker = worker(role, name, null);
          List<String> open =
              Stream.of("home", "household", "payments", "settings", "nowhere")
                  .filter(page -> status(worker, page) == 200)
                  .toList();
          assertThat(open).as(role).containsExactly(pages.split(" "));
        });
    Customer catalogue = worker("CATALOGUE", name, null);
    assertThat(status(catalogue, "payments")).isEqualTo(403);
    assertThat(status(catalogue, "nowhere")).isEqualTo(404);
    assertThat(status(worker("RECEPTION", name, "SUD"), "household")).isEqualTo(404);
    assertThat(worker("ATTENDANT", name, null).get("/staff/household.xhtml?h=" + household).body())
        .contains("id=\"members\"")
        .doesNotContain("id=\"balances\"", "id=\"payments\"", "/staff/payments.xhtml");
  }

  @Test
  void aRoleThatIsTakenAwayEndsAtOnce() {
    Customer worker = worker("RECEPTION", name, null);
    assertThat(ask(worker, "families")).isEqualTo("N1");

    Crowd.write("delete from staff_role where organisation_id = " + organisation);

    assertThat(ask(worker, "families")).isEmpty();
    assertThat(status(worker, "home")).isEqualTo(403);
  }

  @Test
  void theInstallationKeepsTheSchoolCalendarAndEverybodyItsPublicHolidays() {
    String file =
        "Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire\n"
            + "Vacances de Noël;-;2031-12-19T23:00:00+00:00;2032-01-04T23:00:00+00:00;Paris;Zone C;2031-2032\n";
    Customer installation = worker("ADMINISTRATOR", null, null);
    Customer town = worker("ADMINISTRATOR", name, null);
    for (int time = 0; time < 2; time++) {
      assertThat(installation.ask("staff", "about", "calendar", "csv", file))
          .isEqualTo("1 Vacances de Noël 2031-12-20 2032-01-04");
    }
    assertThat(town.ask("staff", "about", "calendar", "csv", file)).isEqualTo(NOT_FOUND);
    String overlapping = file.replace("2031-2032", "2032-2033").replace("2031-12-19", "2032-01-02");
    assertThat(installation.ask("staff", "about", "calendar", "csv", overlapping))
        .contains("HolidaysOverlap");
    assertThat(town.ask("staff", "about", "public-holidays", "region", "GUADELOUPE"))
        .isEqualTo(
            "{2027-05-01=1er mai, 2027-05-06=Ascension, 2027-05-08=8 mai, 2027-05-17=lundi de"
                + " Pentecôte, 2027-05-27=abolition de l’esclavage}");
    assertThat(town.get("/staff/school-calendar.xhtml?y=2026-2027").body())
        .contains("Vacances de la Toussaint", "lundi de Pâques")
        .doesNotContain("id=\"bring");
    assertThat(installation.get("/staff/school-calendar.xhtml?y=2026-2027&z=B&d=2027-02-20").body())
        .contains("id=\"bring", "id=\"correct", "2027-03-07");
  }

  @Test
  void theDeskGivesNoCodeForALoginOfStaff() {
    Customer desk = worker("RECEPTION", name, null);
    long parent = parent();
    assertThat(code(worker("ATTENDANT", name, null), parent)).isEqualTo(NOT_FOUND);
    assertThat(code(desk, parent)).isEqualTo(name + "-parent");

    Crowd.write(
        "insert into staff_role (account_id, role, organisation_id) values (%d, 'ADMINISTRATOR', %d)"
            .formatted(parent, organisation));

    assertThat(code(desk, parent)).isEqualTo("refused StaffLogin");
  }

  private long parent() {
    Crowd.write(
        """
        with a as (insert into account (login, display_name, status, created_at)
                   values ('%1$s-parent', '%1$s', 'INVITED', now()) returning id)
        insert into household_access (household_id, account_id) select %2$d, id from a
        """
            .formatted(name, household));
    return Crowd.number("select id from account where login = '" + name + "-parent'");
  }

  private String code(Customer worker, long account) {
    return worker.ask("staff", "about", "code", "household", household, "account", account);
  }

  @Test
  void anEnrolmentShowsTheFamilyToTheStructure() {
    Crowd.Household family = Crowd.at("albertville", name, 1, new Crowd.Child("Enfant", 8)).get(0);
    Customer attendant = Customer.loggedIn("animateur.albertville@example.org", DemoData.PASSWORD);
    assertThat(ask(attendant, "families")).isEmpty();

    assertThat(
            Customer.loggedIn(family.login(), DemoData.PASSWORD)
                .ask(
                    "enrol",
                    "household",
                    family.id(),
                    "person",
                    family.persons().get(0),
                    "activity",
                    Crowd.number("select id from activity where code = 'MERCREDIS'")))
        .startsWith("enrolled");

    assertThat(ask(attendant, "families")).isEqualTo(name + "1");
  }

  private Customer worker(String role, String town, String structure) {
    String login = "w" + UUID.randomUUID().toString().substring(0, 12);
    Crowd.write(
        """
        with a as (insert into account (login, display_name, password_hash, status, created_at)
                   select '%1$s', '%1$s', password_hash, 'ACTIVE', now()
                     from account where login = 'famille.martin@example.org' returning id)
        insert into staff_role (account_id, role, organisation_id, structure_id)
        select a.id, '%2$s', (select id from organisation where code = '%3$s'),
               (select s.id from structure s join organisation o on o.id = s.organisation_id
                 where o.code = '%3$s' and s.code = '%4$s')
          from a
        """
            .formatted(login, role, town, structure));
    return Customer.loggedIn(login, DemoData.PASSWORD);
  }

  private List<String> told(Customer worker) {
    return ABOUT.stream()
        .map(
            about ->
                about.equals("settings")
                    ? ask(worker, about, "ORGANISATION", organisation)
                    : ask(worker, about))
        .collect(Collectors.toList());
  }

  private String ask(Customer worker, String about) {
    boolean money = about.equals("money");
    return worker.ask(
        "staff",
        "about",
        money ? "family" : about,
        "duty",
        money ? "SEE_MONEY" : "SEE_FAMILIES",
        "name",
        name,
        "household",
        household);
  }

  private static String ask(Customer worker, String about, String scope, long id) {
    return worker.ask("staff", "about", about, "scope", scope, "id", id);
  }

  private int status(Customer worker, String page) {
    return worker.get("/staff/" + page + ".xhtml?h=" + household).statusCode();
  }
}
