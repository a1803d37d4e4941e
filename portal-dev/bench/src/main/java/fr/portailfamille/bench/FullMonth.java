package fr.portailfamille.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;

/**
 * The planning that the budget speaks of: a family of three children in five activities, each open
 * on every weekday of a month with three units, one half-day in seven booked.
 */
final class FullMonth {

  static final String LOGIN = "plein@example.org";

  private FullMonth() {}

  /**
   * Writes it beside the demo data.
   *
   * @return the household
   */
  static long write(Connection owner, YearMonth month) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(
          """
          insert into account (login, email, display_name, password_hash, status, created_at)
          select '%1$s', '%1$s', 'Famille Plein', password_hash, 'ACTIVE', now()
            from account where login = 'famille.martin@example.org';
          insert into account_role (account_id, role)
          select id, 'FAMILY' from account where login = '%1$s';
          insert into household (organisation_id, number, name, email, created_at)
          select id, 'PLEIN', 'Plein', '%1$s', now() from organisation where code = 'albertville';
          insert into household_access (household_id, account_id)
          select h.id, a.id from household h, account a where h.number = 'PLEIN' and a.login = '%1$s';
          insert into person (organisation_id, first_name, last_name, birth_date, created_at)
          select organisation_id, child, 'Plein', current_date - interval '8 years', now()
            from household, unnest(array['Léa', 'Noé', 'Zoé']) child where number = 'PLEIN';
          insert into household_member (household_id, person_id, kind, position)
          select h.id, p.id, 'CHILD', row_number() over (order by p.id)
            from household h, person p where h.number = 'PLEIN' and p.last_name = 'Plein';
          insert into activity (structure_id, category_id, regie_id, code, name, type_name, booking_mode,
                                kind, starts_on, ends_on, opens_at, closes_at)
          select structure_id, category_id, regie_id, 'PLEIN' || n, 'Accueil ' || n, type_name,
                 'PAY_ON_BOOKING', 'DAYS', current_date - 400, current_date + 400,
                 now() - interval '400 days', now() + interval '400 days'
            from activity, generate_series(1, 5) n where code = 'MERCREDIS';
          insert into activity_group (activity_id, name, age_from, age_to)
          select id, '6-12 ans', 6, 12 from activity where code like 'PLEIN%%';
          insert into unit (activity_id, code, name, starts_at, ends_at, half_days, position)
          select a.id, u.code, u.name, u.f::time, u.t::time, u.half, u.p from activity a,
            (values ('M', 'Matin', '08:00', '12:00', 'MORNING', 1),
                    ('A', 'Après-midi', '13:30', '18:00', 'AFTERNOON', 2),
                    ('J', 'Journée', '08:00', '18:00', 'BOTH', 3)) u (code, name, f, t, half, p)
           where a.code like 'PLEIN%%';
          insert into unit_price (unit_id, amount_cents, label, valid_from)
          select u.id, 450, 'à l’unité', '2000-01-01' from unit u join activity a on a.id = u.activity_id
           where a.code like 'PLEIN%%';
          insert into session (activity_id, group_id, unit_id, day, starts_at, ends_at,
                               booking_deadline, cancel_deadline, status)
          select a.id, g.id, u.id, d::date, d::date + u.starts_at, d::date + u.ends_at,
                 d - interval '1 day', d - interval '1 day', 'OPEN'
            from activity a join activity_group g on g.activity_id = a.id
            join unit u on u.activity_id = a.id,
                 generate_series(timestamptz '%2$s', timestamptz '%3$s', interval '1 day') d
           where a.code like 'PLEIN%%' and extract(isodow from d) < 6;
          insert into place_pool (group_id, day, half_day, capacity)
          select distinct s.group_id, s.day, half, 40 from session s join activity a on a.id = s.activity_id,
                 unnest(array['MORNING', 'AFTERNOON']) half where a.code like 'PLEIN%%';
          insert into session_pool (session_id, pool_id)
          select s.id, p.id from session s join unit u on u.id = s.unit_id
            join activity a on a.id = s.activity_id
            join place_pool p on p.group_id = s.group_id and p.day = s.day
                             and u.half_days in ('BOTH', p.half_day)
           where a.code like 'PLEIN%%';
          insert into enrolment (household_id, person_id, activity_id, group_id, status, created_at)
          select m.household_id, m.person_id, a.id, g.id, 'ACTIVE', now()
            from household h join household_member m on m.household_id = h.id,
                 activity a join activity_group g on g.activity_id = a.id
           where h.number = 'PLEIN' and a.code like 'PLEIN%%';
          insert into booking (enrolment_id, household_id, person_id, session_id, status, during,
                               price_cents, price_label, price_explanation, created_at, confirmed_at)
          select e.id, e.household_id, e.person_id, s.id, 'CONFIRMED', tsrange(s.starts_at, s.ends_at),
                 450, 'à l’unité', 'Prix unique', now(), now()
            from enrolment e join household h on h.id = e.household_id
            join session s on s.group_id = e.group_id
            join unit u on u.id = s.unit_id join activity a on a.id = s.activity_id
           where h.number = 'PLEIN' and u.code = 'M'
             and a.code = 'PLEIN' || (extract(doy from s.day)::int %% 5 + 1)::text
             and extract(doy from s.day)::int %% 3 = 0;
          analyze;
          """
              .formatted(LOGIN, month.atDay(1), month.atEndOfMonth()));
    }
    try (Statement statement = owner.createStatement();
        var row = statement.executeQuery("select id from household where number = 'PLEIN'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
