package fr.portailfamille.it.places;

import static fr.portailfamille.it.places.AtOnce.together;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Liste d'attente: who is offered a place that comes free, and that nobody passes the line. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WaitingListIT {

  private static final Map<String, Customer> LOGGED_IN = new HashMap<>();
  private static List<Crowd.Family> families;

  @BeforeAll
  static void openTheList() {
    families = Crowd.of(Crowd.word("attente"), 22);
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " select 'booking.waiting-list', 'ACTIVITY', id, 'true', now(), 'test'"
            + " from activity where code = 'MERCREDIS'");
  }

  @AfterAll
  static void closeTheList() {
    Crowd.write("delete from setting where setting_key = 'booking.waiting-list'");
  }

  private static synchronized Customer at(Crowd.Family family) {
    return LOGGED_IN.computeIfAbsent(
        family.login(), login -> Customer.loggedIn(login, DemoData.PASSWORD));
  }

  private static String ask(Crowd.Family family, String what, Object... more) {
    List<Object> fields =
        new ArrayList<>(
            List.of(
                "household",
                family.household(),
                "regie",
                Crowd.regie(),
                "enrolment",
                family.enrolment()));
    fields.addAll(List.of(more));
    return at(family).ask(what, fields.toArray());
  }

  private static String submit(Crowd.Family family, long session) {
    return ask(family, "submit", "sessions", session);
  }

  private static String join(Crowd.Family family, long session) {
    return ask(family, "join", "sessions", session);
  }

  private static void promote() {
    assertThat(Customer.stranger().ask("promote")).isEqualTo("promoted");
  }

  private static long entry(Crowd.Family family, long session) {
    return Crowd.number(
        "select id from waiting_entry where household_id = "
            + family.household()
            + " and session_id = "
            + session
            + " order by id desc limit 1");
  }

  private static String state(Crowd.Family family, long session) {
    return Crowd.rows(
            "select state from waiting_entry where id = " + entry(family, session),
            row -> row.getString(1))
        .get(0);
  }

  private static void discard(Crowd.Family family) {
    long basket =
        Crowd.number(
            "select id from basket where status = 'OPEN' and household_id = " + family.household());
    assertThat(ask(family, "discard", "basket", basket)).isEqualTo("discarded");
  }

  @Test
  void goesFromOneToTheNextAndNobodyPasses() {
    long session = Crowd.day(61, 1).get(0);
    Crowd.Family there = families.get(0);
    Crowd.Family first = families.get(1);
    Crowd.Family second = families.get(2);
    Crowd.Family third = families.get(3);
    Crowd.Family late = families.get(4);
    assertThat(join(first, session)).isEqualTo("joined 0 refused PlaceFreeAgain");
    assertThat(submit(there, session)).startsWith("held 1");
    assertThat(submit(first, session)).endsWith("refused WaitInLine");
    assertThat(join(first, session)).isEqualTo("joined 1 refused ");
    assertThat(join(first, session)).isEqualTo("joined 0 refused AlreadyWaiting");
    assertThat(join(second, session)).isEqualTo("joined 1 refused ");
    assertThat(join(third, session)).isEqualTo("joined 1 refused ");
    assertThat(ask(second, "waiting")).isEqualTo("2");

    discard(there);

    assertThat(submit(late, session)).as("before the sweep").endsWith("refused WaitInLine");
    promote();
    promote();
    assertThat(ask(first, "waiting")).isEqualTo("offered");
    assertThat(ask(second, "waiting")).isEqualTo("1");
    assertThat(submit(late, session)).as("after it").endsWith("refused WaitInLine");

    assertThat(ask(second, "withdraw", "entry", entry(first, session)))
        .isEqualTo("refused NotFound");
    assertThat(ask(second, "accept", "entry", entry(first, session))).isEqualTo("refused NotFound");
    assertThat(ask(first, "withdraw", "entry", entry(first, session))).isEqualTo("withdrawn");
    assertThat(state(first, session)).isEqualTo("DECLINED");
    promote();
    assertThat(ask(second, "waiting")).isEqualTo("offered");

    Crowd.write(
        "update booking set hold_until = now() - interval '1 second' where status = 'HELD'"
            + " and household_id = "
            + second.household());
    assertThat(submit(late, session)).as("after the lapse").endsWith("refused WaitInLine");
    promote();
    assertThat(state(second, session)).isEqualTo("LAPSED");
    promote();
    assertThat(told(second)).as("once, whoever ended it").isEqualTo(1);
    assertThat(told(first)).as("who declined knows").isZero();
    assertThat(ask(third, "waiting")).isEqualTo("offered");

    assertThat(ask(third, "accept", "entry", entry(third, session))).startsWith("basket ");
    assertThat(ask(third, "accept", "entry", entry(third, session))).isEqualTo("refused OfferOver");
    assertThat(ask(third, "waiting")).isEqualTo("offered in basket");
    assertThat(ask(third, "withdraw", "entry", entry(third, session)))
        .isEqualTo("refused OfferInBasket");
    discard(third);
    assertThat(state(third, session)).isEqualTo("DECLINED");
    assertThat(submit(late, session)).as("nobody waits").startsWith("held 1");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void keepsAnOfferThatOutlivesItsBasket() {
    long session = Crowd.day(62, 1).get(0);
    Crowd.Family there = families.get(9);
    Crowd.Family family = families.get(5);
    assertThat(submit(there, session)).startsWith("held 1");
    assertThat(join(family, session)).isEqualTo("joined 1 refused ");
    discard(there);
    promote();
    assertThat(ask(family, "accept", "entry", entry(family, session))).startsWith("basket ");
    Crowd.write(
        "update basket set expires_at = now() - interval '1 second' where household_id = "
            + family.household());

    assertThat(Customer.stranger().ask("sweep")).startsWith("swept");

    assertThat(ask(family, "waiting")).isEqualTo("offered");
    assertThat(ask(family, "accept", "entry", entry(family, session))).startsWith("basket ");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void givesSiblingsTheirPlacesTogetherOrNone() {
    long session = Crowd.day(65, 2).get(0);
    List<Crowd.Family> there = families.subList(10, 12);
    there.forEach(family -> assertThat(submit(family, session)).startsWith("held 1"));
    Crowd.Household both =
        Crowd.at(
                "albertville",
                Crowd.word("fratrie"),
                1,
                new Crowd.Child("Ana", 7),
                new Crowd.Child("Bob", 9))
            .get(0);
    Crowd.write(
        "insert into enrolment (household_id, person_id, activity_id, group_id, status, created_at)"
            + " select m.household_id, m.person_id, s.activity_id, s.group_id, 'ACTIVE', now()"
            + " from household_member m, session s where m.household_id = %d and s.id = %d"
                .formatted(both.id(), session));
    Customer parent = Customer.loggedIn(both.login(), DemoData.PASSWORD);
    String enrolments =
        Crowd.rows(
                "select string_agg(id::text, ',' order by id) from enrolment where household_id = "
                    + both.id(),
                row -> row.getString(1))
            .get(0);
    Object[] wish = {"household", both.id(), "enrolment", enrolments, "sessions", session};
    long small = Crowd.day(66, 1).get(0);
    assertThat(submit(families.get(11), small)).startsWith("held 1");
    assertThat(
            parent.ask("join", "household", both.id(), "enrolment", enrolments, "sessions", small))
        .isEqualTo("refused NoRoomTogether");
    assertThat(parent.ask("join", wish)).isEqualTo("joined 2 refused ");

    discard(there.get(0));
    promote();
    assertThat(parent.ask("waiting", "household", both.id())).isEqualTo("1, 2");
    discard(there.get(1));
    promote();
    assertThat(parent.ask("waiting", "household", both.id())).isEqualTo("offered, offered");

    long entry =
        Crowd.number("select min(id) from waiting_entry where household_id = " + both.id());
    assertThat(parent.ask("accept", "household", both.id(), "entry", entry)).startsWith("basket ");
    assertThat(parent.ask("waiting", "household", both.id()))
        .isEqualTo("offered in basket, offered in basket");
    Crowd.write(
        "update basket set expires_at = now() - interval '1 second' where household_id = "
            + both.id());
    assertThat(Customer.stranger().ask("sweep")).startsWith("swept");
    assertThat(parent.ask("withdraw", "household", both.id(), "entry", entry))
        .isEqualTo("withdrawn");
    assertThat(
            Crowd.rows(
                "select distinct state from waiting_entry where household_id = " + both.id(),
                row -> row.getString(1)))
        .containsExactly("DECLINED");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void passesOverWhoDoesNotFitAndKeepsItsRank() {
    List<Long> units = Crowd.day(63, 1);
    long matin = units.get(0);
    Crowd.Family there = families.get(6);
    Crowd.Family busy = families.get(7);
    Crowd.Family next = families.get(8);
    assertThat(submit(there, matin)).startsWith("held 1");
    assertThat(join(busy, matin)).isEqualTo("joined 1 refused ");
    assertThat(join(next, matin)).isEqualTo("joined 1 refused ");
    Crowd.write(
        "update person set birth_date = current_date - interval '40 years' where id = "
            + busy.person());

    discard(there);
    promote();
    promote();

    assertThat(state(busy, matin)).isEqualTo("WAITING");
    assertThat(ask(busy, "waiting")).isEqualTo("1");
    assertThat(ask(next, "waiting")).isEqualTo("offered");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void neverGivesMorePlacesThanComeFreeWhileManyAsk() throws Exception {
    long session = Crowd.day(64, 2).get(0);
    Crowd.Family one = families.get(12);
    Crowd.Family two = families.get(13);
    assertThat(submit(one, session)).startsWith("held 1");
    assertThat(submit(two, session)).startsWith("held 1");
    List<Crowd.Family> line = families.subList(14, 18);
    line.forEach(family -> assertThat(join(family, session)).isEqualTo("joined 1 refused "));
    List<Crowd.Family> crowd = families.subList(18, 22);
    crowd.forEach(WaitingListIT::at);

    List<Callable<String>> work = new ArrayList<>();
    work.add(
        () -> {
          discard(one);
          return "";
        });
    work.add(
        () -> {
          discard(two);
          return "";
        });
    for (int i = 0; i < 3; i++) {
      work.add(() -> Customer.stranger().ask("promote"));
    }
    crowd.forEach(family -> work.add(() -> submit(family, session)));
    List<String> answers = together(work);
    promote();

    assertThat(answers.subList(5, 9)).allSatisfy(a -> assertThat(a).endsWith("WaitInLine"));
    assertThat(line.stream().map(family -> state(family, session)))
        .containsExactly("OFFERED", "OFFERED", "WAITING", "WAITING");
    assertThat(
            Crowd.number(
                "select count(*) from booking where status = 'HELD' and session_id = " + session))
        .isEqualTo(2);
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void tellsWhoDidNotAnswerAlsoWhereNobodyWaitsBehind() {
    List<Crowd.Family> families = Crowd.of(Crowd.word("seule"), 2);
    long session = Crowd.day(160, 1).get(0);
    Crowd.Family there = families.get(0);
    Crowd.Family alone = families.get(1);
    assertThat(submit(there, session)).startsWith("held 1");
    assertThat(join(alone, session)).startsWith("joined 1");
    discard(there);
    promote();
    assertThat(ask(alone, "waiting")).isEqualTo("offered");
    promote();
    assertThat(told(alone)).as("while it may answer").isZero();

    Crowd.write(
        "update booking set hold_until = now() - interval '1 second' where status = 'HELD'"
            + " and household_id = "
            + alone.household());
    promote();
    promote();

    assertThat(state(alone, session)).isEqualTo("LAPSED");
    assertThat(told(alone)).isEqualTo(1);
    assertThat(submit(there, session)).as("the place is free again").startsWith("held 1");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  private static long told(Crowd.Family family) {
    return Crowd.number(
        "select count(*) from outbox_mail where template = 'offer-lapsed' and recipient = '%s'"
            .formatted(family.login()));
  }
}
