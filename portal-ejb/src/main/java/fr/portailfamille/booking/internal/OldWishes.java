package fr.portailfamille.booking.internal;

import fr.portailfamille.shared.DataCategory;
import fr.portailfamille.shared.LapsingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Wishes that came to nothing: waiting that ended without a place, and addresses of calendars that
 * no program has fetched for as long. Waiting that became a booking stays with it.
 */
@ApplicationScoped
public class OldWishes extends LapsingRows {

  private static final String OLD =
      """
       from (select 'WAITING' as kind, w.id, h.organisation_id, w.ended_at as since
               from waiting_entry w join household h on h.id = w.household_id
              where w.state in ('WITHDRAWN', 'DECLINED', 'LAPSED')
             union all
             select 'CALENDAR', f.id, h.organisation_id, coalesce(f.fetched_at, f.created_at)
               from calendar_feed f join household h on h.id = f.household_id) old
      where organisation_id = ? and since < ?
      """;

  private record Old(String kind, long id) {}

  public OldWishes() {
    super(
        DataCategory.PAST_WISHES,
        OLD,
        "since::date || ' ' || kind || ' ' || id",
        "since, kind, id");
  }

  @Override
  protected long remove(Some some) {
    List<Old> old = some.list("kind, id", row -> new Old(row.getString("kind"), row.getLong("id")));
    sql().update("delete from waiting_entry where id = any(?)", ids(old, "WAITING"));
    sql().update("delete from calendar_feed where id = any(?)", ids(old, "CALENDAR"));
    return old.size();
  }

  private static List<Long> ids(List<Old> old, String kind) {
    return old.stream().filter(one -> one.kind().equals(kind)).map(Old::id).toList();
  }
}
