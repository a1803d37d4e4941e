package fr.portailfamille.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Families that book the same forty Wednesdays, and the bookings of years before them. */
final class BookingCrowd {

  /** One family, as the engine is told of it. */
  record Client(String login, long household, long enrolment, long regie) {}

  private final Connection owner;
  private final Connection superuser;

  BookingCrowd(Connection owner, Connection superuser) {
    this.owner = owner;
    this.superuser = superuser;
  }

  /** Writes the families and their sessions beside the demo data, with views for pgbench. */
  void gather(int clients) throws SQLException {
    run(
        owner,
        """
        insert into account (login, email, display_name, password_hash, status, created_at)
        select 'bench' || n || '@example.org', 'bench' || n || '@example.org', 'Famille Bench ' || n,
               password_hash, 'ACTIVE', now()
          from account, generate_series(0, %1$d - 1) n where login = 'famille.martin@example.org';
        insert into account_role (account_id, role)
        select id, 'FAMILY' from account where login like 'bench%%';
        insert into household (organisation_id, number, name, email, created_at)
        select o.id, 'BENCH' || n, 'Bench', 'bench' || n || '@example.org', now()
          from organisation o, generate_series(0, %1$d - 1) n where o.code = 'albertville';
        insert into household_access (household_id, account_id)
        select h.id, a.id from household h join account a on a.email = h.email where h.number like 'BENCH%%';
        insert into person (organisation_id, first_name, last_name, birth_date, created_at)
        select organisation_id, number, 'Bench', current_date - interval '8 years', now()
          from household where number like 'BENCH%%';
        insert into household_member (household_id, person_id, kind, position)
        select h.id, p.id, 'CHILD', 1 from household h join person p on p.first_name = h.number
         where p.last_name = 'Bench';
        insert into activity (structure_id, category_id, regie_id, code, name, type_name, booking_mode,
                              kind, starts_on, ends_on, opens_at, closes_at)
        select structure_id, category_id, regie_id, 'BENCH', 'Accueil mesuré', type_name,
               'PAY_ON_BOOKING', 'DAYS', current_date - 4000, current_date + 400,
               now() - interval '400 days', now() + interval '400 days'
          from activity where code = 'MERCREDIS';
        insert into activity_group (activity_id, name, age_from, age_to)
        select id, '6-12 ans', 6, 12 from activity where code = 'BENCH';
        insert into unit (activity_id, code, name, starts_at, ends_at, half_days, position)
        select id, 'M', 'Matin', '08:00', '12:00', 'MORNING', 1 from activity where code = 'BENCH';
        insert into unit_price (unit_id, amount_cents, label, valid_from)
        select u.id, 450, 'à l’unité', '2000-01-01' from unit u join activity a on a.id = u.activity_id
         where a.code = 'BENCH';
        insert into session (activity_id, group_id, unit_id, day, starts_at, ends_at, booking_deadline,
                             cancel_deadline, status)
        select a.id, g.id, u.id, d, d + u.starts_at, d + u.ends_at, d - interval '1 day', d - interval '1 day',
               'OPEN'
          from activity a join activity_group g on g.activity_id = a.id join unit u on u.activity_id = a.id,
               lateral (select current_date + 30 + n * 7 as d from generate_series(0, 39) n
                        union all select current_date - n from generate_series(1, 2000) n) days
         where a.code = 'BENCH';
        insert into place_pool (group_id, day, half_day, capacity)
        select s.group_id, s.day, 'MORNING', 500 from session s join activity a on a.id = s.activity_id
         where a.code = 'BENCH' and s.day > current_date;
        insert into session_pool (session_id, pool_id)
        select s.id, p.id from session s join activity a on a.id = s.activity_id
          join place_pool p on p.group_id = s.group_id and p.day = s.day where a.code = 'BENCH';
        insert into enrolment (household_id, person_id, activity_id, group_id, status, created_at)
        select m.household_id, m.person_id, a.id, g.id, 'ACTIVE', now()
          from household h join household_member m on m.household_id = h.id,
               activity a join activity_group g on g.activity_id = a.id
         where h.number like 'BENCH%%' and a.code = 'BENCH';
        create schema bench;
        create table bench.client as
        select substr(h.number, 6)::int as n, h.email as login, h.id as household, e.person_id as person,
               e.id as enrolment, a.regie_id as regie
          from enrolment e join household h on h.id = e.household_id join activity a on a.id = e.activity_id
         where h.number like 'BENCH%%';
        create table bench.choice as
        select n, (select array_agg(id order by day) from (
                     select s.id, s.day, row_number() over (order by s.day) as nth
                       from session s join activity a on a.id = s.activity_id
                      where a.code = 'BENCH' and s.day > current_date) x
                    where nth between n and n + 9) as sessions
          from generate_series(1, 31) n;
        grant usage on schema bench to portal;
        grant select on all tables in schema bench to portal;
        """
            .formatted(clients));
  }

  List<Client> clients() throws SQLException {
    List<Client> clients = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery("select * from bench.client order by n")) {
      while (row.next()) {
        clients.add(
            new Client(
                row.getString("login"),
                row.getLong("household"),
                row.getLong("enrolment"),
                row.getLong("regie")));
      }
    }
    return clients;
  }

  List<Long> sessions() throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select s.id from session s join activity a on a.id = s.activity_id"
                    + " where a.code = 'BENCH' and s.day > current_date order by s.day")) {
      while (row.next()) {
        ids.add(row.getLong(1));
      }
    }
    return ids;
  }

  /**
   * Fills up with bookings of other families on days that are over, a thousand to a child. Nobody
   * looks whether their families exist: ten millions would take half an hour.
   */
  void fillUpTo(long stored) throws SQLException {
    run(
        superuser,
        """
        set session_replication_role = replica;
        with needed as (select greatest(0, (%d - (select count(*) from booking) + 999) / 1000) as n),
        p as (insert into person (organisation_id, first_name, last_name, birth_date, created_at)
              select o.id, 'Ancien', 'Stock', current_date - interval '8 years', now()
                from organisation o, needed, generate_series(1, needed.n) where o.code = 'albertville'
              returning id, organisation_id),
        h as (insert into household (organisation_id, number, name, created_at)
              select organisation_id, 'STOCK' || id, 'Stock', now() from p returning id, number),
        m as (insert into household_member (household_id, person_id, kind, position)
              select h.id, p.id, 'CHILD', 1 from h join p on h.number = 'STOCK' || p.id
              returning household_id, person_id)
        insert into enrolment (household_id, person_id, activity_id, group_id, status, created_at)
        select m.household_id, m.person_id, a.id, g.id, 'ACTIVE', now()
          from m, activity a join activity_group g on g.activity_id = a.id where a.code = 'BENCH';
        insert into booking (enrolment_id, household_id, person_id, session_id, status, during, price_cents,
                             price_label, price_explanation, created_at, confirmed_at)
        select e.id, e.household_id, e.person_id, s.id, 'CONFIRMED', tsrange(s.starts_at, s.ends_at), 450,
               'à l’unité', 'Prix unique', now(), now()
          from enrolment e join household h on h.id = e.household_id and h.number like 'STOCK%%'
          join lateral (select * from session s where s.group_id = e.group_id and s.day < current_date
                         order by s.day desc limit 1000) s on true
         where not exists (select 1 from booking b where b.enrolment_id = e.id);
        """
            .formatted(stored));
    try (Statement statement = owner.createStatement()) {
      statement.execute("vacuum analyze");
    }
  }

  private static void run(Connection who, String script) throws SQLException {
    try (Statement statement = who.createStatement()) {
      statement.execute(script);
    }
  }
}
