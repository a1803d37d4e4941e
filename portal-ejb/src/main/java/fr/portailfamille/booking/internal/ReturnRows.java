package fr.portailfamille.booking.internal;

import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Places that were given back, and which of them others have taken. In each pool of its session the
 * places that were free before go first, then the returned ones in their order: of n open returns
 * in a pool the first (confirmed takers − (places − n)) are resold. A journée is resold once both
 * of its places are; what does not take place at all is credited too. Only the places of the group
 * count, not those of the site.
 */
@Dependent
public class ReturnRows {

  private static final String OPEN =
      """
      with open as (
        select r.booking_id, r.turn, b.household_id, b.session_id, s.starts_at, s.status, sp.pool_id,
               row_number() over (partition by sp.pool_id order by r.turn) as rank,
               count(*) over (partition by sp.pool_id) as n
          from place_return r
          join booking b on b.id = r.booking_id
          join session s on s.id = b.session_id
          left join (session_pool sp join place_pool own on own.id = sp.pool_id
                                                        and own.group_id is not null)
            on sp.session_id = b.session_id
         where r.state = 'OPEN'),
      judged as (
        select o.booking_id, o.turn, o.household_id, o.session_id, o.starts_at,
               o.status = 'CLOSED'
                 or coalesce(bool_and(o.pool_id is not null and o.rank
                                      <= taken.n - (p.places - o.n)), false)
                 as resold
          from open o
          left join place_pool p on p.id = o.pool_id
          cross join lateral (
            select count(*) as n from session_pool x join booking t on t.session_id = x.session_id
             where x.pool_id = o.pool_id and t.status = 'CONFIRMED') taken
         group by o.booking_id, o.turn, o.household_id, o.session_id, o.starts_at, o.status)
      """;

  @Inject private Sql sql;

  /**
   * A place that was given back.
   *
   * @param resold whether others have taken it
   * @param begun whether its session has begun
   */
  public record Returned(
      long bookingId, long householdId, long sessionId, boolean resold, boolean begun) {}

  /** Those about which there is something to decide, first returned first. */
  public List<Long> due(LocalDateTime here, int most) {
    return sql.ids(
        OPEN
            + "select booking_id from judged where resold or starts_at <= ?"
            + " order by turn limit ?",
        here,
        most);
  }

  /** An open one as it stands; nothing once it is decided. */
  public Optional<Returned> open(long bookingId, LocalDateTime here) {
    return sql.first(
        OPEN
            + "select j.*, resold as taken, starts_at <= ? as begun from judged j"
            + " where booking_id = ?",
        row ->
            new Returned(
                bookingId,
                row.getLong("household_id"),
                row.getLong("session_id"),
                row.getBoolean("taken"),
                row.getBoolean("begun")),
        here,
        bookingId);
  }

  /** Decides one that is still open. */
  public boolean decide(long bookingId, boolean resold, Instant now) {
    return sql.update(
            "update place_return set state = ?, decided_at = ?"
                + " where booking_id = ? and state = 'OPEN'",
            resold ? "RESOLD" : "UNSOLD",
            now,
            bookingId)
        == 1;
  }
}
