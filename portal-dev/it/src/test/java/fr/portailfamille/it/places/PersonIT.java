package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Children of one household and of two: what is shared, what never is, and who decides. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PersonIT {

  private static final String STAFF = "accueil.albertville@example.org";
  private static List<Crowd.Household> families;
  private static int next;

  private Crowd.Household one;
  private Crowd.Household two;
  private Customer parent;
  private Customer other;
  private Customer staff;
  private long child;

  @BeforeEach
  void twoFamilies() {
    if (families == null) {
      families = Crowd.at("albertville", "person", 18, new Crowd.Child("Lou", 8));
    }
    one = families.get(next++);
    two = families.get(next++);
    parent = Customer.loggedIn(one.login(), DemoData.PASSWORD);
    other = Customer.loggedIn(two.login(), DemoData.PASSWORD);
    staff = Customer.loggedIn(STAFF, DemoData.PASSWORD);
    child = one.persons().get(0);
  }

  private static String ask(Customer who, long household, long person, String about) {
    return who.post("/counter/person", "about", about, "household", household, "person", person);
  }

  private String save(Customer who, long household, String field, String typed) {
    return who.post(
        "/counter/dossier",
        "about",
        "save",
        "household",
        household,
        "version",
        version(who, household),
        "field",
        field,
        "subject",
        child,
        "typed",
        typed,
        "accept",
        1);
  }

  private static String version(Customer who, long household) {
    return who.post("/counter/dossier", "about", "version", "household", household);
  }

  private String create(String first, String last, String birth, boolean another) {
    return staff.post(
        "/counter/person",
        "about",
        "create",
        "household",
        two.id(),
        "first",
        first,
        "last",
        last,
        "birth",
        birth,
        "another",
        another);
  }

  private void share() {
    assertThat(ask(staff, two.id(), child, "attach")).isEqualTo("attached");
  }

  @Test
  void sharesWhatIsThePersonsOwnAndNothingElse() {
    share();
    Crowd.write(
        "update household set name = 'FOYER Discret', street = '1 rue Discrète', phone = '+33479000001' where id = "
            + one.id());
    Crowd.write(
        "insert into household_quotient (household_id, quotient_cents, valid_from, source, received_on,"
            + " recorded_at, recorded_by) values ("
            + one.id()
            + ", 77700, '2020-01-01', 'STAFF', '2020-01-01', now(), 'it')");
    String before = version(other, two.id());
    assertThat(save(parent, one.id(), "child.authorised", "Odile Discrète|0639980018|mamie"))
        .isEqualTo("taken 1 waiting 0");
    assertThat(save(parent, one.id(), "child.forbidden", "Paul Discret||")).startsWith("taken 1");
    assertThat(save(parent, one.id(), "child.permissions", "Se baigner")).startsWith("taken 1");
    assertThat(save(parent, one.id(), "child.insuranceCompany", "Mutuelle Discrète"))
        .startsWith("taken 1");
    assertThat(save(parent, one.id(), "child.firstName", "Discrète")).contains("waiting 1");
    assertThat(version(other, two.id())).isEqualTo(before);

    assertThat(save(parent, one.id(), "child.diets", "Sans porc")).startsWith("taken 1");
    assertThat(save(parent, one.id(), "child.vaccines", "Coqueluche|05/03/2024"))
        .startsWith("taken 1");
    assertThat(save(parent, one.id(), "child.allergies", "Arachide\nTrousse"))
        .startsWith("taken 1");

    assertThat(version(other, two.id())).isNotEqualTo(before);
    assertThat(ask(other, two.id(), child, "sheet"))
        .contains("child.diets=Sans porc", "child.vaccines=Coqueluche|2024-03-05", "Arachide")
        .doesNotContain("Discr", "permissions", "waits");
    for (String page :
        List.of("/family/person.xhtml", "/family/person-edit.xhtml", "/family/dossier.xhtml")) {
      assertThat(other.get(page + "?h=" + two.id() + "&p=" + child).body())
          .as(page)
          .contains("Lou")
          .doesNotContain("Discr", "04 79 00 00 01")
          // the view state is a long number
          .doesNotContainPattern("\\b777\\b");
    }
  }

  @Test
  void showsStaffWhatAllHouseholdsSayTheForbiddenFirst() {
    share();
    save(parent, one.id(), "child.authorised", "Odile||mamie\nPaul Martin||père");
    save(parent, one.id(), "child.permissions", "Se baigner\nRepartir seul");
    save(other, two.id(), "child.forbidden", "paul martin||");
    save(other, two.id(), "child.permissions", "Se baigner");

    String a = Crowd.rows(number(one), row -> row.getString(1)).get(0);
    String b = Crowd.rows(number(two), row -> row.getString(1)).get(0);
    assertThat(ask(staff, one.id(), child, "union"))
        .isEqualTo(ask(staff, two.id(), child, "union"))
        .isEqualTo(
            "not paul martin! by %2$s, Odile by %1$s, Paul Martin! by %1$s | Repartir seul not [%2$s], Se baigner not []"
                .formatted(a, b));
    String page = staff.get("/staff/person.xhtml?h=" + one.id() + "&p=" + child).body();
    assertThat(page).contains("À ne pas confier à", "paul martin", b, "Un autre foyer l’interdit");
  }

  private static String number(Crowd.Household household) {
    return "select number from household where id = " + household.id();
  }

  @Test
  void masksHealthForStaffAndWritesEveryLookDown() {
    save(parent, one.id(), "child.allergies", "Arachide <script>alert(1)</script>");
    assertThat(staff.get("/staff/person.xhtml?h=" + one.id() + "&p=" + child).body())
        .doesNotContain("Arachide");
    assertThat(parent.get("/family/person.xhtml?h=" + one.id() + "&p=" + child).body())
        .contains("Arachide")
        .doesNotContain("<script>alert");

    assertThat(ask(staff, one.id(), child, "leaders")).contains("Arachide");

    assertThat(
            Crowd.number(
                "select count(*) from audit_entry where action = 'person.printed' and subject_id = "
                    + child))
        .isEqualTo(1);
    assertThat(
            Crowd.number(
                "select count(*) from audit_entry where subject_id = %d and details::text like '%%Arachide%%'"
                    .formatted(child)))
        .isZero();
    assertThat(ask(parent, one.id(), child, "leaders")).isEqualTo("no access");
  }

  @Test
  void showsAnimateursWhatLookingAfterNeedsOfTheirStructureOnly() {
    save(parent, one.id(), "child.allergies", "Arachide");
    save(parent, one.id(), "child.forbidden", "Paul Martin||");
    Crowd.write("update household set phone = '+33479000001' where id = " + one.id());
    String care = "/staff/care.xhtml?h=" + one.id() + "&p=" + child;
    Customer attendant = Customer.loggedIn("animateur.albertville@example.org", DemoData.PASSWORD);
    assertThat(attendant.get(care).statusCode()).isEqualTo(404);
    assertThat(ask(attendant, one.id(), child, "leaders")).isEqualTo("refused NotFound");

    Crowd.write(
        "insert into household_structure (household_id, structure_id) select %d, r.structure_id"
                .formatted(one.id())
            + " from staff_role r join account a on a.id = r.account_id"
            + " where a.login = 'animateur.albertville@example.org'");

    assertThat(attendant.get(care).body())
        .contains("Paul Martin", "04 79 00 00 01")
        .doesNotContain("Arachide");
    assertThat(ask(attendant, one.id(), child, "leaders")).contains("Arachide");
    assertThat(
            Crowd.rows(
                "select a.login from audit_entry e join account a on e.actor = 'account:' || a.id"
                    + " where e.action = 'person.printed' and e.subject_id = "
                    + child,
                row -> row.getString(1)))
        .containsExactly("animateur.albertville@example.org");
    assertThat(attendant.get(care.replace("care", "person")).statusCode()).isEqualTo(403);
    assertThat(ask(attendant, one.id(), child, "union")).isEqualTo("refused NotFound");
    assertThat(attendant.get("/staff/household.xhtml?h=" + one.id()).body())
        .contains("/staff/care.xhtml?h=" + one.id());
    assertThat(attendant.get("/staff/care.xhtml?h=" + two.id() + "&p=" + child).statusCode())
        .isEqualTo(404);
  }

  @Test
  void findsNobodyElsesChildren() {
    assertThat(ask(other, two.id(), child, "sheet")).isEqualTo("refused NotFound");
    assertThat(ask(other, one.id(), child, "sheet")).isEqualTo("refused NotFound");
    assertThat(save(other, two.id(), "child.diets", "Sans porc")).isEqualTo("refused NotFound");
    assertThat(ask(other, two.id(), child, "attach")).isEqualTo("no access");
    assertThat(ask(staff, two.id(), child, "union")).isEqualTo("refused NotFound");
    for (String page : List.of("/family/person.xhtml", "/family/person-edit.xhtml")) {
      assertThat(other.get(page + "?h=" + two.id() + "&p=" + child).statusCode()).isEqualTo(404);
      assertThat(other.get(page + "?h=" + one.id() + "&p=" + child).statusCode()).isEqualTo(404);
    }
    assertThat(staff.get("/staff/person.xhtml?h=" + two.id() + "&p=" + child).statusCode())
        .isEqualTo(404);
    assertThat(other.get("/staff/person.xhtml?h=" + two.id() + "&p=" + child).statusCode())
        .isEqualTo(403);

    long foreign =
        Crowd.number(
            "select p.id from person p join organisation o on o.id = p.organisation_id"
                + " where o.code <> 'albertville' limit 1");
    assertThat(ask(staff, two.id(), foreign, "attach")).isEqualTo("refused NotFound");
    long elsewhere =
        Crowd.number(
            "select h.id from household h join organisation o on o.id = h.organisation_id"
                + " where o.code <> 'albertville' limit 1");
    assertThat(ask(staff, elsewhere, foreign, "union")).isEqualTo("refused NotFound");
    assertThat(staff.get("/staff/person-new.xhtml?h=" + elsewhere).statusCode()).isEqualTo(404);
  }

  @Test
  void changesNothingOfAHiddenField() {
    String rule = " from organisation where code = 'albertville'";
    Crowd.write(
        "insert into dossier_rule (organisation_id, field, policy, waits)"
            + " select id, 'child.doctorName', 'HIDDEN', false"
            + rule);
    try {
      assertThat(save(parent, one.id(), "child.doctorName", "Dr X")).startsWith("taken 0");
      assertThat(save(parent, one.id(), "child.diets", "Halal")).endsWith("NOT_A_CHOICE");
      assertThat(parent.get("/family/person-edit.xhtml?h=" + one.id() + "&p=" + child).body())
          .doesNotContain("doctorName");
    } finally {
      Crowd.write("delete from dossier_rule where field = 'child.doctorName'");
    }
    assertThat(
            Crowd.number(
                "select count(*) from person where doctor_name is not null and id = " + child))
        .isZero();
  }

  @Test
  void movesToTheAdultsOnTheThirteenthBirthdayWithEverythingSaid() {
    save(parent, one.id(), "child.diets", "Sans viande");
    save(parent, one.id(), "child.authorised", "Odile||");
    assertThat(save(parent, one.id(), "child.firstName", "Louise")).contains("waiting 1");

    Crowd.write(
        "update person set birth_date = (now() at time zone 'Europe/Paris')::date"
            + " - interval '13 years' where id = "
            + child);

    assertThat(ask(parent, one.id(), child, "sheet"))
        .contains(
            "adult.diets=Sans viande",
            "adult.authorised=Odile||",
            "adult.firstName=Lou waits Louise")
        .doesNotContain("child.");
    assertThat(parent.get("/family/home.xhtml?h=" + one.id()).body())
        .contains("13 ans", "Aucun enfant dans ce dossier.");
    assertThat(save(parent, one.id(), "adult.firstName", "Lou")).startsWith("taken 0 waiting 0");
    assertThat(ask(parent, one.id(), child, "sheet")).doesNotContain("waits");
  }

  @Test
  void addsSomebodyNewOnlyWhenNobodyIsAlike() {
    String name = one.login().substring(0, one.login().indexOf('@'));
    assertThat(create("", "X", "01/01/2999", false))
        .isEqualTo("child.firstName MISSING, child.birthDate IN_THE_FUTURE");
    assertThat(create("lou", name.toUpperCase(), "01/02/2019", false)).startsWith(child + " in ");

    String created = create("lou", name.toUpperCase(), "01/02/2019", true);
    assertThat(created).startsWith("created ");
    long person = Long.parseLong(created.substring(8));
    assertThat(ask(other, two.id(), person, "sheet")).contains("child.firstName=lou");

    assertThat(ask(staff, two.id(), person, "detach")).isEqualTo("refused OnlyHousehold");
    assertThat(
            staff.post(
                "/counter/person", "about", "find", "household", two.id(), "name", "LOU " + name))
        .startsWith(child + " in ");
    share();
    assertThat(ask(staff, two.id(), child, "attach")).isEqualTo("refused AlreadyMember");
    save(other, two.id(), "child.authorised", "Odile||");
    assertThat(ask(staff, two.id(), child, "detach")).isEqualTo("detached");
    assertThat(ask(other, two.id(), child, "sheet")).isEqualTo("refused NotFound");
    assertThat(ask(staff, one.id(), child, "union")).startsWith(" | ");
  }

  @Test
  void keepsWhoIsEnrolledInTheHousehold() {
    share();
    Crowd.write(
        """
        insert into enrolment (household_id, person_id, activity_id, group_id, status, created_at)
        select %d, %d, a.id, g.id, 'ACTIVE', now() from activity a
          join activity_group g on g.activity_id = a.id and g.age_from = 6
         where a.code = 'MERCREDIS'
        """
            .formatted(two.id(), child));
    assertThat(ask(staff, two.id(), child, "detach")).isEqualTo("refused StillEngaged");
  }
}
