package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.TestTown;
import fr.portailfamille.sandbox.demo.DemoData;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Imports of families through the real timers and jobs, in a town of their own. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ImportIT {

  private static final String HEADINGS =
      "N° dossier;Rôle;Nom;Prénom;Né(e) le;Adresse;CP;Ville;Téléphone;Mail;N° personne\n";
  private static final String FAMILY = "famille.martin@example.org";

  private String town;
  private Customer staff;

  @BeforeEach
  void aTown() {
    TestTown.town().loadDemonstration();
    town = "reprise" + UUID.randomUUID().toString().substring(0, 8);
    staff = staffOf(town);
  }

  @Test
  void checksRunsOnceAndTakesBackWhatNobodyTouched() {
    String file =
        HEADINGS
            + "A1;mère;Hôte;Anaïs;;3, rue du Pré;1000;Bourg-en-Bresse;612345678;hote@example.org;\n"
            + "A1;enfant;Hôte;Zoé;05/09/2018;;;;;;\n"
            + ";enfant;d'Aubigné;Jean-Pierre;14/02/2019;4, rue du Pré;01000;Bourg-en-Bresse;;;\n"
            + "A3;enfant;Petit;Léo;31/02/2019;5, rue du Pré;01000;Bourg-en-Bresse;12;;\n";
    long first = open(file);

    assertThat(ask("check", first)).isEqualTo("asked");
    assertThat(ended(first)).startsWith("DONE 4/4 CHECKED fresh 2 known 0 alike 0 faulty 1");
    assertThat(ask("faults", first)).isEqualTo("E5 NOT_A_DATE, I5 NOT_A_PHONE");
    assertThat(households()).isZero();

    assertThat(ask("run", first)).isEqualTo("asked");
    assertThat(ended(first)).startsWith("DONE 3/3 DONE").contains("created 2", "faulty 1");
    assertThat(
            Crowd.rows(
                "select h.number || ' ' || h.postcode || ' ' || h.phone || ' ' || string_agg("
                    + " m.kind || ' ' || p.first_name, ', ' order by m.position)"
                    + in("h")
                    + " and h.number = 'A1' group by h.id",
                row -> row.getString(1)))
        .containsExactly("A1 01000 +33612345678 GUARDIAN Anaïs, CHILD Zoé");
    assertThat(ask("run", first)).isEqualTo("refused ImportPast");

    assertThat(search("hote ZOE")).isEqualTo("Hôte");
    assertThat(search("06 12 34 56 78")).isEqualTo("Hôte");
    assertThat(search("jean-pierre aubigne")).isEqualTo("d'Aubigné");
    assertThat(search("zoe inconnue")).isEmpty();

    long second = open(file);
    ask("check", second);
    assertThat(ended(second)).contains("fresh 0 known 2");
    ask("run", second);
    assertThat(ended(second)).contains("created 0 updated 0 unchanged 2");
    assertThat(households()).isEqualTo(2);

    Crowd.write("update household set version = version + 1 where name = 'd''Aubigné'" + here());
    assertThat(ask("undo", first)).isEqualTo("asked");
    assertThat(ended(first)).contains("UNDONE").contains("removed 1 restored 0 kept 1");
    assertThat(ask("kept", first)).isEqualTo("d'Aubigné CHANGED");
    assertThat(households()).isEqualTo(1);
    assertThat(search("hote")).isEmpty();
  }

  @Test
  void recognisesFamiliesThatStand() {
    Crowd.write(
        """
        with h as (insert into household (organisation_id, number, name, email, created_at)
                   select id, '000007', 'HOTE', 'Hote@example.org', now() from organisation
                    where code = '%1$s' returning id, organisation_id),
        p as (insert into person (organisation_id, first_name, last_name, birth_date, created_at)
              select organisation_id, 'Zoe', 'HÔTE', '2018-09-05', now() from h returning id)
        insert into household_member (household_id, person_id, kind, position)
        select h.id, p.id, 'CHILD', 0 from h, p
        """
            .formatted(town));
    Crowd.write(
        """
        insert into household (organisation_id, number, name, street, postcode, created_at)
        select id, '000009', 'Dupuis', '12 Rue Neuve, (Bât. A)', '01000', now()
          from organisation where code = '%s'
        """
            .formatted(town));
    String file =
        HEADINGS
            + ";enfant;Hôte;Zoé;05/09/2018;3, rue du Pré;01000;Bourg-en-Bresse;0612345678;autre@example.org;\n"
            + ";enfant;Hôte;Max;05/09/2020;3, rue du Pré;01000;Bourg-en-Bresse;;;\n"
            + ";parent;Hôte;Anaïs;;9, rue du Pré;01000;Bourg-en-Bresse;;hote@example.org;\n"
            + ";parent;DUPUIS;Jo;;12, rue Neuve - bât. A;01000;Bourg-en-Bresse;;;\n";
    long id = open(file);
    ask("check", id);
    assertThat(ended(id)).contains("fresh 0 known 0 alike 3");
    assertThat(ask("alike", id)).isEqualTo("Hôte CHILD, Hôte EMAIL, DUPUIS ADDRESS");

    assertThat(post("choose", id, "UPDATE")).isEqualTo("chosen");
    ask("run", id);
    assertThat(ended(id)).contains("created 0 updated 3");
    assertThat(
            Crowd.rows(
                "select h.number || ' ' || h.street || ' ' || count(*)"
                    + in("h")
                    + " and h.number = '000007' group by h.id",
                row -> row.getString(1)))
        .containsExactly("000007 9, rue du Pré 3");

    ask("undo", id);
    assertThat(ended(id)).contains("removed 0 restored 3 kept 0");
    assertThat(
            Crowd.rows(
                "select h.name || ' ' || coalesce(h.street, '-') || ' ' || p.first_name"
                    + in("h")
                    + " and h.number = '000007'",
                row -> row.getString(1)))
        .containsExactly("HOTE - Zoe");
    assertThat(
            Crowd.number(
                "select count(*) from person p where p.first_name in ('Max', 'Anaïs', 'Jo')"
                    + of("p")))
        .isZero();
  }

  @Test
  void updatesQuotientsByAListAndBringsTheOldOnesBack() {
    Crowd.write(
        """
        with o as (select id from organisation where code = '%1$s'),
        r as (insert into dossier_rule (organisation_id, field, policy, waits)
              select id, 'guardian.beneficiaryNumber', 'EDITABLE', false from o),
        h as (insert into household (organisation_id, number, name, created_at)
              select o.id, n.number, 'Hôte', now() from o, (values ('000007'), ('000008')) n (number)
              returning id, organisation_id, number),
        p as (insert into person (organisation_id, first_name, last_name, created_at)
              select id, 'Anaïs', 'Hôte', now() from o returning id),
        m as (insert into household_member (household_id, person_id, kind, beneficiary_number)
              select h.id, p.id, 'GUARDIAN', '0123 4567A' from h, p where h.number = '000007')
        insert into household_quotient
          (household_id, quotient_cents, valid_from, source, received_on, recorded_at, recorded_by)
        select id, 48000, '2025-01-01', 'FAMILY', '2025-01-01', now(), 'system'
          from h where number = '000007'
        """
            .formatted(town));
    long id =
        open(
            "N° allocataire;Nom;Prénom;N° dossier;QF;Date d'effet\n"
                + "1234567a;HÔTE;ANAIS;;620,50;1/1/2026\n"
                + ";;;8;300;1/1/2026\n"
                + ";;;99;300;1/1/2026\n");
    ask("check", id);
    assertThat(ended(id)).contains("fresh 0 known 0 alike 2 faulty 1");
    assertThat(ask("faults", id)).isEqualTo("D4 HOUSEHOLD_UNKNOWN");
    assertThat(ask("changes", id)).isEqualTo("000007 48000 > 62050, 000008 null > 30000");
    assertThat(quotients()).containsExactly("000007 48000");

    ask("run", id);
    assertThat(ended(id)).contains("created 0 updated 2");
    assertThat(quotients()).containsExactly("000007 62050", "000008 30000");

    Crowd.write(
        "update household_quotient set valid_to = '2026-06-30' where quotient_cents = 30000 and"
            + " household_id in (select h.id"
            + in("h")
            + ")");
    ask("undo", id);
    assertThat(ended(id)).contains("UNDONE", "restored 1 kept 1");
    assertThat(quotients()).containsExactly("000007 48000", "000008 30000");
    assertThat(
            Crowd.number(
                "select count(*) from household_quotient q join household h"
                    + " on h.id = q.household_id where q.superseded_at is not null"
                    + of("h")))
        .as("nothing that counted once is deleted")
        .isEqualTo(1);
  }

  @Test
  void bringsInWhatTheDossierAsks() {
    String file =
        "N° dossier;Rôle;Nom;Prénom;Né(e) le;QF;QF du;Régimes alimentaires;Vaccins;Allergies;"
            + "Personnes autorisées;Autorisations;Prélèvement;Situation\n"
            + "D1;enfant;Hôte;Zoé;05/09/2018;400;1/1/2025;sans porc;\"Coqueluche 1/2/2024\";Noix;"
            + "\"Odile, 0639980018, mamie\";se baigner;oui;mariés\n"
            + "D1;mère;Hôte;Anaïs;;450;1/1/2026;;;;;;;\n"
            + "D2;enfant;Faux;Max;05/09/2018;;;sans sel;;;;;;fiancés\n";
    long id = open(file);
    ask("check", id);
    assertThat(ended(id)).contains("fresh 1 known 0 alike 0 faulty 1");
    assertThat(ask("faults", id)).isEqualTo("H4 NOT_A_CHOICE, N4 NOT_A_CHOICE");

    ask("run", id);
    assertThat(ended(id)).contains("created 1");
    assertThat(
            Crowd.rows(
                "select concat_ws(' ', h.situation, h.direct_debit, p.diets[1], p.allergies,"
                    + " m.permissions[1], v.name, k.name, k.phone)"
                    + in("h")
                        .replace(
                            " where",
                            " join person_vaccine v on v.person_id = p.id"
                                + " join household_pickup k on k.person_id = p.id where"),
                row -> row.getString(1)))
        .containsExactly("MARRIED t Sans porc Noix Se baigner Coqueluche Odile +33639980018");
    assertThat(
            Crowd.rows(
                "select q.quotient_cents || ' ' || q.valid_from || ' ' || coalesce(q.valid_to::text, '-')"
                    + " from household_quotient q join household h on h.id = q.household_id"
                    + " where true"
                    + of("h")
                    + " order by q.valid_from",
                row -> row.getString(1)))
        .containsExactly("40000 2025-01-01 2025-12-31", "45000 2026-01-01 -");
    assertThat(
            Crowd.number(
                "select count(*) from import_line where 'Noix' = any(cells) and import_id = " + id))
        .as("what tells of health stays in the dossier alone")
        .isZero();

    ask("undo", id);
    assertThat(ended(id)).contains("removed 1 restored 0 kept 0");
    assertThat(households()).isZero();
  }

  /** What counts on the first of February 2026. */
  private List<String> quotients() {
    return Crowd.rows(
        "select h.number || ' ' || q.quotient_cents from household_quotient q join household h"
            + " on h.id = q.household_id where q.superseded_at is null"
            + " and daterange(q.valid_from, q.valid_to, '[]') @> date '2026-02-01'"
            + of("h")
            + " order by h.number",
        row -> row.getString(1));
  }

  @Test
  void keepsAChildOfTwoFamiliesOnePerson() {
    long id =
        open(
            HEADINGS
                + "B1;enfant;Roux;Lou;05/09/2018;1, rue A;01000;Bourg-en-Bresse;;;77\n"
                + "B2;enfant;Roux;Lou;05/09/2018;2, rue B;01000;Bourg-en-Bresse;;;77\n");
    ask("check", id);
    ended(id);
    ask("run", id);

    assertThat(ended(id)).contains("created 2");
    assertThat(Crowd.number("select count(*) from person p where first_name = 'Lou'" + of("p")))
        .isEqualTo(1);
    assertThat(households()).isEqualTo(2);
  }

  @Test
  void goesOnWhereItWasStoppedOrDied() {
    long id =
        open(
            HEADINGS
                + IntStream.range(0, 1500)
                    .mapToObj(i -> "N%d;enfant;Nombreux%d;Léa;05/09/2018;;;;;;\n".formatted(i, i))
                    .collect(Collectors.joining()));
    ask("check", id);
    ended(id);
    ask("run", id);
    long task = Crowd.number("select max(id) from task_run where subject_id = " + id);
    waitFor(() -> households() > 0);
    assertThat(ask("stop", task)).isEqualTo("asked");
    assertThat(ended(id)).startsWith("STOPPED").contains(" RUN ");
    long stoppedAt = households();
    assertThat(stoppedAt).isPositive().isLessThan(1500);

    assertThat(ask("resume", task)).isEqualTo("asked");
    waitFor(() -> households() > stoppedAt);
    // as if its node had died: the claim is another's, and lapsed
    Crowd.write(
        "update task_run set holder = 'dead', held_until = now() - interval '1 second'"
            + " where state = 'RUNNING' and id = "
            + task);

    assertThat(ended(id)).startsWith("DONE 1500/1500 DONE").contains("created 1500");
    assertThat(households()).isEqualTo(1500);
    assertThat(Crowd.number("select count(distinct h.name)" + in("h"))).isEqualTo(1500);
  }

  @Test
  void invitesWhoHasAnAddressOnceAndPrintsLettersForTheOthers() {
    String mail = town + ".famille@example.org";
    long id =
        open(
            HEADINGS
                + ("I1;mère;Neuve;Anaïs;;3, rue du Pré;01000;Bourg-en-Bresse;;" + mail + ";\n")
                + ("I2;mère;Connue;Inès;;4, rue du Pré;01000;Bourg-en-Bresse;;" + FAMILY + ";\n")
                + "I3;père;Sans;Paul;;5, rue du Pré;01000;Bourg-en-Bresse;0479000000;;\n");
    ask("check", id);
    ended(id);
    assertThat(ask("invite", id)).isEqualTo("refused ImportPast");
    ask("run", id);
    assertThat(ended(id)).contains("created 3");
    assertThat(ask("invitations", id))
        .isEqualTo(
            "InvitationCounts[waiting=2, toPrint=1, printed=0, invited=0, active=0]"
                + " UndoCounts[families=3, persons=3, quotients=0, restored=0, staying=0]");

    assertThat(ask("invite", id)).isEqualTo("asked");
    assertThat(ended(id)).startsWith("DONE 2/2 DONE");
    assertThat(ask("letters", id)).isEqualTo("Sans 11");
    assertThat(ask("letters", id)).isEmpty();
    assertThat(post("letters", id, "again")).isEqualTo("Sans 11");
    assertThat(ask("invitations", id))
        .isEqualTo(
            "InvitationCounts[waiting=0, toPrint=0, printed=1, invited=2, active=0]"
                + " UndoCounts[families=0, persons=0, quotients=0, restored=0, staying=3]");

    ask("invite", id);
    assertThat(ended(id)).startsWith("DONE 0/0 DONE");
    assertThat(Crowd.number("select count(*) from outbox_mail where recipient = '" + mail + "'"))
        .as("one mail, which names the organisation")
        .isEqualTo(1);
    assertThat(
            Crowd.number(
                "select count(*) from outbox_mail where recipient = '"
                    + mail
                    + "' and template = 'invitation' and parameters->>'organisation' = '"
                    + town
                    + "'"
                    + here()))
        .isEqualTo(1);

    ask("undo", id);
    assertThat(ended(id)).as("who was invited stays").contains("removed 0 restored 0 kept 3");
  }

  @Test
  void showsNothingToOthers() {
    long id = open(HEADINGS + "C1;enfant;Secret;Lou;05/09/2018;;;;;;\n");
    ask("check", id);
    ended(id);
    long task = Crowd.number("select max(id) from task_run where subject_id = " + id);
    Customer other = staffOf(town + "b");

    for (String deed : new String[] {"view", "check", "run", "undo", "faults", "alike", "choose"}) {
      assertThat(other.ask("import", "do", deed, "id", id, "text", "SKIP"))
          .as(deed)
          .isEqualTo("refused NotFound");
    }
    for (String deed : new String[] {"task", "stop", "resume"}) {
      assertThat(other.ask("import", "do", deed, "id", task, "text", ""))
          .as(deed)
          .isEqualTo("refused NotFound");
    }
    assertThat(other.ask("import", "do", "open", "id", organisation(), "text", HEADINGS + "x;y\n"))
        .isEqualTo("refused NotFound");
    assertThat(other.get("/staff/import.xhtml?i=" + id).statusCode()).isEqualTo(404);
    assertThat(other.get("/staff/import-report.xlsx?i=" + id).statusCode()).isEqualTo(404);
    assertThat(other.get("/staff/task.json?t=" + task).statusCode()).isEqualTo(404);
    assertThat(other.get("/staff/imports.xhtml").body()).doesNotContain("familles.csv");
    assertThat(other.get("/staff/tasks.xhtml").body()).doesNotContain("familles.csv");
    assertThat(staff.get("/staff/import.xhtml?i=" + id).body()).contains("familles.csv");
    assertThat(staff.get("/staff/import-report.xlsx?i=" + id).statusCode()).isEqualTo(200);
    assertThat(staff.get("/staff/task.json?t=" + task).body()).contains("\"moving\":false");
    assertThat(staff.get("/staff/import-sample?f=csv").body()).contains("N° de dossier;");
    Customer family = Customer.loggedIn(FAMILY, DemoData.PASSWORD);
    assertThat(family.ask("import", "do", "view", "id", id, "text", "")).isEqualTo("no access");
    assertThat(family.get("/staff/import.xhtml?i=" + id).statusCode()).isEqualTo(403);
  }

  private long open(String file) {
    return Long.parseLong(post("open", organisation(), file));
  }

  private String ask(String deed, long id) {
    return post(deed, id, "");
  }

  private String search(String typed) {
    return post("search", 0, typed);
  }

  private String post(String deed, long id, String text) {
    return staff.ask("import", "do", deed, "id", id, "text", text);
  }

  /** What the import says once nothing works on it. */
  private String ended(long id) {
    waitFor(() -> !ask("view", id).matches("(WAITING|RUNNING).*"));
    return ask("view", id);
  }

  private static void waitFor(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("not so within 90 s").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private long organisation() {
    return Crowd.number("select id from organisation where code = '" + town + "'");
  }

  private long households() {
    return Crowd.number("select count(distinct h.id)" + in("h"));
  }

  private String in(String household) {
    return " from household %1$s join organisation o on o.id = %1$s.organisation_id"
            .formatted(household)
        + " left join household_member m on m.household_id = h.id"
        + " left join person p on p.id = m.person_id where o.code = '"
        + town
        + "'";
  }

  private String here() {
    return " and organisation_id = " + organisation();
  }

  private String of(String table) {
    return " and " + table + ".organisation_id = " + organisation();
  }

  private static Customer staffOf(String code) {
    Crowd.write(
        """
        with o as (insert into organisation (code, name, portal_title, accent_color)
                   values ('%1$s', '%1$s', '%1$s', '#0b5cad') returning id),
        a as (insert into account (login, email, display_name, password_hash, status, created_at)
              select '%1$s@example.org', '%1$s@example.org', '%1$s', password_hash, 'ACTIVE', now()
                from account where login = '%2$s' returning id)
        insert into staff_role (account_id, organisation_id, role) select a.id, o.id, 'RECEPTION' from a, o
        """
            .formatted(code, FAMILY));
    return Customer.loggedIn(code + "@example.org", DemoData.PASSWORD);
  }
}
