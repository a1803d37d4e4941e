package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.TestTown;
import fr.portailfamille.sandbox.demo.DemoData;
import fr.portailfamille.shared.BusinessClock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How many statements the portal sends for a booking and for a page of the planning: the same
 * number for one child and a day as for three and a month. PostgreSQL counts them.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StatementsIT {

  /** The timers of the portal count too: the least of so many tries has none of theirs. */
  private static final int TRIES = 6;

  /** 25 for a booking and 39 for a page on WildFly; Payara asks its pool more often. */
  private static final int MOST = 50;

  private static final int DAYS = 10;
  private static Crowd.Household alone;
  private static Crowd.Household three;
  private static Customer oneParent;
  private static Customer threeParent;

  @BeforeAll
  static void gather() {
    String word = Crowd.word("compte");
    alone = Crowd.at("albertville", word + "x", 1, new Crowd.Child("Un", 8)).get(0);
    three =
        Crowd.at(
                "albertville",
                word + "z",
                1,
                new Crowd.Child("Un", 8),
                new Crowd.Child("Deux", 9),
                new Crowd.Child("Trois", 10))
            .get(0);
    for (Crowd.Household household : List.of(alone, three)) {
      for (long person : household.persons()) {
        Crowd.write(
            "insert into enrolment (household_id, person_id, activity_id, group_id, status, created_at)"
                + " select "
                + household.id()
                + ", "
                + person
                + ", a.id, g.id, 'ACTIVE', now() from activity a join activity_group g"
                + " on g.activity_id = a.id and g.age_from = 6 where a.code = 'MERCREDIS'");
      }
    }
    oneParent = Customer.loggedIn(alone.login(), DemoData.PASSWORD);
    threeParent = Customer.loggedIn(three.login(), DemoData.PASSWORD);
    for (int day = 0; day < DAYS; day++) {
      Crowd.day(100 + day, 100);
    }
  }

  @Test
  void aBookingTakesAsManyForThirtyPlacesAsForOne() {
    List<Long> mornings =
        LongStream.range(0, DAYS).mapToObj(day -> Crowd.day(100 + (int) day, 100).get(0)).toList();

    long one = statements(() -> submit(oneParent, alone, mornings.subList(0, 1)), "held 1", alone);
    long thirty = statements(() -> submit(threeParent, three, mornings), "held 30", three);

    System.out.println("Statements of a booking: " + one + ", of thirty: " + thirty);
    assertThat(thirty).isEqualTo(one).isLessThanOrEqualTo(MOST);
  }

  @Test
  void aPlanningTakesAsManyForThreeChildrenAndAMonthAsForOneAndAWeek() {
    LocalDate day = LocalDate.now(BusinessClock.PARIS).plusDays(121);

    long week = statements(() -> page(oneParent, alone, "week", day), "planning", null);
    long month = statements(() -> page(threeParent, three, "month", day), "planning", null);

    System.out.println("Statements of a planning page: " + week + ", at most: " + month);
    assertThat(month).isEqualTo(week).isLessThanOrEqualTo(MOST);
  }

  @Test
  void aSuiviTakesAsManyForThreeActivitiesAsForOne() {
    Crowd.Household family =
        Crowd.at("albertville", Crowd.word("liste"), 1, new Crowd.Child("Un", 9)).get(0);
    Customer parent = Customer.loggedIn(family.login(), DemoData.PASSWORD);
    Supplier<String> page = () -> parent.get("/family/bookings.xhtml?h=" + family.id()).body();
    String one = confirmed(family, 70);
    long before = statements(page, one, null);

    confirmed(family, 72);
    String more = confirmed(family, 74);
    long after = statements(page, more, null);

    System.out.println("Statements of Suivi: " + before + ", with two activities more: " + after);
    assertThat(after).isEqualTo(before).isLessThanOrEqualTo(MOST);
  }

  /** A series of two dates that the child has, whose families may cancel online; its name. */
  private static String confirmed(Crowd.Household family, int week) {
    Workshops series = Workshops.of(Crowd.word("suivi"), week, 2, 5);
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " values ('booking.cancel', 'ACTIVITY', %d, 'true', now(), 'count')"
                .formatted(series.activity()));
    Crowd.write(
        "insert into enrolment (household_id, person_id, activity_id, group_id, status, created_at)"
            + " values (%d, %d, %d, %d, 'ACTIVE', now())"
                .formatted(
                    family.id(), family.persons().get(0), series.activity(), series.climbing()));
    Crowd.write(
        """
        insert into booking (enrolment_id, household_id, person_id, session_id, status, during,
                             price_cents, price_label, price_explanation, created_at, confirmed_at)
        select e.id, e.household_id, e.person_id, s.id, 'CONFIRMED',
               tsrange(s.starts_at, s.ends_at), 0, '', '', now(), now()
          from enrolment e join session s on s.group_id = e.group_id where e.activity_id = %d
        """
            .formatted(series.activity()));
    return series.name();
  }

  @Test
  void aCatalogueTakesAsManyForOneActivityMore() {
    Customer manager = Customer.loggedIn("activites.albertville@example.org", DemoData.PASSWORD);
    long town = Crowd.number("select id from organisation where code = 'albertville'");
    Supplier<String> taken = () -> manager.ask("catalogue-file", "about", "take", "id", town);

    long before = statements(taken, "MERCREDIS", null);
    Workshops one = Workshops.of(Crowd.word("encore"), 60, 1, 5);
    long after = statements(taken, one.name(), null);

    System.out.println("Statements of a catalogue: " + before + ", with one more: " + after);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aSeasonToCopyTakesAsManyForOneActivityMore() {
    Customer manager = Customer.loggedIn("activites.albertville@example.org", DemoData.PASSWORD);
    Workshops one = Workshops.of(Crowd.word("copie"), 60, 1, 5);
    Supplier<String> looked =
        () -> manager.ask("catalogue-file", "about", "next season", "id", one.activity());

    long before = statements(looked, one.name(), null);
    Workshops other = Workshops.of(Crowd.word("copie"), 60, 1, 5);
    long after = statements(looked, other.name(), null);

    System.out.println("Statements of a season to copy: " + before + ", with one more: " + after);
    assertThat(after).isEqualTo(before);
  }

  private static String submit(Customer customer, Crowd.Household household, List<Long> sessions) {
    return customer.ask(
        "submit",
        "household",
        household.id(),
        "regie",
        Crowd.regie(),
        "enrolment",
        Crowd.rows(
                "select id from enrolment where household_id = " + household.id(),
                row -> row.getString(1))
            .stream()
            .collect(Collectors.joining(",")),
        "sessions",
        sessions.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  private static String page(
      Customer customer, Crowd.Household household, String view, LocalDate day) {
    return customer
        .get("/family/planning.xhtml?h=" + household.id() + "&v=" + view + "&d=" + day)
        .body();
  }

  /** The least number of statements of the work, which is done anew each time. */
  private static long statements(Supplier<String> work, String expected, Crowd.Household booked) {
    long least = Long.MAX_VALUE;
    work(work, expected, booked);
    for (int i = 0; i < TRIES; i++) {
      reset();
      String answer = work.get();
      least = Math.min(least, counted());
      assertThat(answer).contains(expected);
      free(booked);
    }
    return least;
  }

  private static void work(Supplier<String> work, String expected, Crowd.Household booked) {
    assertThat(work.get()).as("warm").contains(expected);
    free(booked);
  }

  private static void free(Crowd.Household booked) {
    if (booked != null) {
      Crowd.write(
          "update booking set status = 'CANCELLED', ended_at = now() where status = 'HELD'"
              + " and household_id = "
              + booked.id());
      Crowd.write(
          "update basket set status = 'ABANDONED', closed_at = now() where status = 'OPEN'"
              + " and household_id = "
              + booked.id());
    }
  }

  private static void reset() {
    asked("select counting.pg_stat_statements_reset()::text", 0);
  }

  /** Of the portal alone; what opens and ends transactions is counted with them. */
  private static long counted() {
    return asked(
        "select sum(s.calls) from counting.pg_stat_statements s"
            + " join pg_roles r on r.oid = s.userid where r.rolname = 'portal'",
        1);
  }

  private static long asked(String query, int column) {
    try (Connection server = TestTown.town().database().connectAsSuperuser();
        Statement statement = server.createStatement()) {
      statement.execute("create schema if not exists counting");
      statement.execute("create extension if not exists pg_stat_statements schema counting");
      try (ResultSet row = statement.executeQuery(query)) {
        row.next();
        return column == 0 ? 0 : row.getLong(column);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
