package fr.portailfamille.it.places;

import fr.portailfamille.it.TestTown;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Families of the tests, written by SQL as owner beside the demo data, each with a login and
 * children: those of Albertville with an enrolment in the Wednesdays of the Pommiers and sessions
 * of their own to fight for; those of other organisations as asked.
 */
public final class Crowd {

  private Crowd() {}

  /** A family of the crowd. */
  public record Family(String login, long household, long person, long enrolment) {}

  /** A child of a family, of so many completed years. */
  public record Child(String firstName, int years) {}

  /** A family with children and no enrolment; the persons in the order of the children. */
  public record Household(String login, long id, List<Long> persons) {}

  /** Loads the demo data where they are not yet, and adds so many families; the list is yours. */
  public static List<Family> of(String name, int families) {
    List<Household> households = at("albertville", name, families, new Child("Enfant", 8));
    write(
        """
        insert into enrolment (household_id, person_id, activity_id, group_id, status, created_at)
        select m.household_id, m.person_id, a.id, g.id, 'ACTIVE', now()
          from household h join household_member m on m.household_id = h.id
          join activity a on a.code = 'MERCREDIS'
          join activity_group g on g.activity_id = a.id and g.age_from = 6
         where h.number ~ '^%s[0-9]+$'
            on conflict do nothing
        """
            .formatted(name));
    return households.stream()
        .map(
            h ->
                new Family(
                    h.login(),
                    h.id(),
                    h.persons().get(0),
                    number("select id from enrolment where household_id = " + h.id())))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** A name that nothing else in the database holds, of letters alone. */
  public static String word(String begin) {
    return begin
        + UUID.randomUUID()
            .toString()
            .replace("-", "")
            .substring(0, 10)
            .chars()
            .map(digit -> 'a' + Character.digit(digit, 16))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
  }

  /** So many families of an organisation, each with these children. */
  public static List<Household> at(
      String organisation, String name, int families, Child... children) {
    TestTown.town().loadDemonstration();
    String wanted =
        IntStream.range(0, children.length)
            .mapToObj(
                i -> "(%d, '%s', %d)".formatted(i, children[i].firstName(), children[i].years()))
            .collect(Collectors.joining(", "));
    write(
        """
        with n as (select generate_series(1, %2$d) as i),
        child (at, first_name, years) as (values %3$s),
        o as (select id from organisation where code = '%4$s'),
        acc as (insert into account (login, email, display_name, password_hash, status, created_at)
                select '%1$s' || i || '@example.org', '%1$s' || i || '@example.org', '%1$s ' || i,
                       (select password_hash from account where login = 'famille.martin@example.org'),
                       'ACTIVE', now() from n
                returning id, login),
        rol as (insert into account_role (account_id, role) select id, 'FAMILY' from acc),
        hou as (insert into household (organisation_id, number, name, email, created_at)
                select o.id, '%1$s' || i, '%1$s ' || i, '%1$s' || i || '@example.org', now()
                  from n, o returning id, number),
        rig as (insert into household_access (household_id, account_id)
                select h.id, a.id from hou h join acc a on a.login = h.number || '@example.org'),
        per as (insert into person (organisation_id, first_name, last_name, birth_date, created_at)
                select o.id, c.first_name, h.number,
                       current_date - make_interval(years => c.years, months => 2), now()
                  from hou h, o, child c returning id, last_name, first_name)
        insert into household_member (household_id, person_id, kind, position)
        select h.id, p.id, 'CHILD', c.at
          from hou h join per p on p.last_name = h.number join child c using (first_name)
        """
            .formatted(name, families, wanted, organisation));
    return rows(
        "select h.number || '@example.org', h.id,"
            + " array_agg(m.person_id order by m.position) from household h"
            + " join household_member m on m.household_id = h.id where h.number ~ '^"
            + name
            + "[0-9]+$' group by h.id order by h.id",
        row ->
            new Household(
                row.getString(1), row.getLong(2), List.of((Long[]) row.getArray(3).getArray())));
  }

  /**
   * The sessions matin, après-midi, journée of a day of the tests' own, with this room: the n-th
   * after three weeks from now, whatever the season.
   */
  public static List<Long> day(int n, int capacity) {
    TestTown.town().loadDemonstration();
    String day = "(current_date + 21 + " + n + ")";
    String group =
        "(select g.id from activity_group g join activity a on a.id = g.activity_id"
            + " where a.code = 'MERCREDIS' and g.age_from = 6)";
    write(
        """
        insert into unit_price (unit_id, amount_cents, label, valid_from)
        select u.id, case u.code when 'JOURNEE' then 1000 else 400 end, 'à l’unité', '2000-01-01'
          from unit u join activity a on a.id = u.activity_id where a.code = 'MERCREDIS'
            on conflict do nothing
        """);
    write(
        ("insert into place_pool (group_id, day, half_day, capacity)"
                + " select %s, %s, half, 0 from unnest(array['MORNING', 'AFTERNOON']) half"
                + " where not exists (select 1 from place_pool where group_id = %s and day = %s)")
            .formatted(group, day, group, day));
    write(
        """
        with new_session as (
          insert into session (activity_id, group_id, unit_id, day, starts_at, ends_at,
                               booking_deadline, cancel_deadline, status)
          select u.activity_id, %1$s, u.id, %2$s,
                 %2$s + case u.code when 'APM' then time '13:30' else time '08:00' end,
                 %2$s + case u.code when 'MATIN' then time '12:00' else time '18:00' end,
                 now() + interval '10 days', now() + interval '10 days', 'OPEN'
            from unit u join activity a on a.id = u.activity_id where a.code = 'MERCREDIS'
              on conflict do nothing
          returning id, unit_id)
        insert into session_pool (session_id, pool_id)
        select s.id, p.id
          from new_session s join unit u on u.id = s.unit_id
          join place_pool p on p.group_id = %1$s and p.day = %2$s
         where u.code = 'JOURNEE' or (u.code = 'MATIN') = (p.half_day = 'MORNING')
        """
            .formatted(group, day));
    write(
        "update place_pool set capacity = %d where group_id = %s and day = %s"
            .formatted(capacity, group, day));
    return rows(
        "select s.id from session s join unit u on u.id = s.unit_id where s.group_id = %s and s.day = %s order by u.position"
            .formatted(group, day),
        row -> row.getLong(1));
  }

  /** Enrols every member of a household where a session belongs. */
  public static void enrol(long household, long session) {
    write(
        "insert into enrolment (household_id, person_id, activity_id, group_id, status, created_at)"
            + " select m.household_id, m.person_id, s.activity_id, s.group_id, 'ACTIVE', now()"
            + " from household_member m, session s where m.household_id = %d and s.id = %d"
                .formatted(household, session));
  }

  /** Books a session for all who are enrolled of a household, at 4,00 €, past every rule. */
  public static void confirm(long household, long session) {
    write(
        """
        insert into booking (enrolment_id, household_id, person_id, session_id, status, during,
                             price_cents, price_label, price_explanation, created_at, confirmed_at)
        select e.id, e.household_id, e.person_id, s.id, 'CONFIRMED',
               tsrange(s.starts_at, s.ends_at), 400, 'x', 'x', now(), now()
          from enrolment e join session s on s.activity_id = e.activity_id
         where e.household_id = %d and s.id = %d
        """
            .formatted(household, session));
  }

  /** The entries of a family's accounts in their order: «CHARGE 1400», in cents. */
  public static List<String> ledger(long household) {
    return rows(
        "select e.kind || ' ' || e.amount_cents from ledger_entry e join family_account a"
            + " on a.id = e.family_account_id where a.household_id = %d order by e.id"
                .formatted(household),
        row -> row.getString(1));
  }

  /** The day of a session, as in addresses: «2026-11-25». */
  public static String dayOf(long session) {
    return rows("select day::text from session where id = " + session, row -> row.getString(1))
        .get(0);
  }

  public static long regie() {
    return number("select id from regie where code = 'ALSC'");
  }

  public static long number(String sql) {
    return rows(sql, row -> row.getLong(1)).get(0);
  }

  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public static <T> List<T> rows(String sql, Reader<T> reader) {
    try (Connection owner = TestTown.town().database().connectAsOwner();
        PreparedStatement statement = owner.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      List<T> result = new ArrayList<>();
      while (row.next()) {
        result.add(reader.read(row));
      }
      return result;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  public static void write(String sql) {
    try (Connection owner = TestTown.town().database().connectAsOwner();
        PreparedStatement statement = owner.prepareStatement(sql)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Pools whose count is not the number of bookings that take from them, or above their room. */
  public static List<String> brokenPools() {
    return rows(
        """
        select p.id || ': taken ' || p.taken || ', counted ' || c.n || ', room '
               || p.capacity + p.overbooked
          from place_pool p
          cross join lateral (
            select count(*) as n from session_pool sp join booking b on b.session_id = sp.session_id
             where sp.pool_id = p.id and b.status in ('HELD', 'CONFIRMED')) c
         where p.taken <> c.n or p.taken > p.capacity + p.overbooked
        """,
        row -> row.getString(1));
  }
}
