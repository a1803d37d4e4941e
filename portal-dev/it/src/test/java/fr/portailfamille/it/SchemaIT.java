package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The schema as the portal's migrations leave it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SchemaIT {

  /** Columns that name a row without a foreign key, each for its reason. */
  private static final List<String> FREE =
      List.of(
          // outlives what it tells about
          "audit_entry.organisation_id",
          "audit_entry.subject_id",
          // which table it means depends on the scope
          "setting.scope_id",
          // 0 for the household's own value
          "import_change.person_id",
          // which table it means depends on the kind
          "task_run.subject_id",
          // the merchant's and the bank's own numbers
          "payment_attempt.trans_id");

  /** What lines of the journal are about, and where it stands. */
  private static final Map<String, String> SUBJECTS =
      Map.ofEntries(
          Map.entry("organisation", "organisation"),
          Map.entry("structure", "structure"),
          Map.entry("regie", "regie"),
          Map.entry("category", "category"),
          Map.entry("activity", "activity"),
          Map.entry("unit", "unit"),
          Map.entry("place_pool", "place_pool"),
          Map.entry("catalogue-file", "catalogue_file"),
          Map.entry("task", "task_run"),
          Map.entry("family-import", "family_import"),
          Map.entry("household", "household"),
          Map.entry("person", "person"),
          Map.entry("enrolment", "enrolment"),
          Map.entry("booking", "booking"),
          Map.entry("basket", "basket"),
          Map.entry("waiting_entry", "waiting_entry"),
          Map.entry("document", "document"),
          Map.entry("document_type", "document_type"),
          Map.entry("blank_form", "blank_form"),
          Map.entry("account_request", "account_request"),
          Map.entry("invoice", "invoice"),
          Map.entry("payment_attempt", "payment_attempt"));

  @Test
  void findsTheOrganisationOfWhatTheJournalTellsAbout() throws Exception {
    TestTown.town().loadDemonstration();
    for (Map.Entry<String, String> subject : SUBJECTS.entrySet()) {
      assertThat(
              read(
                  "select 'lost' from %2$s where audit_organisation('%1$s', id, '{}') is null limit 1"
                      .formatted(subject.getKey(), subject.getValue())))
          .as(subject.getKey())
          .isEmpty();
    }
    for (String scope : List.of("ORGANISATION", "STRUCTURE", "REGIE", "ACTIVITY")) {
      assertThat(
              read(
                  "select distinct (audit_organisation('setting', null, jsonb_build_object('scope',"
                      + " '%s:' || id)) is not null)::text from %s"
                          .formatted(scope, scope.toLowerCase(Locale.ROOT))))
          .as(scope)
          .containsExactly("true");
    }
  }

  @Test
  void keepsAForeignKeyForEveryId() throws Exception {
    assertThat(
            read(
                """
                select c.table_name || '.' || c.column_name
                  from information_schema.columns c
                  join information_schema.tables t using (table_schema, table_name)
                 where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                   and c.column_name like '%\\_id'
                   and t.table_name not in ('flyway_schema_history')
                   and exists (select 1 from pg_class k join pg_roles r on r.oid = k.relowner
                                where k.oid = ('public.' || c.table_name)::regclass
                                  and r.rolname = 'portal_owner')
                   and not exists (
                     select 1 from pg_constraint f
                       join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey)
                      where f.contype = 'f' and a.attname = c.column_name
                        and f.conrelid = ('public.' || c.table_name)::regclass)
                 order by 1
                """))
        .isSubsetOf(FREE)
        .containsAll(FREE);
  }

  @Test
  void defersEveryForeignKeyToTheCommit() throws Exception {
    assertThat(
            read(
                """
                select conname from pg_constraint
                 where contype = 'f' and connamespace = 'public'::regnamespace
                   and not (condeferrable and condeferred)
                   -- the servers' own tables of their batch stores
                   and conrelid::regclass::text not in
                       ('job_instance', 'job_execution', 'step_execution', 'partition_execution',
                        'jobinstancedata', 'executioninstancedata', 'stepexecutioninstancedata',
                        'jobstatus', 'stepstatus', 'checkpointdata')
                """))
        .isEmpty();
  }

  @Test
  void startsSequencesAtTheEndOfTheirFirstBlock() throws Exception {
    assertThat(
            read(
                """
                select sequencename from pg_sequences
                 where schemaname = 'public' and increment_by = 50 and start_value <> 50
                """))
        .isEmpty();
  }

  @Test
  void givesThePortalNoRightToChangeWhatIsWrittenOnce() throws Exception {
    assertThat(
            read(
                """
                select t || ' ' || p
                  from unnest(array['audit_entry', 'invoice', 'invoice_line', 'ledger_entry',
                                    'allocation', 'payment_message', 'payment_transition']) t,
                       unnest(array['update', 'delete', 'truncate']) p
                 where has_table_privilege('portal', t, p)
                """))
        .isEmpty();
    assertThat(read("select 'may create' where has_schema_privilege('portal', 'public', 'create')"))
        .isEmpty();
  }

  private static List<String> read(String query) throws SQLException {
    try (Connection database = TestTown.town().database().connectAsOwner();
        ResultSet rows = database.createStatement().executeQuery(query)) {
      List<String> result = new ArrayList<>();
      while (rows.next()) {
        result.add(rows.getString(1));
      }
      return result;
    }
  }
}
