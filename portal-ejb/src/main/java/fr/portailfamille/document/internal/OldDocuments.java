package fr.portailfamille.document.internal;

import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.LapsingRecords;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Documents, counted from the end of their validity, or from their supply where they have none. */
@ApplicationScoped
public class OldDocuments implements LapsingRecords {

  private static final String OLD =
      """
       from document d join household h on h.id = d.household_id
       left join document_type t on t.id = d.document_type_id
      where h.organisation_id = ?
        and coalesce((d.valid_until + 1)::timestamp at time zone 'Europe/Paris', d.supplied_at) < ?
      """;

  @Inject private Sql sql;

  @Override
  public DataCategory category() {
    return DataCategory.DOCUMENTS;
  }

  @Override
  public long count(long organisationId, Instant before) {
    return sql.number("select count(*)" + OLD, organisationId, before);
  }

  @Override
  public List<String> sample(long organisationId, Instant before, int most) {
    return sql.list(
        "select h.number || ' – ' || coalesce(t.name, 'Autre') || ' – '"
            + " || coalesce(d.valid_until, d.supplied_at::date)"
            + OLD
            + " order by d.id limit "
            + most,
        row -> row.getString(1),
        organisationId,
        before);
  }

  @Override
  public long remove(long organisationId, Instant before, int most) {
    List<Long> ids =
        sql.ids("select d.id" + OLD + " order by d.id limit " + most, organisationId, before);
    sql.update("delete from document_file where document_id = any(?)", ids);
    return sql.update("delete from document where id = any(?)", ids);
  }
}
