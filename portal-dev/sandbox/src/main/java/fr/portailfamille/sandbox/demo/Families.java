package fr.portailfamille.sandbox.demo;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes invented accounts, households and their members. */
final class Families {

  private final Rows rows;
  private final Instant now;

  Families(Rows rows, Instant now) {
    this.rows = rows;
    this.now = now;
  }

  long account(String login, String name, String password, String... roles) throws SQLException {
    long account =
        rows.add(
            "account",
            "login, email, display_name, password_hash, status, created_at",
            login,
            login,
            name,
            DemoSecrets.hash(password),
            "ACTIVE",
            now);
    for (String role : roles) {
      rows.run("insert into account_role (account_id, role) values (?, ?)", account, role);
    }
    return account;
  }

  /**
   * Gives somebody a role.
   *
   * @param organisation null: the whole installation
   * @param structure null: all of the organisation
   */
  void worksAs(long account, String role, Long organisation, Long structure) throws SQLException {
    rows.run(
        "insert into staff_role (account_id, role, organisation_id, structure_id)"
            + " values (?, ?, ?::bigint, ?::bigint)",
        account,
        role,
        organisation,
        structure);
  }

  long household(
      long organisation, String number, String name, String email, String[] address, long... logins)
      throws SQLException {
    long household =
        rows.add(
            "household",
            "organisation_id, number, civility, name, street, postcode, town, phone, email,"
                + " created_at",
            organisation,
            number,
            "M. et Mme",
            name,
            address[0],
            address[1],
            address[2],
            address[3],
            email,
            now);
    for (long login : logins) {
      rows.run(
          "insert into household_access (household_id, account_id) values (?, ?)",
          household,
          login);
    }
    return household;
  }

  void paysByDirectDebit(long household) throws SQLException {
    rows.run("update household set direct_debit = true where id = ?", household);
  }

  /** A member; children and adults get their shape by the order they come in. */
  long member(
      long organisation,
      long household,
      String kind,
      String firstName,
      String lastName,
      LocalDate birth,
      int position)
      throws SQLException {
    long person =
        rows.add(
            "person",
            "organisation_id, first_name, last_name, birth_date, created_at",
            organisation,
            firstName,
            lastName,
            birth,
            now);
    rows.run(
        "insert into household_member (household_id, person_id, kind, position)"
            + " values (?, ?, ?, ?)",
        household,
        person,
        kind,
        position);
    rows.run("insert into booking_party (person_id) values (?)", person);
    return person;
  }

  /** Makes somebody's child a member of a second household too. */
  void shares(long household, long person, int position) throws SQLException {
    rows.run(
        "insert into household_member (household_id, person_id, kind, position)"
            + " values (?, ?, 'CHILD', ?)",
        household,
        person,
        position);
  }

  long enrol(long household, long person, long activity, int age) throws SQLException {
    rows.run(
        "insert into household_structure (household_id, structure_id)"
            + " select ?, structure_id from activity where id = ? on conflict do nothing",
        household,
        activity);
    return rows.add(
        "enrolment",
        "household_id, person_id, activity_id, group_id, status, created_at",
        household,
        person,
        activity,
        group(activity, age),
        "ACTIVE",
        now);
  }

  private long group(long activity, int age) throws SQLException {
    List<Long> found = new ArrayList<>();
    rows.each(
        "select id from activity_group where activity_id = ? and ? between age_from and age_to",
        row -> found.add(row.getLong(1)),
        activity,
        age);
    return found.get(0);
  }
}
