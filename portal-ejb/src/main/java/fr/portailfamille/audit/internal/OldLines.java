package fr.portailfamille.audit.internal;

import fr.portailfamille.shared.LapsingRecords;
import fr.portailfamille.shared.Sql;
import java.time.Instant;
import java.util.List;

/** Lines of the journal of one kind that are too old; the database keeps the last six months. */
abstract class OldLines implements LapsingRecords {

  private final String kind;

  /**
   * @param kind SQL condition on {@code audit_entry e}
   */
  OldLines(String kind) {
    this.kind = kind;
  }

  abstract Sql sql();

  private String where() {
    return " from audit_entry e where e.organisation_id = ? and e.at < ? and " + kind;
  }

  @Override
  public long count(long organisationId, Instant before) {
    return sql().number("select count(*)" + where(), organisationId, before);
  }

  @Override
  public List<String> sample(long organisationId, Instant before, int most) {
    return sql()
        .list(
            "select e.at::date || ' ' || e.action || ' ' || e.subject_type || ' '"
                + " || coalesce(e.subject_id::text, '')"
                + where()
                + " order by e.at, e.id limit "
                + most,
            row -> row.getString(1).strip(),
            organisationId,
            before);
  }

  @Override
  public long remove(long organisationId, Instant before, int most) {
    return sql()
        .number(
            "select forget_journal(array(select e.id"
                + where()
                + " order by e.at, e.id limit "
                + most
                + "))",
            organisationId,
            before);
  }
}
