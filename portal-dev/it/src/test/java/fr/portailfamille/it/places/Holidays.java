package fr.portailfamille.it.places;

import fr.portailfamille.it.TestTown;
import java.util.List;

/**
 * A holiday period of Opio of the tests' own, ten days from three weeks from now whatever the
 * season: journées at 12,50 € for children of three to six.
 */
public final class Holidays {

  private Holidays() {}

  /** The activity; written once for each code. */
  public static long period(String code, int capacity) {
    TestTown.town().loadDemonstration();
    Crowd.write(
        """
        with act as (
          insert into activity (structure_id, category_id, regie_id, code, name, type_name,
                                booking_mode, kind, starts_on, ends_on, opens_at, closes_at)
          select a.structure_id, a.category_id, a.regie_id, '%1$s',
                 'Vacances %1$s maternelle 3-6 ans', a.type_name, 'PAY_ON_BOOKING', 'DAYS',
                 current_date + 21, current_date + 30, now() - interval '1 day',
                 now() + interval '30 days'
            from activity a join structure s on s.id = a.structure_id
            join organisation o on o.id = s.organisation_id
           where o.code = 'opio' order by a.id limit 1
              on conflict do nothing
          returning id),
        grp as (insert into activity_group (activity_id, name, age_from, age_to)
                select id, '3-6 ans', 3, 6 from act returning id, activity_id),
        uni as (insert into unit (activity_id, code, name, starts_at, ends_at, half_days, with_meal)
                select id, 'JOURNEE', 'Journée', '08:00', '18:00', 'BOTH', true from act returning id, activity_id),
        pri as (insert into unit_price (unit_id, amount_cents, label, valid_from)
                select id, 1250, 'à l’unité', '2000-01-01' from uni),
        day as (select d::date as day
                  from generate_series(current_date + 21, current_date + 30, interval '1 day') d),
        poo as (insert into place_pool (group_id, day, half_day, capacity)
                select g.id, d.day, 'MORNING', %2$d from grp g, day d
                returning id, group_id, day),
        ses as (insert into session (activity_id, group_id, unit_id, day, starts_at, ends_at,
                                     booking_deadline, cancel_deadline, status)
                select u.activity_id, g.id, u.id, d.day, d.day + time '08:00',
                       d.day + time '18:00', now() + interval '10 days',
                       now() + interval '10 days', 'OPEN'
                  from grp g join uni u using (activity_id), day d
                returning id, group_id, day)
        insert into session_pool (session_id, pool_id)
        select ses.id, poo.id from ses join poo using (group_id, day)
        """
            .formatted(code, capacity));
    return Crowd.number("select id from activity where code = '" + code + "'");
  }

  /** The days of guide 004, a week of September 2016, booked until the morning itself. */
  public static long autumn2016() {
    long activity = period("AUTOMNE-2016", 40);
    Crowd.write(
        "update activity set starts_on = '2016-09-26', ends_on = '2016-10-05',"
            + " opens_at = '2016-01-01', closes_at = '2016-12-31' where id = "
            + activity);
    Crowd.write(
        """
        update session s set day = d.day, starts_at = d.day + time '08:00',
               ends_at = d.day + time '18:00',
               booking_deadline = (d.day + time '08:00') at time zone 'Europe/Paris'
          from (select id, date '2016-09-25' + row_number() over (order by day)::int as day
                  from session where activity_id = %1$d) d
         where d.id = s.id and s.day <> d.day
        """
            .formatted(activity));
    return activity;
  }

  /** The sessions of the period, by day. */
  public static List<Long> sessions(long activity) {
    return Crowd.rows(
        "select id from session where activity_id = " + activity + " order by day",
        row -> row.getLong(1));
  }

  /** Leaves no place on that day. */
  public static void fill(long session) {
    Crowd.write(
        "update place_pool set capacity = taken where id ="
            + " (select pool_id from session_pool where session_id = "
            + session
            + ")");
  }

  public static long regie() {
    return Crowd.number(
        "select r.id from regie r join organisation o on o.id = r.organisation_id"
            + " where o.code = 'opio'");
  }
}
