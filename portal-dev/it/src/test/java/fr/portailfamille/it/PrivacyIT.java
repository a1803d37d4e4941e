package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.sandbox.demo.DemoData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a family gets of its data, what is left of it once it is erased, and what lapses. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PrivacyIT {

  private static final String ADMIN = "admin@example.org";

  private String name;
  private Crowd.Household family;
  private Crowd.Household neighbour;

  /** The first child lives with both. What each household knows of it is its own. */
  @BeforeEach
  void twoFamiliesOfOneChild() {
    name = Crowd.word("zorb");
    List<Crowd.Household> both =
        Crowd.at(
            "opio", name, 2, new Crowd.Child(name + "Lou", 8), new Crowd.Child(name + "Max", 5));
    family = both.get(0);
    neighbour = both.get(1);
    Crowd.write(
        "insert into household_member (household_id, person_id, kind, position, insurance_number,"
            + " insurance_company) values (%d, %d, 'CHILD', 7, 'N600000042', '%sSECRET')"
                .formatted(neighbour.id(), family.persons().get(0), name));
    Crowd.write("update household set number = 'D' || id where id = " + family.id());
    Crowd.write("update person set last_name = 'Both' where id = " + family.persons().get(0));
    Crowd.write(
        "update household_member set insurance_company = '%sOWN' where household_id = %d and person_id = %d"
            .formatted(name, family.id(), family.persons().get(0)));
    Crowd.write(
        "update household set phone = '+33411111111', street = '%sstreet' where id = %d"
            .formatted(name, neighbour.id()));
  }

  @Test
  void givesAFamilyItsOwnDataAndNothingOfOthers() throws Exception {
    document(neighbour.id(), name + "paper2");
    document(family.id(), name + "paper1");
    SignedIn parent = SignedIn.as(family.login(), DemoData.PASSWORD);
    HttpResponse<byte[]> answer = parent.get("/family/my-data.zip?h=" + family.id());
    Map<String, byte[]> files = unzipped(answer.body());

    assertThat(files).containsOnlyKeys("mes-donnees.json", "mes-donnees.pdf");
    String json = new String(files.get("mes-donnees.json"), StandardCharsets.UTF_8);
    String pdf;
    try (PDDocument document = Loader.loadPDF(files.get("mes-donnees.pdf"))) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      pdf = new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
    assertThat(json)
        .contains("portail-famille/1", name + " 1", name + "Lou", name + "OWN", name + "paper1");
    assertThat(pdf).contains(name + "Lou", name + "paper1");
    for (String text : List.of(json, pdf)) {
      assertThat(text)
          .doesNotContain(
              name + "2", name + " 2", name + "SECRET", name + "paper2", name + "street")
          .doesNotContain("600000042", "411111111", "password_hash", "argon2");
    }
    assertThat(parent.get("/family/my-data.zip?h=" + neighbour.id()).statusCode()).isEqualTo(404);
    assertThat(parent.get("/family/my-data.xhtml?h=" + neighbour.id()).statusCode()).isEqualTo(404);
    assertThat(
            Crowd.number(
                "select count(*) from audit_entry where action = 'privacy.exported' and subject_id = "
                    + family.id()))
        .isEqualTo(1);
  }

  @Test
  void asksALoginThatIsOldToSignInAgain() throws Exception {
    SignedIn parent = SignedIn.as(family.login(), DemoData.PASSWORD);
    Crowd.write(
        "update login_session set started_at = now() - interval '31 minutes' where account_id ="
            + " (select id from account where login = '%s')".formatted(family.login()));

    HttpResponse<byte[]> answer = parent.get("/family/my-data.zip?h=" + family.id());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("again=1");
  }

  @Test
  void leavesNoNameButWhereTheLawWantsItAndKeepsTheBooks() throws Exception {
    SignedIn parent = SignedIn.as(family.login(), DemoData.PASSWORD);
    document(family.id(), name + "paper");
    traces();
    long sum = Crowd.number("select sum(amount_cents) from ledger_entry");
    long request = accepted();
    Crowd.write(
        "create function it_fails() returns trigger language plpgsql as"
            + " 'begin raise exception ''it''; end'");
    Crowd.write(
        "create trigger it_fails before delete on household_quotient for each row execute function"
            + " it_fails()");
    try {
      assertThat(counter("erasure=" + request).statusCode()).isEqualTo(500);
    } finally {
      Crowd.write("drop trigger it_fails on household_quotient");
      Crowd.write("drop function it_fails()");
    }
    long steps = Crowd.number("select count(*) from erasure_step where request_id = " + request);
    assertThat(steps).isBetween(1L, 8L);

    assertThat(counter("erasure=" + request).statusCode()).isEqualTo(200);
    List<String> places = tablesWith(name + "1", name + " 1");

    assertThat(places).containsExactly("debtor");
    assertThat(tablesWith(name + "Max")).contains("invoice_line");
    assertThat(Crowd.number("select sum(amount_cents) from ledger_entry")).isEqualTo(sum);
    assertThat(tablesWith(name + "Lou")).contains("person");
    assertThat(
            Crowd.number(
                "select count(*) from household_member where household_id = " + neighbour.id()))
        .isEqualTo(3);
    assertThat(parent.get("/family/home.xhtml").statusCode()).isNotEqualTo(200);
    SignedIn admin = SignedIn.as(ADMIN, DemoData.PASSWORD);
    String dossier = "?h=" + family.id();
    assertThat(admin.get("/staff/household.xhtml" + dossier).statusCode()).isEqualTo(200);
    for (String page : List.of("logins", "dossier", "person-new", "document-add")) {
      assertThat(admin.get("/staff/" + page + ".xhtml" + dossier).statusCode())
          .as(page)
          .isEqualTo(404);
    }

    List<Long> before = state();
    assertThat(counter("erasure=" + request).statusCode()).isEqualTo(200);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void removesWhatLapsedOnlyWhereAnAdministratorAllowedIt() throws Exception {
    Crowd.write(
        """
        with o as (insert into organisation (code, name, portal_title, accent_color)
                   values ('%1$s', '%1$s', '%1$s', '#0b5cad') returning id),
        h as (insert into household (organisation_id, number, name, created_at)
              select o.id, '%1$s' || y, '%1$s' || y, now() - make_interval(years => y)
                from o, unnest(array[0, 1, 3]) y returning id, organisation_id, number),
        p as (insert into person (organisation_id, first_name, last_name, allergies, diets, created_at)
              select o.id, '%1$s', y::text, 'Noix', '{Sans porc}', now() - make_interval(years => y)
                from o, unnest(array[0, 2]) y returning id, last_name),
        m as (insert into household_member (household_id, person_id, kind)
              select h.id, p.id, 'CHILD' from h, p where h.number like '%%1'),
        v as (insert into person_vaccine (person_id, name, given_on)
              select id, 'Coqueluche', '2020-01-01' from p),
        r as (insert into account_request (organisation_id, state, name, email, locale, fields,
                     consent_number, network, token_hash, created_at, expires_at, confirmed_at)
              select o.id, 'WAITING', '%1$s', 'x@example.org', 'fr', '[]', 1, 'it',
                     decode(md5('%1$s' || y), 'hex'), now(), now(), now() - make_interval(years => y)
                from o, unnest(array[0, 2]) y),
        f as (insert into family_import (organisation_id, file_name, header, step, line_count, created_at)
              select o.id, step, '{}', step, 1, now() - make_interval(years => y)
                from o, (values ('COLUMNS', 0), ('CHECKED', 2), ('DONE', 2)) v (step, y) returning id),
        l as (insert into import_line (import_id, line, cells) select id, 1, array['%1$s'] from f)
        insert into outbox_mail (organisation_id, recipient, template, status, next_try_at,
                                 created_at, dedupe_key)
        select organisation_id, 'x@example.org', 'x', 'SENT', now(),
               case when number like '%%3' then now() - interval '1 year' else now() end,
               'it:' || number from h
        """
            .formatted(name));
    String page = "/staff/retention.xhtml?o=" + name;
    SignedIn admin = SignedIn.as(ADMIN, DemoData.PASSWORD);
    List<Long> before = state();

    assertThat(SignedIn.text(admin.get(page)))
        .contains(name + "3", "Santé", name + "1")
        .doesNotContain(name + "0<");
    assertThat(state()).isEqualTo(before);
    run();
    assertThat(left()).containsExactly(2L, 2L);
    assertThat(health()).containsExactly("0 Noix 1", "2 Noix 1");
    assertThat(intake()).containsExactly(2L, 3L, 3L);

    assertThat(admin.send(page, "approve", Map.of()).statusCode()).isEqualTo(302);
    try {
      run();
      assertThat(left()).containsExactly(1L, 1L);
      assertThat(health()).containsExactly("0 Noix 1", "2 - 0");
      assertThat(intake()).containsExactly(1L, 2L, 1L);
      assertThat(SignedIn.text(admin.get("/staff/audit.csv?o=" + name)))
          .contains(
              "Conservation autorisée",
              "Passage de la conservation",
              "Dossier effacé",
              "Données de santé arrivées");
      assertThat(
              SignedIn.text(
                  admin.get("/staff/audit.xhtml?o=" + name + "&what=DATA&word=CONSERVATION")))
          .contains("Conservation autorisée")
          .doesNotContain("Dossier effacé");
    } finally {
      admin.send(page, "suspend", Map.of());
    }
    SignedIn desk = SignedIn.as("accueil.albertville@example.org", DemoData.PASSWORD);
    assertThat(desk.get("/staff/audit.xhtml").statusCode()).isEqualTo(403);
    assertThat(desk.get(page).statusCode()).isEqualTo(403);
  }

  private void document(long household, String title) {
    Crowd.write(
        "insert into document (household_id, other_name, other_kind, status, supplied_at)"
            + " values (%d, '%s', 'OTHER', 'SUPPLIED', now())".formatted(household, title));
  }

  /** An invoice that is paid, what the bank said, a mail, a line of the journal, a quotient. */
  private void traces() {
    Crowd.write(
        """
        with acc as (insert into family_account (household_id, regie_id)
                     select %2$d, r.id from regie r join organisation o on o.id = r.organisation_id
                      where o.code = 'opio' limit 1 returning id, regie_id),
        inv as (insert into invoice (number, regie_id, year, sequence, household_id, issued_at,
                                     issued_on, period_start, period_end, total_cents, source_key)
                select 'IT-%1$s', regie_id, 1999, %2$d, %2$d, now(), current_date, current_date,
                       current_date, 1250, 'it:%1$s' from acc returning id),
        lin as (insert into invoice_line (invoice_id, position, designation, beneficiary, quantity,
                                          unit_price_cents, amount_cents, explanation)
                select id, 1, 'Accueil', '%1$sMax', 1, 1250, 1250, 'IT' from inv),
        led as (insert into ledger_entry (family_account_id, at, kind, amount_cents, label,
                                          source_key)
                select id, now(), k, c, 'IT', 'it:%1$s' || k from acc,
                       (values ('CHARGE', 1250), ('PAYMENT', -1250)) v (k, c)),
        att as (insert into payment_attempt (reference, household_id, regie_id, provider,
                       amount_cents, debt_key, payer_email, status, created_at, window_ends_at,
                       shop, mode, trans_date, trans_id, next_inquiry_at)
                select 'IT%1$s', %2$d, regie_id, 'SYSTEMPAY', 1250, 'it', '%1$s1@example.org',
                       'PAID', now(), now(), 'it', 'TEST', current_date,
                       lpad((%2$d %% 800000)::text, 6, '0'), null from acc returning id),
        msg as (insert into payment_message (attempt_id, provider, source, received_at, verdict, body)
                select id, 'SYSTEMPAY', 'NOTIFICATION', now(), 'APPLIED',
                       'vads_amount=1250&vads_cust_email=%1$s1%%40example.org&signature=x' from att),
        mai as (insert into outbox_mail (recipient, template, parameters, status, next_try_at,
                                         created_at, dedupe_key)
                values ('%1$s1@example.org', 'x', '{"household": "%2$d", "name": "%1$s1"}', 'SENT',
                        now(), now(), 'it:%1$s')),
        aud as (insert into audit_entry (at, actor, action, subject_type, subject_id, details)
                values (now(), 'system', 'it', 'household', %2$d, '{"before": "%1$s1"}'))
        insert into household_quotient (household_id, quotient_cents, valid_from, source, received_on,
                                        recorded_at, recorded_by)
        values (%2$d, 70000, current_date, 'CAF', current_date, now(), 'system')
        """
            .formatted(name, family.id()));
  }

  /** As the page of the staff leaves it. */
  private long accepted() {
    Crowd.write(
        """
        insert into erasure_request (household_id, cause, status, asked_at, person_ids, account_ids)
        select %1$d, 'RETENTION', 'ACCEPTED', now(), array[%2$d]::bigint[],
               array(select account_id from household_access where household_id = %1$d)
        """
            .formatted(family.id(), family.persons().get(1)));
    return Crowd.number("select id from erasure_request where household_id = " + family.id());
  }

  /** Walks every table of the portal, all columns as text. */
  private static List<String> tablesWith(String... words) {
    List<String> found = new ArrayList<>();
    for (String table :
        Crowd.rows(
            "select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' order by 1",
            row -> row.getString(1))) {
      for (String word : words) {
        long rows =
            Crowd.number(
                "select count(*) from %s t where t::text ilike '%%%s%%'".formatted(table, word));
        if (rows > 0 && !found.contains(table)) {
          found.add(table);
        }
      }
    }
    return found;
  }

  /** Sums that change with whatever is written about families. */
  private static List<Long> state() {
    return List.of(
        Crowd.number("select sum(version) from household"),
        Crowd.number("select sum(version) from person"),
        Crowd.number("select count(*) from erasure_request"),
        Crowd.number("select count(*) from erasure_step"),
        Crowd.number("select count(*) from retention_run"),
        Crowd.number("select count(*) from document"),
        Crowd.number("select count(*) from debtor"),
        Crowd.number("select count(*) from audit_entry where action ~ '^(privacy|retention)'"));
  }

  /** The households of the town that have their name, and its mails. */
  private List<Long> left() {
    return List.of(
        Crowd.number("select count(*) from household where name ~ '^" + name + "[03]$'"),
        Crowd.number("select count(*) from outbox_mail where dedupe_key ~ '^it:" + name + "[03]'"));
  }

  /** The town's requests for accounts, its imports, and their lines as they came. */
  private List<Long> intake() {
    String town = " (select id from organisation where code = '" + name + "')";
    return List.of(
        Crowd.number("select count(*) from account_request where organisation_id =" + town),
        Crowd.number("select count(*) from family_import where organisation_id =" + town),
        Crowd.number("select count(*) from import_line where cells = array['" + name + "']"));
  }

  /** What the sheets of the town say of health, by the age of the sheet. */
  private List<String> health() {
    return Crowd.rows(
        """
        select concat_ws(' ', p.last_name, coalesce(p.allergies, p.diets[1], '-'),
                         (select count(*) from person_vaccine v where v.person_id = p.id))
          from person p where p.first_name = '%s' order by p.last_name
        """
            .formatted(name),
        row -> row.getString(1));
  }

  private static void run() throws Exception {
    String job = SignedIn.text(counter("run"));
    Patience.within(
        Duration.ofSeconds(60),
        () -> {
          try {
            return SignedIn.text(counter("job=" + job)).equals("COMPLETED");
          } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static HttpResponse<byte[]> counter(String what)
      throws IOException, InterruptedException {
    return SignedIn.asNobody().get("/counter/privacy?" + what);
  }

  private static Map<String, byte[]> unzipped(byte[] content) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
