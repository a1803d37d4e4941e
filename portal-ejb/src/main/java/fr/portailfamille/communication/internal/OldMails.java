package fr.portailfamille.communication.internal;

import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.LapsingRows;
import jakarta.enterprise.context.ApplicationScoped;

/** Mails that were sent or given up. */
@ApplicationScoped
public class OldMails extends LapsingRows {

  private static final String OLD =
      " from outbox_mail m"
          + " where m.organisation_id = ? and m.created_at < ? and m.status <> 'QUEUED'";

  public OldMails() {
    super(
        DataCategory.MAILS,
        OLD,
        "m.created_at::date || ' ' || m.template || ' ' || m.status",
        "m.id");
  }

  @Override
  protected long remove(Some some) {
    return sql().update("delete from outbox_mail where id = any(?)", some.ids("m.id"));
  }
}
