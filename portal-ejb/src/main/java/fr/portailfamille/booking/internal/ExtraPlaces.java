package fr.portailfamille.booking.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/**
 * Places beyond the capacity that staff open for one booking, each with its line in the journal.
 * They close by themselves when a place of their pool is given back.
 */
@Dependent
public class ExtraPlaces {

  @Inject private Sql sql;
  @Inject private AuditTrail audit;

  /** One more in each of these pools, which the caller has locked. */
  public void open(Collection<Long> poolIds, String reason) {
    sql.list(
        "update place_pool set overbooked = overbooked + 1 where id = any(?)"
            + " returning id, overbooked",
        row -> {
          audit.record(
              "places.extra",
              "place_pool",
              row.getLong(1),
              Map.of("from", row.getInt(2) - 1, "to", row.getInt(2), "reason", reason));
          return row.getLong(1);
        },
        poolIds);
  }

  /** Says which bookings took the places that were opened in these pools. */
  public void takenBy(Collection<Long> bookingIds, Collection<Long> poolIds) {
    if (poolIds.isEmpty()) {
      return;
    }
    sql.update(
        """
        insert into extra_place (booking_id, pool_id)
        select b.id, sp.pool_id from booking b join session_pool sp on sp.session_id = b.session_id
         where b.id = any(?) and sp.pool_id = any(?)
        """,
        bookingIds,
        poolIds);
  }
}
