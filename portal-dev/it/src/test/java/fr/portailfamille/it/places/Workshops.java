package fr.portailfamille.it.places;

import fr.portailfamille.it.TestTown;
import java.util.List;

/**
 * Series of the tests' own at Albertville: weekly afternoons from four weeks from now whatever the
 * season, two groups, 40,00 € for all dates.
 *
 * @param climbing the group «7/11 ans Escalade»
 * @param billiards the group «8/11 ans Billard»
 */
public record Workshops(String name, long activity, long climbing, long billiards) {

  /**
   * Writes one.
   *
   * @param week how many weeks later than four it begins
   * @param places of each group on each date
   */
  public static Workshops of(String name, int week, int dates, int places) {
    TestTown.town().loadDemonstration();
    Crowd.write(
        """
        with act as (
          insert into activity (structure_id, category_id, regie_id, code, name, type_name,
                                booking_mode, kind, starts_on, ends_on, opens_at, closes_at)
          select a.structure_id, a.category_id, a.regie_id, upper('%1$s'), '%1$s', a.type_name,
                 'PAY_ON_ENROLMENT', 'SERIES', current_date + 28 + 7 * %2$d,
                 current_date + 28 + 7 * (%2$d + %3$d), now() - interval '1 day',
                 now() + interval '300 days'
            from activity a where a.code = 'EMS-T1' order by a.id limit 1
          returning id),
        grp as (insert into activity_group (activity_id, name, age_from, age_to, position)
                select act.id, g.name, g.age, 11, g.age
                  from act, (values ('7/11 ans Escalade', 7), ('8/11 ans Billard', 8)) g (name, age)
                returning id, activity_id),
        uni as (insert into unit (activity_id, code, name, starts_at, ends_at, half_days)
                select id, 'APM', 'Après-midi', '19:00', '20:30', 'AFTERNOON' from act
                returning id, activity_id),
        pri as (insert into unit_price (unit_id, amount_cents, label, valid_from)
                select id, 4000, 'à l’unité', '2000-01-01' from uni),
        day as (select current_date + 28 + 7 * n as day
                  from generate_series(%2$d, %2$d + %3$d - 1) n),
        poo as (insert into place_pool (group_id, day, half_day, capacity)
                select g.id, d.day, 'AFTERNOON', %4$d from grp g, day d
                returning id, group_id, day),
        ses as (insert into session (activity_id, group_id, unit_id, day, starts_at, ends_at,
                                     booking_deadline, cancel_deadline, status)
                select u.activity_id, g.id, u.id, d.day, d.day + time '19:00',
                       d.day + time '20:30', (d.day - 1 + time '12:00') at time zone 'Europe/Paris',
                       (d.day - 1 + time '12:00') at time zone 'Europe/Paris', 'OPEN'
                  from grp g join uni u using (activity_id), day d
                returning id, group_id, day)
        insert into session_pool (session_id, pool_id)
        select ses.id, poo.id from ses join poo using (group_id, day)
        """
            .formatted(name, week, dates, places));
    long activity = Crowd.number("select id from activity where name = '" + name + "'");
    List<Long> groups =
        Crowd.rows(
            "select id from activity_group where activity_id = " + activity + " order by position",
            row -> row.getLong(1));
    return new Workshops(name, activity, groups.get(0), groups.get(1));
  }

  /** As the page asks for it. */
  public String wish(long person, long group) {
    return person + "." + activity + "." + group;
  }

  /** The sessions of a group, by day. */
  public List<Long> sessions(long group) {
    return Crowd.rows(
        "select id from session where group_id = " + group + " order by day",
        row -> row.getLong(1));
  }
}
