package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.DeskSession;
import fr.portailfamille.booking.FamilyBooking;
import fr.portailfamille.booking.FollowedState;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what a household has to come and what could be booked for it; enrols for staff. */
@Dependent
public class FamilyBookingRows {

  @Inject private Sql sql;

  /**
   * By day.
   *
   * @param seen where the caller sees families
   * @param kept where the caller books for them
   */
  public List<FamilyBooking> coming(
      long householdId, Reach seen, Reach kept, LocalDate today, Instant now, int most) {
    return sql.list(
        """
        with entry as (
          select b.id, b.person_id, b.session_id, b.request_id, b.price_cents, b.hold_until,
                 case when b.status = 'CONFIRMED' then 'CONFIRMED'
                      when b.basket_id is null then 'OFFERED' else 'HELD' end as state
            from booking b
           where b.household_id = ?
             and (b.status = 'CONFIRMED' or (b.status = 'HELD' and b.hold_until > ?))
          union all
          select 0, w.person_id, w.session_id, null, null, null, 'WAITING'
            from waiting_entry w where w.household_id = ? and w.state = 'WAITING')
        select e.*, p.first_name, a.id as activity_id, a.name as activity_name,
               u.name as unit_name, s.day, coalesce(r.number, 0) as number,
               (st.organisation_id = any(?) or st.id = any(?)) as changeable
          from entry e
          join person p on p.id = e.person_id
          join session s on s.id = e.session_id
          join unit u on u.id = s.unit_id
          join activity a on a.id = s.activity_id
          join structure st on st.id = a.structure_id
          left join booking_request r on r.id = e.request_id
         where s.day >= ? and (st.organisation_id = any(?) or st.id = any(?))
         order by s.day, s.starts_at, p.first_name collate french, e.id limit ?
        """,
        row -> {
          FollowedState state = FollowedState.valueOf(row.getString("state"));
          return new FamilyBooking(
              row.getLong("id"),
              row.getString("first_name"),
              row.getLong("activity_id"),
              row.getString("activity_name"),
              row.getString("unit_name"),
              row.getObject("day", LocalDate.class),
              state,
              state == FollowedState.CONFIRMED ? null : Sql.instant(row, "hold_until"),
              row.getObject("price_cents") == null
                  ? null
                  : Money.ofCents(row.getLong("price_cents")),
              row.getLong("number"),
              row.getBoolean("changeable") && state == FollowedState.CONFIRMED);
        },
        householdId,
        now,
        householdId,
        kept.organisations(),
        kept.structures(),
        today,
        seen.organisations(),
        seen.structures(),
        most);
  }

  /** Open sessions from a day on; of the person's group alone where it is enrolled. */
  public List<DeskSession> sessions(
      long activityId, long personId, Long groupId, LocalDate from, int most) {
    return sql.list(
        """
        select s.id, s.activity_id, a.name as activity_name, g.name as group_name,
               u.name as unit_name, s.day
          from session s
          join activity a on a.id = s.activity_id
          join activity_group g on g.id = s.group_id
          join unit u on u.id = s.unit_id
         where s.activity_id = ? and a.kind = 'DAYS' and s.status = 'OPEN' and s.day >= ?
           and (?::bigint is null or s.group_id = ?::bigint)
           and not exists (select 1 from booking b where b.session_id = s.id and b.person_id = ?
                            and b.status in ('HELD', 'CONFIRMED'))
         order by s.day, g.position, u.position, s.id limit ?
        """,
        row ->
            new DeskSession(
                row.getLong("id"),
                row.getLong("activity_id"),
                row.getString("activity_name"),
                row.getString("group_name"),
                row.getString("unit_name"),
                row.getObject("day", LocalDate.class)),
        activityId,
        from,
        groupId,
        groupId,
        personId,
        most);
  }

  /** An enrolment that goes on. */
  public record Standing(long enrolmentId, long groupId) {}

  public Optional<Standing> enrolment(long householdId, long personId, long activityId) {
    return sql.first(
        "select id, group_id from enrolment where household_id = ? and person_id = ?"
            + " and activity_id = ? and status = 'ACTIVE'",
        row -> new Standing(row.getLong(1), row.getLong(2)),
        householdId,
        personId,
        activityId);
  }

  public long enrol(long householdId, long personId, long activityId, long groupId, Instant now) {
    return sql.number(
        "insert into enrolment (household_id, person_id, activity_id, group_id, status, created_at)"
            + " values (?, ?, ?, ?, 'ACTIVE', ?) returning id",
        householdId,
        personId,
        activityId,
        groupId,
        now);
  }
}
