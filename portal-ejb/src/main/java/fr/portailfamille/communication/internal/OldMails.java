package fr.portailfamille.communication.internal;

import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.LapsingRecords;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Mails that were sent or given up. */
@ApplicationScoped
public class OldMails implements LapsingRecords {

  private static final String OLD =
      " from outbox_mail m"
          + " where m.organisation_id = ? and m.created_at < ? and m.status <> 'QUEUED'";

  @Inject private Sql sql;

  @Override
  public DataCategory category() {
    return DataCategory.MAILS;
  }

  @Override
  public long count(long organisationId, Instant before) {
    return sql.number("select count(*)" + OLD, organisationId, before);
  }

  @Override
  public List<String> sample(long organisationId, Instant before, int most) {
    return sql.list(
        "select m.created_at::date || ' ' || m.template || ' ' || m.status"
            + OLD
            + " order by m.id limit "
            + most,
        row -> row.getString(1),
        organisationId,
        before);
  }

  @Override
  public long remove(long organisationId, Instant before, int most) {
    return sql.update(
        "delete from outbox_mail where id in (select m.id"
            + OLD
            + " order by m.id limit "
            + most
            + ")",
        organisationId,
        before);
  }
}
