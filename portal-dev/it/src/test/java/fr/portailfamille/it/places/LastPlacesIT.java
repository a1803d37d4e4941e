package fr.portailfamille.it.places;

import static fr.portailfamille.it.places.AtOnce.together;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.Patience;
import fr.portailfamille.it.TestTown;
import fr.portailfamille.sandbox.demo.DemoData;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The last places, wanted by many at the same moment, and ids that are somebody else's. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LastPlacesIT {

  private static final int FAMILIES = 50;
  private static List<Crowd.Family> families;
  private static final Map<String, Customer> LOGGED_IN = new HashMap<>();

  private static synchronized List<Crowd.Family> families() {
    if (families == null) {
      families = Crowd.of("foule", FAMILIES);
    }
    return families;
  }

  private static Customer at(Crowd.Family family) {
    return LOGGED_IN.computeIfAbsent(
        family.login(), login -> Customer.loggedIn(login, DemoData.PASSWORD));
  }

  private static String submit(Customer customer, Crowd.Family family, Object sessions) {
    return customer.ask(
        "submit",
        "household",
        family.household(),
        "regie",
        Crowd.regie(),
        "enrolment",
        family.enrolment(),
        "sessions",
        sessions);
  }

  @Test
  void namesTheRightThatALoginHasNot() {
    Crowd.Family family = Crowd.of(Crowd.word("droits"), 1).get(0);
    Customer customer = Customer.loggedIn(family.login(), DemoData.PASSWORD);
    long session = Crowd.day(5, 10).get(0);
    assertThat(submit(customer, family, session)).startsWith("held 1");
    long basket = Crowd.number("select id from basket where household_id = " + family.household());
    Crowd.write(
        "update household_access set may_book = false, may_pay = false where household_id = "
            + family.household());

    assertThat(submit(customer, family, session)).isEqualTo("refused MayNotBook");
    Object[] held = {"household", family.household(), "basket", basket};
    assertThat(customer.ask("discard", held)).isEqualTo("refused MayNotBook");
    assertThat(customer.ask("pay", held)).isEqualTo("refused MayNotPay");
    assertThat(customer.ask("basket", held)).doesNotContain("refused");
    assertThat(submit(customer, families().get(0), session)).isEqualTo("refused NotFound");
  }

  /** One round in every build; -Psoak plays many, each in another order (the seed is printed). */
  @Test
  void givesTheThreeLastPlacesToThreeOfFifty() throws Exception {
    long given = Long.getLong("it.seed", 0);
    long seed = given == 0 ? System.nanoTime() : given;
    System.out.println("Last places: -Dit.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 1; round <= Integer.getInteger("it.rounds", 1); round++) {
      Crowd.write(
          "update booking set status = 'CANCELLED' where status in ('HELD', 'CONFIRMED')"
              + " and household_id in (select id from household where number ~ '^foule[0-9]+$')");
      Collections.shuffle(families(), random);
      threeOfFifty("seed " + seed + ", round " + round);
    }
  }

  private static void threeOfFifty(String which) throws Exception {
    long session = Crowd.day(3, 3).get(2);

    List<String> answers = allAtOnce(family -> submit(at(family), family, session));

    assertThat(answers).as(which).filteredOn(a -> a.startsWith("held 1")).hasSize(3);
    assertThat(answers)
        .as(which)
        .filteredOn(a -> !a.startsWith("held 1"))
        .allSatisfy(a -> assertThat(a).contains("SessionFull"));
    assertThat(
            Crowd.number(
                "select count(*) from booking where status = 'HELD' and session_id = " + session))
        .isEqualTo(3);
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void givesNoPlaceOfADayThatWasClosedWhileTheFamilyWaited() throws Exception {
    Crowd.Family family = Crowd.of(Crowd.word("ferme"), 1).get(0);
    Customer customer = Customer.loggedIn(family.login(), DemoData.PASSWORD);
    long session = Crowd.day(141, 10).get(0);
    ExecutorService one = Executors.newSingleThreadExecutor();
    try (Connection staff = TestTown.town().database().connectAsOwner();
        Statement statement = staff.createStatement()) {
      staff.setAutoCommit(false);
      statement.execute(
          "select 1 from place_pool where id in (select pool_id from session_pool where session_id = "
              + session
              + ") order by id for no key update");
      Future<String> answer = one.submit(() -> submit(customer, family, session));
      Patience.within(
          Duration.ofSeconds(2),
          () -> Crowd.number("select count(*) from pg_locks where not granted") > 0);
      statement.execute("update session set status = 'CLOSED' where id = " + session);
      staff.commit();
      assertThat(answer.get(30, TimeUnit.SECONDS)).startsWith("held 0");
    } finally {
      one.shutdownNow();
      Crowd.write("update session set status = 'OPEN' where id = " + session);
    }
  }

  @Test
  void neverExceedsTheRoomOfAHalfDayWithAllThreeUnits() throws Exception {
    List<Long> units = Crowd.day(4, 7);

    List<String> answers =
        allAtOnce(
            family -> submit(at(family), family, units.get((int) (family.household() / 50 % 3))));

    assertThat(answers).allSatisfy(a -> assertThat(a).matches("held [01] .*"));
    assertThat(Crowd.brokenPools()).isEmpty();
    assertThat(
            Crowd.rows(
                "select p.taken from place_pool p join session_pool sp on sp.pool_id = p.id"
                    + " where sp.session_id = "
                    + units.get(2),
                row -> row.getInt(1)))
        .hasSize(2)
        .allSatisfy(taken -> assertThat(taken).isLessThanOrEqualTo(7))
        .contains(7);
  }

  @Test
  void letsTwoTabsOfOneFamilyBookAChildOnce() throws Exception {
    List<Long> units = Crowd.day(5, 40);
    Crowd.Family family = families().get(0);
    Customer first = Customer.loggedIn(family.login(), DemoData.PASSWORD);
    Customer second = Customer.loggedIn(family.login(), DemoData.PASSWORD);

    List<String> answers =
        together(
            List.of(
                () -> submit(first, family, units.get(2)),
                () -> submit(second, family, units.get(0))));

    assertThat(answers).filteredOn(a -> a.startsWith("held 1")).hasSize(1);
    assertThat(answers).filteredOn(a -> a.contains("UnitsExclude")).hasSize(1);
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void givesALapsedPlaceToTheNextThatAsks() {
    long session = Crowd.day(6, 1).get(1);
    Crowd.Family slow = families().get(1);
    Crowd.Family quick = families().get(2);
    assertThat(submit(at(slow), slow, session)).startsWith("held 1");
    assertThat(submit(at(quick), quick, session)).contains("SessionFull");
    Crowd.write(
        "update basket set expires_at = now() - interval '1 second' where household_id = "
            + slow.household());
    Crowd.write(
        "update booking set hold_until = now() - interval '1 second' where status = 'HELD'"
            + " and household_id = "
            + slow.household());

    String answer = submit(at(quick), quick, session);

    assertThat(answer).startsWith("held 1");
    assertThat(
            Crowd.rows(
                "select status from booking where session_id = " + session + " order by id",
                row -> row.getString(1)))
        .containsExactly("EXPIRED", "HELD");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void tidiesLapsedHoldsAlsoOfABasketThatHasASuccessor() {
    long first = Crowd.day(7, 40).get(0);
    long second = Crowd.day(8, 40).get(0);
    Crowd.Family family = families().get(7);
    assertThat(submit(at(family), family, first)).startsWith("held 1");
    Crowd.write(
        "update basket set expires_at = now() - interval '1 second' where household_id = "
            + family.household());
    Crowd.write(
        "update booking set hold_until = now() - interval '1 second' where status = 'HELD'"
            + " and household_id = "
            + family.household());
    assertThat(submit(at(family), family, second)).startsWith("held 1");

    Customer.stranger().ask("sweep");

    assertThat(
            Crowd.rows(
                "select b.status || ' in ' || k.status from booking b join basket k"
                    + " on k.id = b.basket_id where b.household_id = "
                    + family.household()
                    + " and b.session_id in ("
                    + first
                    + ", "
                    + second
                    + ") order by b.id",
                row -> row.getString(1)))
        .containsExactly("EXPIRED in EXPIRED", "HELD in OPEN");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void findsNothingOfAnotherFamily() {
    long session = Crowd.day(7, 40).get(0);
    Crowd.Family mine = families().get(3);
    Crowd.Family other = families().get(4);
    assertThat(submit(at(other), other, session)).startsWith("held 1");
    long basket =
        Crowd.number(
            "select id from basket where status = 'OPEN' and household_id = " + other.household());
    long booking =
        Crowd.number(
            "select id from booking where status = 'HELD' and session_id = "
                + session
                + " and household_id = "
                + other.household());
    Customer me = at(mine);

    assertThat(submit(me, other, session)).isEqualTo("refused NotFound");
    assertThat(
            me.ask(
                "submit",
                "household",
                mine.household(),
                "regie",
                Crowd.regie(),
                "enrolment",
                other.enrolment(),
                "sessions",
                session))
        .isEqualTo("refused NotFound");
    assertThat(
            me.ask(
                "submit",
                "household",
                mine.household(),
                "regie",
                Crowd.regie(),
                "enrolment",
                mine.enrolment(),
                "sessions",
                "",
                "released",
                booking))
        .startsWith("held 0 released 0");
    assertThat(me.ask("basket", "household", other.household(), "basket", basket))
        .isEqualTo("refused NotFound");
    assertThat(me.ask("basket", "household", mine.household(), "basket", basket))
        .isEqualTo("refused NotFound");
    assertThat(me.ask("pay", "household", mine.household(), "basket", basket))
        .isEqualTo("refused NotFound");
    assertThat(me.ask("discard", "household", other.household(), "basket", basket))
        .isEqualTo("refused NotFound");
    assertThat(
            me.ask(
                "planning",
                "household",
                other.household(),
                "from",
                "2026-09-01",
                "to",
                "2026-09-30"))
        .isEqualTo("refused NotFound");
    assertThat(
            me.ask(
                "enrol",
                "household",
                mine.household(),
                "person",
                other.person(),
                "activity",
                Crowd.number("select id from activity where code = 'MERCREDIS'")))
        .isEqualTo("refused NotFound");
    assertThat(submit(Customer.stranger(), other, session)).isEqualTo("refused NotFound");
    assertThat(
            Crowd.number("select count(*) from booking where status = 'HELD' and id = " + booking))
        .isEqualTo(1);
  }

  @Test
  void refusesMoreDatesThanAnybodyNeeds() {
    Crowd.Family family = families().get(5);
    String many =
        LongStream.rangeClosed(1, 1000).mapToObj(Long::toString).collect(Collectors.joining(","));

    assertThat(submit(at(family), family, many)).isEqualTo("refused TooManyDates");
  }

  @Test
  void holdsThirtyDatesAtOnce() {
    String all =
        IntStream.range(100, 130)
            .mapToObj(n -> String.valueOf(Crowd.day(n, 40).get(0)))
            .collect(Collectors.joining(","));
    Crowd.Family family = families().get(6);

    String answer = submit(at(family), family, all);

    assertThat(answer).startsWith("held 30 ");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @FunctionalInterface
  private interface Deed {
    String by(Crowd.Family family);
  }

  private static List<String> allAtOnce(Deed deed) throws Exception {
    families().forEach(LastPlacesIT::at);
    List<Callable<String>> work = new ArrayList<>();
    families().forEach(family -> work.add(() -> deed.by(family)));
    return together(work);
  }
}
