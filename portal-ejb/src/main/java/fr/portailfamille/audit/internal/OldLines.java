package fr.portailfamille.audit.internal;

import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.LapsingRows;

/** Lines of the journal of one kind that are too old; the database keeps the last six months. */
abstract class OldLines extends LapsingRows {

  /**
   * @param kind SQL condition on {@code audit_entry e}
   */
  OldLines(DataCategory category, String kind) {
    super(
        category,
        "from audit_entry e where e.organisation_id = ? and e.at < ? and " + kind,
        "e.at::date || ' ' || e.action || ' ' || e.subject_type || ' '"
            + " || coalesce(e.subject_id::text, '')",
        "e.at, e.id");
  }

  @Override
  protected long remove(Some some) {
    return sql().number("select forget_journal(?)", some.ids("e.id"));
  }
}
