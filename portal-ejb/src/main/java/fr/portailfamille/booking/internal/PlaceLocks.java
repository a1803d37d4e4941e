package fr.portailfamille.booking.internal;

import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The one locking rule of the places (docs/locking.md): household, persons, pools by id; then the
 * clock; then lapsed holds end. Only what is read in a later statement may be counted.
 */
@Dependent
public class PlaceLocks {

  @Inject private Sql sql;
  @Inject private HouseholdService households;
  @Inject private BusinessClock clock;

  /** First half: the household and the persons, each refused after three seconds of waiting. */
  public void lockParties(long householdId, Collection<Long> personIds) {
    lockHousehold(householdId);
    lockPersons(personIds);
  }

  /** The household alone, for who must look before it knows the persons. */
  public void lockHousehold(long householdId) {
    waitBriefly();
    households.lock(householdId);
  }

  /** The persons, by who has locked the household in this transaction. */
  public void lockPersons(Collection<Long> personIds) {
    if (personIds.isEmpty()) {
      return;
    }
    sql.number("select count(*) from lock_booking_parties(?)", personIds);
  }

  /**
   * The same for staff who change sessions and capacities of nobody in particular: no household and
   * no person, the pools of these sessions.
   */
  public Instant lockSessions(Collection<Long> sessionIds) {
    waitBriefly();
    return lockPools(sessionIds, List.of());
  }

  /** The same for the places of a structure and of all its activities between two days. */
  void lockSite(long structureId, LocalDate from, LocalDate to) {
    waitBriefly();
    sql.ids(
        """
        select id from place_pool
         where day between ? and ?
           and (structure_id = ?
                or group_id in (select g.id from activity_group g
                                  join activity a on a.id = g.activity_id where a.structure_id = ?))
         order by id
           for no key update of place_pool
        """,
        from,
        to,
        structureId,
        structureId);
  }

  /**
   * For this transaction: nobody waits long for a lock, and the database keeps the plans of its
   * statements. It would plan some of them anew each time, as their lists are often empty, which
   * took longer than doing them, while others wait for the pools.
   */
  private void waitBriefly() {
    sql.list(
        """
        select set_config('lock_timeout', '3s', true), set_config('statement_timeout', '10s', true),
               set_config('plan_cache_mode', 'force_generic_plan', true)
        """,
        row -> row.getString(1));
  }

  /**
   * Second half: every pool that these sessions, or what these persons hold, can touch — also the
   * neighbours that share a session with them, so that a lapsed journée found in a morning's pool
   * can be ended without locking backwards. Then lapsed holds in them end.
   *
   * @return the instant at which everything below is decided
   */
  public Instant lockPools(Collection<Long> sessionIds, Collection<Long> personIds) {
    sql.ids(
        """
        select id from place_pool
         where id in (
           select near.pool_id
             from session_pool wanted
             join session_pool shared on shared.pool_id = wanted.pool_id
             join session_pool near on near.session_id = shared.session_id
            where wanted.session_id = any(?)
               or wanted.session_id in (
                 select session_id from booking where person_id = any(?) and status = 'HELD'))
         order by id
           for no key update of place_pool
        """,
        sessionIds,
        personIds);
    Instant now = clock.now();
    sql.update(
        """
        update booking set status = 'EXPIRED', ended_at = ?
         where status = 'HELD' and hold_until <= ?
           and session_id in (
             select shared.session_id
               from session_pool wanted
               join session_pool shared on shared.pool_id = wanted.pool_id
              where wanted.session_id = any(?)
                 or wanted.session_id in (
                   select session_id from booking where person_id = any(?) and status = 'HELD'))
        """,
        now,
        now,
        sessionIds,
        personIds);
    return now;
  }
}
