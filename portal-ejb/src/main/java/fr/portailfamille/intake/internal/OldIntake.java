package fr.portailfamille.intake.internal;

import fr.portailfamille.intake.RequestPapers;
import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.LapsingRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What came in and led nowhere: requests for accounts on which nobody decided, with their papers,
 * and spreadsheets that were not run. Of those that were, the lines as they came; what became of
 * them stays, and with it the undo.
 */
@ApplicationScoped
public class OldIntake extends LapsingRows {

  private static final String OLD =
      """
       from (select 'REQUEST' as kind, id, organisation_id, confirmed_at as since
               from account_request where state = 'WAITING'
             union all
             select case when step in ('COLUMNS', 'CHECK', 'COMPARE', 'CHECKED') then 'FILE'
                         else 'LINES' end, id, organisation_id, created_at from family_import i
              where step in ('COLUMNS', 'CHECK', 'COMPARE', 'CHECKED')
                 or exists (select 1 from import_line l
                             where l.import_id = i.id and l.cells <> '{}')) old
      where organisation_id = ? and since < ?
      """;

  private record Old(String kind, long id) {}

  @Inject private ImportReport report;
  @Inject private RequestPapers papers;

  public OldIntake() {
    super(DataCategory.REQUESTS, OLD, "since::date || ' ' || kind || ' ' || id", "since, kind, id");
  }

  @Override
  protected long remove(Some some) {
    List<Old> old = some.list("kind, id", row -> new Old(row.getString("kind"), row.getLong("id")));
    List<Long> requests = ids(old, "REQUEST");
    papers.erase(requests);
    sql().update("delete from account_request where id = any(?)", requests);
    ids(old, "FILE").forEach(report::delete);
    List<Long> lines = ids(old, "LINES");
    sql().update("update import_line set cells = '{}' where import_id = any(?)", lines);
    sql().update("delete from import_fault where import_id = any(?)", lines);
    return old.size();
  }

  private static List<Long> ids(List<Old> old, String kind) {
    return old.stream().filter(one -> one.kind().equals(kind)).map(Old::id).toList();
  }
}
