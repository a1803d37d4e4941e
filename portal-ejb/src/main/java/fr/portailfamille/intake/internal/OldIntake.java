package fr.portailfamille.intake.internal;

import fr.portailfamille.intake.RequestPapers;
import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.LapsingRecords;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * What came in and led nowhere: requests for accounts on which nobody decided, with their papers,
 * and spreadsheets that were not run. Of those that were, the lines as they came; what became of
 * them stays, and with it the undo.
 */
@ApplicationScoped
public class OldIntake implements LapsingRecords {

  private static final String OLD =
      """
       from (select 'REQUEST' as kind, id, confirmed_at as since from account_request
              where organisation_id = ? and state = 'WAITING' and confirmed_at < ?
             union all
             select case when step in ('COLUMNS', 'CHECK', 'COMPARE', 'CHECKED') then 'FILE'
                         else 'LINES' end, id, created_at from family_import i
              where organisation_id = ? and created_at < ?
                and (step in ('COLUMNS', 'CHECK', 'COMPARE', 'CHECKED')
                     or exists (select 1 from import_line l
                                 where l.import_id = i.id and l.cells <> '{}'))) old
      """;

  private record Old(String kind, long id) {}

  @Inject private Sql sql;
  @Inject private ImportReport report;
  @Inject private RequestPapers papers;

  @Override
  public DataCategory category() {
    return DataCategory.REQUESTS;
  }

  @Override
  public long count(long organisationId, Instant before) {
    return sql.number("select count(*)" + OLD, organisationId, before, organisationId, before);
  }

  @Override
  public List<String> sample(long organisationId, Instant before, int most) {
    return sql.list(
        "select since::date || ' ' || kind || ' ' || id" + OLD + " order by since limit " + most,
        row -> row.getString(1),
        organisationId,
        before,
        organisationId,
        before);
  }

  @Override
  public long remove(long organisationId, Instant before, int most) {
    List<Old> some =
        sql.list(
            "select kind, id" + OLD + " order by since limit " + most,
            row -> new Old(row.getString("kind"), row.getLong("id")),
            organisationId,
            before,
            organisationId,
            before);
    List<Long> requests = ids(some, "REQUEST");
    papers.erase(requests);
    sql.update("delete from account_request where id = any(?)", requests);
    ids(some, "FILE").forEach(report::delete);
    List<Long> lines = ids(some, "LINES");
    sql.update("update import_line set cells = '{}' where import_id = any(?)", lines);
    sql.update("delete from import_fault where import_id = any(?)", lines);
    return some.size();
  }

  private static List<Long> ids(List<Old> some, String kind) {
    return some.stream().filter(one -> one.kind().equals(kind)).map(Old::id).toList();
  }
}
