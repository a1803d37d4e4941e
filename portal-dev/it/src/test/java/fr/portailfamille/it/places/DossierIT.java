package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dossier from both sides: who may change and see what, and nothing is lost in between. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DossierIT {

  private static final String STAFF = "accueil.albertville@example.org";
  private static final String ADMIN = "admin@example.org";
  private static List<Crowd.Household> families;
  private static int next;

  private Crowd.Household family;
  private Customer parent;

  @BeforeEach
  void aFamily() {
    if (families == null) {
      families = Crowd.at("albertville", "dossier", 16, new Crowd.Child("Zoé", 6));
    }
    family = families.get(next++);
    parent = Customer.loggedIn(family.login(), DemoData.PASSWORD);
    Crowd.write(
        "update household set street = '1 rue A', postcode = '73200', town = 'Albertville'"
            + " where id = "
            + family.id());
  }

  private static Customer staff() {
    return Customer.loggedIn(STAFF, DemoData.PASSWORD);
  }

  private String ask(Customer who, String about, Object... more) {
    return ask(who, family.id(), about, more);
  }

  private static String ask(Customer who, long household, String about, Object... more) {
    Object[] all = new Object[more.length + 4];
    all[0] = "about";
    all[1] = about;
    all[2] = "household";
    all[3] = household;
    System.arraycopy(more, 0, all, 4, more.length);
    return who.post("/counter/dossier", all);
  }

  /** Saves one field as the family, with the consent and the version of this moment. */
  private String save(String field, long subject, String typed) {
    return ask(
        parent,
        "save",
        "version",
        ask(parent, "version"),
        "field",
        field,
        "subject",
        subject,
        "typed",
        typed,
        "accept",
        1);
  }

  private String saveAsStaff(String field, long subject, String typed) {
    Customer staff = staff();
    return ask(
        staff,
        "save as staff",
        "version",
        ask(staff, "version as staff"),
        "field",
        field,
        "subject",
        subject,
        "typed",
        typed);
  }

  private String field(String field, long subject) {
    return ask(parent, "field", "field", field, "subject", subject);
  }

  private long change() {
    return Crowd.number("select max(id) from dossier_change where household_id = " + family.id());
  }

  private long notice() {
    return Crowd.number("select max(id) from dossier_notice where household_id = " + family.id());
  }

  /** Somebody else tries it with the newest notice of the family. */
  private String ask(Crowd.Household stranger, String about) {
    return ask(
        Customer.loggedIn(stranger.login(), DemoData.PASSWORD),
        stranger.id(),
        about,
        "notice",
        notice());
  }

  private String decide(boolean accepted) {
    return ask(staff(), "decide", "change", change(), "accepted", accepted, "word", "Merci");
  }

  private static void rule(String field, String policy, boolean waits) {
    Crowd.write(
        "insert into dossier_rule (organisation_id, field, policy, waits)"
            + " select id, '%s', '%s', %s from organisation where code = 'albertville'"
                .formatted(field, policy, waits)
            + " on conflict (organisation_id, field) do update set policy = excluded.policy");
  }

  @Test
  void savesATownWithItsCodeAndTellsTheJournalBeforeAndAfter() {
    assertThat(save("household.town", family.id(), "ESSERTS-BLAY"))
        .isEqualTo("taken 0 waiting 0 NOT_THE_TOWN");
    assertThat(save("household.town", family.id(), "ALBERTVILLE")).startsWith("taken 0");
    assertThat(save("household.phone", family.id(), "06 39 98 00 18")).startsWith("taken 1");

    assertThat(field("household.phone", family.id())).isEqualTo("+33639980018");
    assertThat(
            Crowd.rows(
                "select details ->> 'before' || '>' || (details ->> 'after') from audit_entry"
                    + " where action = 'dossier.changed' and subject_id = "
                    + family.id()
                    + " order by id desc limit 1",
                row -> row.getString(1)))
        .containsExactly(">06 39 98 00 18");
  }

  @Test
  void asksForConsentOnceAndAgainForANewText() {
    Object[] street = {"field", "household.street", "subject", family.id(), "typed", "2 rue B"};
    assertThat(ask(parent, "save", with(street, "version", ask(parent, "version"))))
        .isEqualTo("taken 0 waiting 0 CONSENT");
    assertThat(save("household.street", family.id(), "2 rue B")).startsWith("taken 1");
    assertThat(
            Crowd.number(
                "select count(*) from household_consent c join account a on a.id = c.accepted_by"
                    + " where c.number = 1 and a.login = '"
                    + family.login()
                    + "' and c.household_id = "
                    + family.id()))
        .isEqualTo(1);
    assertThat(
            ask(
                parent,
                "save",
                "version",
                ask(parent, "version"),
                "field",
                "household.street",
                "subject",
                family.id(),
                "typed",
                "3 rue C"))
        .startsWith("taken 1");

    long other = Crowd.number("select id from organisation where code = 'portes-entre-deux-mers'");
    assertThat(ask(parent, "publish", "organisation", other)).isEqualTo("no access");
    assertThat(ask(staff(), "publish", "organisation", other)).isEqualTo("no access");
    Customer admin = Customer.loggedIn(ADMIN, DemoData.PASSWORD);
    assertThat(ask(admin, "publish", "organisation", other)).isEqualTo("version 2");
    assertThat(ask(admin, "publish", "organisation", 0)).isEqualTo("refused NotFound");
  }

  private static Object[] with(Object[] some, Object... more) {
    Object[] all = new Object[some.length + more.length];
    System.arraycopy(some, 0, all, 0, some.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  @Test
  void changesNothingOfWhatIsHiddenForeignOrOnlyShown() {
    Crowd.Household other = families.get(15);
    long child = family.persons().get(0);

    assertThat(save("household.donation", family.id(), "100")).isEqualTo("taken 0 waiting 0");
    assertThat(save("household.directDebit", family.id(), "true")).isEqualTo("taken 0 waiting 0");
    assertThat(save("household.street", other.id(), "x")).isEqualTo("refused NotFound");
    assertThat(save("child.firstName", other.persons().get(0), "x")).isEqualTo("refused NotFound");
    assertThat(save("guardian.firstName", child, "x")).isEqualTo("refused NotFound");
    assertThat(ask(parent, other.id(), "version")).isEqualTo("refused NotFound");
    assertThat(ask(parent, "version as staff")).isEqualTo("no access");
    assertThat(ask(parent, "waiting")).isEqualTo("no access");
    Crowd.write("update household_access set may_edit = false where household_id = " + family.id());
    assertThat(ask(parent, "confirm")).isEqualTo("refused MayNotEdit");
    assertThat(save("household.street", family.id(), "x")).isEqualTo("refused MayNotEdit");
  }

  @Test
  void keepsAChangeUntilStaffAcceptsIt() {
    long child = family.persons().get(0);
    assertThat(save("child.firstName", child, "Zoë")).isEqualTo("taken 0 waiting 1");
    assertThat(field("child.firstName", child)).isEqualTo("Zoé waits Zoë");
    assertThat(ask(staff(), "waiting")).endsWith("child.firstName Zoé>Zoë");

    assertThat(decide(true)).isEqualTo("decided");

    assertThat(field("child.firstName", child)).isEqualTo("Zoë");
    assertThat(decide(false)).isEqualTo("refused ChangeDecidedAlready");
    assertThat(field("child.firstName", child)).isEqualTo("Zoë");
    assertThat(
            Crowd.number(
                "select count(*) from outbox_mail where template = 'dossier-change'"
                    + " and recipient = '"
                    + family.login()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void leavesEverythingWhereStaffRefuses() {
    long child = family.persons().get(0);
    save("child.birthDate", child, "01/02/2019");

    assertThat(decide(false)).isEqualTo("decided");

    assertThat(field("child.birthDate", child)).doesNotContain("2019-02-01");
    assertThat(ask(staff(), "waiting")).isEmpty();
    String told = ask(parent, "notices");
    assertThat(told).startsWith("REFUSED child.birthDate Zoé ").endsWith(" Merci");
    for (String page : List.of("home", "dossier")) {
      assertThat(parent.get("/family/" + page + ".xhtml?h=" + family.id()).body())
          .contains("Date de naissance de Zoé", "modification non acceptée");
    }
    assertThat(ask(families.get(15), "dismiss")).isEqualTo("refused NotFound");
    assertThat(ask(parent, "dismiss", "notice", notice())).isEqualTo("dismissed");
    assertThat(ask(parent, "notices")).isEmpty();

    save("child.birthDate", child, "01/02/2019");
    decide(false);
    save("child.birthDate", child, "02/02/2019");
    assertThat(ask(parent, "notices")).as("overtaken by a new change").isEmpty();
  }

  @Test
  void letsAChangeLapseWhenANewerValueCounts() {
    long child = family.persons().get(0);
    save("child.lastName", child, "Durand");
    save("child.lastName", child, "Dupond");
    assertThat(field("child.lastName", child)).endsWith("waits Dupond");

    assertThat(saveAsStaff("child.lastName", child, "Dupont")).startsWith("taken 1");

    assertThat(field("child.lastName", child)).isEqualTo("Dupont");
    assertThat(decide(true)).isEqualTo("refused ChangeDecidedAlready");
    save("child.lastName", child, "Durand");
    assertThat(save("child.lastName", child, "Dupont")).isEqualTo("taken 0 waiting 0");
    assertThat(field("child.lastName", child)).isEqualTo("Dupont");
  }

  @Test
  void refusesAFormThatSomebodyElseOvertook() {
    String version = ask(parent, "version");
    assertThat(save("household.addressExtra", family.id(), "Bât. A")).startsWith("taken 1");

    assertThat(
            ask(
                parent,
                "save",
                "version",
                version,
                "field",
                "household.addressExtra",
                "subject",
                family.id(),
                "typed",
                "Bât. B",
                "accept",
                1))
        .isEqualTo("refused ChangedMeanwhile");
    assertThat(field("household.addressExtra", family.id())).isEqualTo("Bât. A");
  }

  @Test
  void showsASeparatedParentTheChildAndNothingElse() {
    Crowd.Household other = families.get(next++);
    Customer otherParent = Customer.loggedIn(other.login(), DemoData.PASSWORD);
    long child = family.persons().get(0);
    Crowd.write(
        "insert into household_member (household_id, person_id, kind, position) values (%d, %d,"
                .formatted(other.id(), child)
            + " 'CHILD', 5)");
    String before = ask(otherParent, other.id(), "version");
    save("household.street", family.id(), "9 rue secrète");
    save("child.firstName", child, "Attendue");

    assertThat(ask(otherParent, other.id(), "field", "field", "child.firstName", "subject", child))
        .isEqualTo("Zoé");
    String page = otherParent.get("/family/dossier.xhtml?h=" + other.id()).body();
    assertThat(page).contains("Zoé").doesNotContain("secrète").doesNotContain("Attendue");
    assertThat(ask(otherParent, other.id(), "version")).isEqualTo(before);

    assertThat(ask(otherParent, other.id(), "notices")).isEmpty();

    assertThat(decide(true)).isEqualTo("decided");

    assertThat(ask(otherParent, other.id(), "field", "field", "child.firstName", "subject", child))
        .isEqualTo("Attendue");
    assertThat(ask(otherParent, other.id(), "notices"))
        .startsWith("SHARED child.firstName Attendue ")
        .endsWith(" null");
    assertThat(ask(parent, "notices")).startsWith("ACCEPTED child.firstName Attendue ");
    assertThat(
            Crowd.rows(
                "select parameters::text from outbox_mail where template = 'dossier-shared'"
                    + " and recipient = '%s'".formatted(other.login()),
                row -> row.getString(1)))
        .hasSize(1)
        .allMatch(told -> told.contains("child.firstName Attendue"))
        .noneMatch(told -> told.contains(family.login()) || told.contains("Merci"));
    assertThat(ask(otherParent, other.id(), "version")).isNotEqualTo(before);
  }

  @Test
  void tellsAParentWhoseRequestWasOvertaken() {
    Crowd.Household other = families.get(next++);
    Customer otherParent = Customer.loggedIn(other.login(), DemoData.PASSWORD);
    long child = family.persons().get(0);
    Crowd.write(
        "insert into household_member (household_id, person_id, kind, position) values (%d, %d,"
                .formatted(other.id(), child)
            + " 'CHILD', 5)");
    assertThat(
            ask(
                otherParent,
                other.id(),
                "save",
                "version",
                ask(otherParent, other.id(), "version"),
                "field",
                "child.firstName",
                "subject",
                child,
                "typed",
                "Rivale",
                "accept",
                1))
        .startsWith("taken 0 waiting 1");
    save("child.firstName", child, "Retenue");

    assertThat(decide(true)).isEqualTo("decided");

    assertThat(ask(otherParent, other.id(), "notices"))
        .startsWith("OVERTAKEN child.firstName Retenue ")
        .endsWith(" null");
    assertThat(ask(parent, "notices")).startsWith("ACCEPTED child.firstName Retenue ");
    assertThat(
            Crowd.rows(
                "select parameters ->> 'overtaken' from outbox_mail where template ="
                    + " 'dossier-shared' and recipient = '%s'".formatted(other.login()),
                row -> row.getString(1)))
        .hasSize(1)
        .allMatch(told -> told.startsWith("child.firstName Retenue"));
    assertThat(
            Crowd.number(
                "select count(*) from audit_entry where action = 'dossier.change-overtaken'"
                    + " and subject_id = "
                    + other.id()))
        .isEqualTo(1);
  }

  @Test
  void keepsASocialSecurityNumberEncryptedAndWritesDownEachLook() {
    rule("guardian.nir", "EDITABLE", false);
    Crowd.write(
        "with p as (insert into person (organisation_id, first_name, last_name, created_at)"
            + " select organisation_id, 'Ana', 'Essai', now() from household where id = "
            + family.id()
            + " returning id) insert into household_member (household_id, person_id, kind)"
            + " select "
            + family.id()
            + ", id, 'GUARDIAN' from p");
    long guardian =
        Crowd.number(
            "select person_id from household_member where kind = 'GUARDIAN' and household_id = "
                + family.id());

    assertThat(save("guardian.nir", guardian, "255081416802539"))
        .isEqualTo("taken 0 waiting 0 NOT_A_NIR");
    assertThat(save("guardian.nir", guardian, "2 55 08 14 168 025 38")).startsWith("taken 1");

    assertThat(field("guardian.nir", guardian)).endsWith("2538").doesNotContain("25508");
    assertThat(parent.get("/family/dossier-edit.xhtml?h=" + family.id()).body())
        .doesNotContain("255081416802538");
    assertThat(
            Crowd.number(
                "select count(*) from household_member where person_id = "
                    + guardian
                    + " and position('255081416802538' in encode(nir, 'escape')) > 0"))
        .isZero();
    assertThat(ask(staff(), "field as staff", "field", "guardian.nir", "subject", guardian))
        .endsWith("2538")
        .doesNotContain("25508");
    assertThat(ask(parent, "reveal", "field", "guardian.nir", "subject", guardian))
        .isEqualTo("no access");
    assertThat(ask(staff(), "reveal", "field", "household.street", "subject", family.id()))
        .isEqualTo("refused NotFound");
    assertThat(ask(staff(), "reveal", "field", "guardian.nir", "subject", guardian))
        .isEqualTo("255081416802538");
    assertThat(
            Crowd.number(
                "select count(*) from audit_entry where action = 'dossier.looked-at'"
                    + " and subject_id = "
                    + family.id()))
        .isEqualTo(1);
    assertThat(
            Crowd.number(
                "select count(*) from audit_entry where details::text like '%255081416802538%'"))
        .isZero();
    assertThat(save("guardian.nir", guardian, "-")).startsWith("taken 1");
    assertThat(field("guardian.nir", guardian)).isEqualTo("null");
  }

  @Test
  void keepsAnIbanEncryptedAndTakesItOnlyOnceStaffSawIt() {
    String iban = "FR7630006000011234567890189";
    rule("household.iban", "EDITABLE", true);
    assertThat(save("household.iban", family.id(), "FR7630006000011234567890188"))
        .isEqualTo("taken 0 waiting 0 IBAN_WRONG");
    assertThat(save("household.iban", family.id(), "fr76 3000 6000 0112 3456 7890 189"))
        .isEqualTo("taken 0 waiting 1");
    long change =
        Crowd.number(
            "select id from dossier_change where status = 'WAITING' and field = 'household.iban'"
                + " and position('%s' in after_value) = 0 and household_id = %d"
                    .formatted(iban, family.id()));
    assertThat(staff().get("/staff/changes.xhtml").body()).doesNotContain(iban);
    assertThat(ask(parent, "reveal asked", "id", change)).isEqualTo("no access");
    assertThat(ask(staff(), "reveal asked", "id", change)).isEqualTo(iban);

    assertThat(decide(true)).isEqualTo("decided");

    assertThat(ask(staff(), "reveal asked", "id", change)).isEqualTo("refused NotFound");
    assertThat(field("household.iban", family.id())).endsWith("0189").doesNotContain("3000");
    assertThat(
            Crowd.number(
                "select count(*) from household where position('%s' in encode(iban, 'escape')) = 0"
                        .formatted(iban)
                    + " and id = "
                    + family.id()))
        .isEqualTo(1);
    assertThat(ask(staff(), "reveal", "field", "household.iban", "subject", family.id()))
        .isEqualTo(iban);
    assertThat(
            Crowd.number(
                "select count(*) from audit_entry where action = 'dossier.looked-at'"
                    + " and details::text like '%household.iban%' and subject_id = "
                    + family.id()))
        .isEqualTo(2);
    assertThat(
            Crowd.number(
                "select count(*) from audit_entry where details::text like '%" + iban + "%'"))
        .isZero();
  }

  @Test
  void showsScriptsAsTheTextTheyAre() {
    String script = "<script>alert(1)</script>\"><b>";
    for (String field : List.of("household.street", "household.addressExtra")) {
      assertThat(save(field, family.id(), script)).startsWith("taken 1");
    }
    assertThat(save("household.name", family.id(), script)).isEqualTo("taken 0 waiting 1");

    for (String page :
        List.of(
            parent.get("/family/dossier.xhtml?h=" + family.id()).body(),
            parent.get("/family/dossier-edit.xhtml?h=" + family.id()).body(),
            staff().get("/staff/dossier.xhtml?h=" + family.id()).body(),
            staff().get("/staff/changes.xhtml").body())) {
      assertThat(page)
          .contains("alert(1)")
          .doesNotContain("<script>alert(1)")
          .doesNotContain("\"><b>");
    }
    Crowd.write("update dossier_change set status = 'LAPSED' where status = 'WAITING'");
  }

  @Test
  void refusesABirthInTheFutureAndKeepsTheQuotientsOfThePast() {
    assertThat(save("child.birthDate", family.persons().get(0), "01/01/2999"))
        .isEqualTo("taken 0 waiting 0 IN_THE_FUTURE");

    rule("household.quotient", "EDITABLE", true);
    assertThat(save("household.quotient", family.id(), "612,50")).isEqualTo("taken 0 waiting 1");
    assertThat(decide(true)).isEqualTo("decided");
    assertThat(saveAsStaff("household.quotient", family.id(), "700")).startsWith("taken 1");
    assertThat(ask(parent, "quotients")).isEqualTo("700.00 STAFF, 612.50 FAMILY old");
  }

  @Test
  void findsNothingOfAnotherOrganisation() {
    Crowd.Household opio = Crowd.at("opio", "dossieropio", 1, new Crowd.Child("Lou", 6)).get(0);
    Customer staff = staff();

    assertThat(ask(staff, opio.id(), "version as staff")).isEqualTo("refused NotFound");
    assertThat(ask(staff, opio.id(), "reveal", "field", "guardian.nir", "subject", 0))
        .isEqualTo("refused NotFound");
    assertThat(staff.get("/staff/dossier.xhtml?h=" + opio.id()).statusCode()).isEqualTo(404);
    assertThat(parent.get("/family/dossier.xhtml?h=" + opio.id()).statusCode()).isEqualTo(404);
    assertThat(parent.get("/family/dossier-edit.xhtml?h=" + opio.id()).statusCode()).isEqualTo(404);
    assertThat(parent.get("/staff/changes.xhtml").statusCode()).isEqualTo(403);
    assertThat(staff.get("/staff/dossier-fields.xhtml").statusCode()).isEqualTo(403);
    Customer admin = Customer.loggedIn("admin@example.org", DemoData.PASSWORD);
    assertThat(admin.get("/staff/dossier-fields.xhtml?o=nowhere").statusCode()).isEqualTo(404);
    assertThat(admin.get("/staff/dossier-fields.xhtml").body()).contains("household-street");
  }
}
