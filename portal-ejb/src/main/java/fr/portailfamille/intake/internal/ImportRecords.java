package fr.portailfamille.intake.internal;

import fr.portailfamille.shared.DataSubject;
import fr.portailfamille.shared.ExportPart;
import fr.portailfamille.shared.Holding;
import fr.portailfamille.shared.PersonalDataHolder;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** What imports keep of the families they brought in or recognised: the lines as they came. */
@ApplicationScoped
public class ImportRecords implements PersonalDataHolder {

  private static final String OF =
      "(select import_id, family_key from import_family"
          + " where household_id = ? or alike_household_id = ?)";

  @Inject private Sql sql;

  @Override
  public String room() {
    return "intake";
  }

  @Override
  public Set<String> tables() {
    return Set.of(
        "import_family",
        "import_change",
        "imported_household",
        "imported_person",
        "account_request");
  }

  /** No more than when: what the lines said stands in the dossier. */
  @Override
  public List<ExportPart> export(DataSubject subject) {
    return List.of(
        new ExportPart(
            "imports",
            sql.list(
                """
                select i.created_at as "createdAt", f.outcome as "status"
                  from import_family f join family_import i on i.id = f.import_id
                 where f.household_id = ? order by i.id, f.family_no
                """,
                ExportPart::row,
                subject.householdId())),
        new ExportPart(
            "requests",
            sql.list(
                """
                select created_at as "askedAt", decided_at as "decidedAt", state as "status"
                  from account_request where household_id = ? order by created_at, id
                """,
                ExportPart::row,
                subject.householdId())));
  }

  /** Counted with the dossier. */
  @Override
  public List<Holding> holdings(DataSubject subject) {
    return List.of();
  }

  @Override
  public void erase(DataSubject subject) {
    long id = subject.householdId();
    sql.update(
        "delete from import_fault f using import_line l"
            + " where l.import_id = f.import_id and l.line = f.line"
            + " and (l.import_id, l.family_key) in "
            + OF,
        id,
        id);
    sql.update(
        "delete from task_message m using task_run t, import_line l"
            + " where t.id = m.task_id and l.import_id = t.subject_id and l.line = m.line"
            + " and t.kind like 'family-import%' and (l.import_id, l.family_key) in "
            + OF,
        id,
        id);
    sql.update(
        "update import_line set cells = '{}', person_key = null, family_key = null"
            + " where (import_id, family_key) in "
            + OF,
        id,
        id);
    sql.update(
        "update import_family set name = '', changes = '[]', family_key = 'erased:' || family_no"
            + " where household_id = ? or alike_household_id = ?",
        id,
        id);
    sql.update(
        "update account_request set name = '', email = '', fields = '[]', network = ''"
            + " where household_id = ?",
        id);
    sql.update("delete from imported_household where household_id = ?", id);
    sql.update("delete from import_change where household_id = ?", id);
    sql.update("delete from imported_person where person_id = any(?)", subject.persons());
  }
}
