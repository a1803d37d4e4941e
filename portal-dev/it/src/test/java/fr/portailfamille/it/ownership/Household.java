package fr.portailfamille.it.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.places.BankWord;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.it.places.Customer;
import fr.portailfamille.it.places.Holidays;
import fr.portailfamille.sandbox.demo.DemoData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A family with some of everything: at the Pommiers an enrolment, paid days with their invoice, a
 * basket, a payment under way; and under the same login a dossier at Opio with a reservation.
 */
final class Household {

  private final String name;
  private final String child;
  private final Customer customer;
  private final long id;
  private final long second;

  private Household(String name, String child, Customer customer, long id, long second) {
    this.name = name;
    this.child = child;
    this.customer = customer;
    this.id = id;
    this.second = second;
  }

  static Household of(String name, String child, int day) throws Exception {
    Crowd.Household first = Crowd.at("albertville", name, 1, new Crowd.Child(child, 8)).get(0);
    Crowd.Household other =
        Crowd.at("opio", name + "opio", 1, new Crowd.Child(child + "-Opio", 5)).get(0);
    Crowd.write(
        "insert into household_access (household_id, account_id) select %d, id from account"
                .formatted(other.id())
            + " where login = '%s'".formatted(first.login()));
    Household household =
        new Household(
            name,
            child,
            Customer.loggedIn(first.login(), DemoData.PASSWORD),
            first.id(),
            other.id());
    household.live(first.persons().get(0), day);
    household.reserve(other.persons().get(0));
    household.papers(first.persons().get(0));
    household.waited();
    household.refunded();
    return household;
  }

  private void reserve(long person) {
    long period = Holidays.period("EIGENTUM", 40);
    String enrolled = ask(second, "period", "person", person, "activity", period);
    assertThat(enrolled).startsWith("enrolled ");
    assertThat(
            ask(
                second,
                "submit",
                "regie",
                Holidays.regie(),
                "enrolment",
                enrolled.substring("enrolled ".length()),
                "sessions",
                Holidays.sessions(period).get(0)))
        .startsWith("held 1");
  }

  private void live(long person, int day) throws Exception {
    List<Long> sessions = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      sessions.add(Crowd.day(day + i, 20).get(0));
    }
    String enrolled =
        ask(
            id,
            "enrol",
            "person",
            person,
            "activity",
            Crowd.number("select id from activity where code = 'MERCREDIS'"));
    assertThat(enrolled).startsWith("enrolled ");
    String enrolment = enrolled.substring("enrolled ".length());
    hold(enrolment, sessions.get(0));
    assertThat(BankWord.says("AUTHORISED", pay(), name.charAt(0))).startsWith("OK-");
    assertThat(Crowd.number("select count(*) from invoice where household_id = " + id))
        .isEqualTo(1);
    hold(enrolment, sessions.get(1));
    pay();
  }

  /** A paper, a change that waits, a notice and an erasure that was refused. */
  private void papers(long person) {
    Crowd.write(
        """
        with a as (select account_id as id from household_access where household_id = %1$d),
        d as (insert into document (household_id, person_id, other_name, other_kind, status,
                                    supplied_at)
              values (%1$d, %2$d, 'Papier', 'OTHER', 'SUPPLIED', now())),
        c as (insert into dossier_change (household_id, field, after_value, status, asked_at,
                                          asked_by)
              select %1$d, 'household.street', '1 rue Neuve', 'WAITING', now(), a.id from a),
        n as (insert into dossier_notice (household_id, field, person_id, kind, told_at)
              values (%1$d, 'child.firstName', %2$d, 'SHARED', now()))
        insert into erasure_request (household_id, cause, status, asked_at, asked_by, decided_at,
                                     words)
        select %1$d, 'FAMILY', 'REFUSED', now(), a.id, now(), 'Il reste des jours' from a
        """
            .formatted(id, person));
  }

  /** One that is over: no sweep offers it a place while the rows of the family are compared. */
  private void waited() {
    Crowd.write(
        """
        insert into waiting_entry (enrolment_id, household_id, person_id, session_id, state,
                                   asked_at, ended_at)
        select e.id, e.household_id, e.person_id, s.id, 'WITHDRAWN', now(), now()
          from enrolment e join session s on s.group_id = e.group_id
         where e.household_id = %d order by s.id limit 1
        """
            .formatted(id));
  }

  /** A cent on its way back to the card; no timer takes it up for a year. */
  private void refunded() {
    Crowd.write(
        """
        insert into card_refund (reference, attempt_id, household_id, amount_cents, status,
                                 created_at, next_try_at)
        select reference || 'r', id, household_id, 1, 'WAITING', now(), now() + interval '1 year'
          from payment_attempt where household_id = %d and status = 'PAID'
        """
            .formatted(id));
  }

  private void hold(String enrolment, long session) {
    assertThat(
            ask(id, "submit", "regie", Crowd.regie(), "enrolment", enrolment, "sessions", session))
        .startsWith("held 1");
  }

  private String pay() {
    String answer =
        ask(
            id,
            "pay",
            "basket",
            Crowd.number("select id from basket where status = 'OPEN' and household_id = " + id));
    assertThat(answer).startsWith("paying ");
    return answer.substring("paying ".length());
  }

  private String ask(long household, String what, Object... more) {
    Object[] all = new Object[more.length + 2];
    all[0] = "household";
    all[1] = household;
    System.arraycopy(more, 0, all, 2, more.length);
    return customer.ask(what, all);
  }

  long id() {
    return id;
  }

  List<Long> ids() {
    return List.of(id, second);
  }

  /** The own household where the other family's of this id is: in the same organisation. */
  long sisterOf(Household other, String household) {
    return household.equals(String.valueOf(other.second)) ? second : id;
  }

  /** Addresses of the staff a button leads to. */
  List<String> doorsOfStaff() {
    return texts(
        """
        with i as (insert into family_import (organisation_id, file_name, header, step, line_count,
                                              created_at)
                   select organisation_id, 'familles.csv', '{nom}', 'COLUMNS', 0, now()
                     from household where id = %d returning id)
        select '/staff/import.xhtml?i=' || id from i
        union all
        select '/staff/booking.xhtml?b=' || max(id) from booking
         where status = 'CONFIRMED' and household_id = %d
        """
            .formatted(id, id));
  }

  List<String> references(long household) {
    return texts("select reference from payment_attempt where household_id = " + household);
  }

  String name() {
    return name;
  }

  Customer customer() {
    return customer;
  }

  /** Addresses a button leads to, so that no link does: paying, the guided days, series. */
  List<String> doors() {
    List<String> doors = new ArrayList<>();
    references(id).forEach(r -> doors.add("/family/payment.xhtml?h=" + id + "&r=" + r));
    texts(
            "select '/family/balance.xhtml?h=' || household_id || '&g=' || regie_id"
                + " from family_account where household_id = "
                + id)
        .forEach(doors::add);
    // a ticked day as reserve-days writes it: base 36
    String ticked =
        Long.toString(
            Crowd.number(
                """
                select max(s.id) from session s join enrolment e using (activity_id)
                 where e.household_id = %1$d
                   and s.id not in (select session_id from booking where household_id = %1$d)
                """
                    .formatted(second)),
            Character.MAX_RADIX);
    for (String page : List.of("reserve-days", "reserve-check")) {
      texts(
              "select '?h=' || e.household_id || '&e=' || e.id"
                  + " from enrolment e"
                  + " where e.household_id = "
                  + second)
          .forEach(query -> doors.add("/family/" + page + ".xhtml" + query + "&s=" + ticked));
    }
    texts(
            "select '?h=' || m.household_id || '&s=' || m.person_id || '.' || g.activity_id || '.'"
                + " || g.id from household_member m, activity_group g"
                + " join activity a on a.id = g.activity_id"
                + " where a.code = 'LAZER-GAME' and m.household_id = "
                + id)
        .forEach(query -> doors.add("/family/series-check.xhtml" + query));
    return doors;
  }

  /** What no stranger's page may say. */
  List<String> secrets() {
    List<String> secrets = new ArrayList<>(List.of(name + "1", child));
    secrets.addAll(references(id));
    secrets.addAll(texts("select number from invoice where household_id = " + id));
    return secrets;
  }

  /** Every row of the household, table by table, as one text each. */
  Map<String, String> rows() {
    Map<String, String> rows = new TreeMap<>();
    for (String table : Tables.ownedByAHousehold()) {
      rows.put(table, all(table, "t.household_id in (" + id + ", " + second + ")"));
    }
    rows.put("household", all("household", "t.id in (" + id + ", " + second + ")"));
    rows.put(
        "person",
        all(
            "person",
            "t.id in (select person_id from household_member where household_id = " + id + ")"));
    rows.put(
        "account",
        all(
            "account",
            "t.id in (select account_id from household_access where household_id = " + id + ")"));
    return rows;
  }

  private static String all(String table, String which) {
    return String.join(
        "\n", texts("select t::text from " + table + " t where " + which + " order by t::text"));
  }

  private static List<String> texts(String sql) {
    return Crowd.rows(sql, row -> row.getString(1));
  }
}
