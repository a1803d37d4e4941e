package fr.portailfamille.document.internal;

import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.LapsingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Documents, counted from the end of their validity, or from their supply where they have none. */
@ApplicationScoped
public class OldDocuments extends LapsingRows {

  private static final String OLD =
      """
       from document d join household h on h.id = d.household_id
       left join document_type t on t.id = d.document_type_id
      where h.organisation_id = ?
        and coalesce((d.valid_until + 1)::timestamp at time zone 'Europe/Paris', d.supplied_at) < ?
      """;

  public OldDocuments() {
    super(
        DataCategory.DOCUMENTS,
        OLD,
        "h.number || ' – ' || coalesce(t.name, 'Autre') || ' – '"
            + " || coalesce(d.valid_until, d.supplied_at::date)",
        "d.id");
  }

  @Override
  protected long remove(Some some) {
    List<Long> ids = some.ids("d.id");
    sql().update("delete from document_file where document_id = any(?)", ids);
    return sql().update("delete from document where id = any(?)", ids);
  }
}
