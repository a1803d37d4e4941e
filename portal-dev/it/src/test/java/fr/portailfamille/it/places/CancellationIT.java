package fr.portailfamille.it.places;

import static fr.portailfamille.it.places.AtOnce.together;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import java.util.ArrayList;
import java.util.Collections;
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

/** Places given up, their money, and bookings charged to the account. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CancellationIT {

  private static final Map<String, Customer> LOGGED_IN = new HashMap<>();
  private static List<Crowd.Family> families;
  private static List<Crowd.Family> charged;

  @BeforeAll
  static void openTheLists() {
    families = Crowd.of(Crowd.word("annule"), 13);
    set("booking.waiting-list", "MERCREDIS", "true");
    set("booking.cancel", "MERCREDIS", "true");
    set("booking.give-back", "MERCREDIS", "true");
    set("booking.waiting-list", "ALSH-6-12", "true");
    set("booking.debt", "ALSH-6-12", "30");
    charged =
        Crowd.at("portes-entre-deux-mers", Crowd.word("compte"), 8, new Crowd.Child("Léa", 8))
            .stream()
            .map(CancellationIT::enrolled)
            .toList();
  }

  @AfterAll
  static void closeThem() {
    Crowd.write("delete from setting where changed_by = 'test of cancelling'");
  }

  private static void set(String key, String activity, String value) {
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " select '%s', 'ACTIVITY', id, '%s', now(), 'test of cancelling' from activity"
                .formatted(key, value)
            + " where code = '%s'".formatted(activity));
  }

  private static Crowd.Family enrolled(Crowd.Household household) {
    String answer =
        login(household.login())
            .ask(
                "enrol",
                "household",
                household.id(),
                "person",
                household.persons().get(0),
                "activity",
                Crowd.number("select id from activity where code = 'ALSH-6-12'"));
    assertThat(answer).startsWith("enrolled ");
    return new Crowd.Family(
        household.login(),
        household.id(),
        household.persons().get(0),
        Long.parseLong(answer.substring("enrolled ".length())));
  }

  private static synchronized Customer login(String login) {
    return LOGGED_IN.computeIfAbsent(login, one -> Customer.loggedIn(one, DemoData.PASSWORD));
  }

  private static String ask(Crowd.Family family, String what, Object... more) {
    long regie =
        Crowd.number(
            "select a.regie_id from enrolment e join activity a on a.id = e.activity_id"
                + " where e.id = "
                + family.enrolment());
    List<Object> fields =
        new ArrayList<>(
            List.of(
                "household", family.household(), "regie", regie, "enrolment", family.enrolment()));
    fields.addAll(List.of(more));
    return login(family.login()).ask(what, fields.toArray());
  }

  /** Books a day and confirms it as a payment would. */
  private static long booked(Crowd.Family family, long session) {
    assertThat(ask(family, "submit", "sessions", session)).startsWith("held 1");
    Crowd.write(
        "update booking set status = 'CONFIRMED', confirmed_at = now() where status = 'HELD'"
            + " and household_id = %d and session_id = %d".formatted(family.household(), session));
    return booking(family, session);
  }

  private static long booking(Crowd.Family family, long session) {
    return Crowd.number(
        "select max(id) from booking where household_id = %d and session_id = %d"
            .formatted(family.household(), session));
  }

  private static String cancel(Crowd.Family family, long booking, String money) {
    return ask(family, "cancel", "places", booking + "-" + money);
  }

  private static String preview(Crowd.Family family, long booking) {
    return ask(family, "preview", "bookings", booking);
  }

  private static List<Long> entries(long booking) {
    return Crowd.rows(
        "select amount_cents from ledger_entry where source_key like 'booking:" + booking + "%'",
        row -> row.getLong(1));
  }

  private static long balance(Crowd.Family family) {
    return Crowd.number(
        "select coalesce(sum(e.amount_cents), 0) from ledger_entry e join family_account a"
            + " on a.id = e.family_account_id where a.household_id = "
            + family.household());
  }

  private static void sweep(String what) {
    Customer.stranger().ask(what);
  }

  /** The mornings of the account's activity, far ahead, each with so much room. */
  private static List<Long> mornings(int from, int count, int capacity) {
    List<Long> sessions =
        Crowd.rows(
            """
            select s.id from session s join activity a on a.id = s.activity_id
              join unit u on u.id = s.unit_id
             where a.code = 'ALSH-6-12' and u.code = 'MATIN' and s.day > current_date + 14
             order by s.day desc offset %d limit %d
            """
                .formatted(from, count),
            row -> row.getLong(1));
    assertThat(sessions).hasSize(count);
    for (long session : sessions) {
      Crowd.write(
          "update place_pool set capacity = %d where id in".formatted(capacity)
              + " (select pool_id from session_pool where session_id = %d)".formatted(session));
    }
    return sessions;
  }

  @Test
  void creditsOnceAndHandsThePlaceToWhoWaitedForIt() throws Exception {
    long session = Crowd.day(71, 1).get(0);
    Crowd.Family there = families.get(0);
    Crowd.Family waits = families.get(1);
    Crowd.Family late = families.get(2);
    long booking = booked(there, session);
    assertThat(ask(waits, "join", "sessions", session)).isEqualTo("joined 1 refused ");
    assertThat(preview(there, booking)).isEqualTo("CANCELLABLE ACCOUNT");
    login(late.login());

    List<Callable<String>> work = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      work.add(() -> cancel(there, booking, "ACCOUNT"));
    }
    work.add(() -> ask(late, "submit", "sessions", session));
    work.add(() -> Customer.stranger().ask("promote"));
    List<String> answers = together(work);
    sweep("promote");

    assertThat(Collections.frequency(answers, "cancelled 1")).as("%s", answers).isEqualTo(1);
    assertThat(Collections.frequency(answers, "cancelled 0")).as("%s", answers).isEqualTo(5);
    assertThat(answers.get(6)).endsWith("refused WaitInLine");
    assertThat(entries(booking)).containsExactly(-400L);
    assertThat(balance(there)).isEqualTo(-400);
    assertThat(preview(there, booking)).isEqualTo("CREDITED ACCOUNT");
    assertThat(ask(waits, "waiting")).isEqualTo("offered");
    assertThat(ask(late, "submit", "sessions", session)).endsWith("refused WaitInLine");
    assertThat(
            Crowd.number(
                "select count(*) from outbox_mail where template = 'planning-changed'"
                    + " and parameters ->> 'cancelled' = '%d'".formatted(booking)))
        .isEqualTo(1);
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void cancelsNothingThatIsNotAsShownOrAnothers() {
    List<Long> units = Crowd.day(72, 5);
    Crowd.Family owner = families.get(3);
    Crowd.Family other = families.get(4);
    long first = booked(owner, units.get(0));
    long second = booked(owner, units.get(1));

    assertThat(cancel(other, first, "ACCOUNT")).isEqualTo("refused NotFound");
    assertThat(preview(other, first)).isEqualTo("refused NotFound");
    assertThat(cancel(owner, first, "IF_RESOLD")).isEqualTo("refused CancelTermsChanged");
    Crowd.write(
        "update session set cancel_deadline = now() - interval '1 hour' where id = "
            + units.get(1));
    assertThat(ask(owner, "cancel", "places", first + "-ACCOUNT," + second + "-ACCOUNT"))
        .as("all or none")
        .isEqualTo("refused CancelTermsChanged");
    assertThat(entries(first)).isEmpty();
    assertThat(preview(owner, first)).isEqualTo("CANCELLABLE ACCOUNT");
    assertThat(preview(owner, second)).isEqualTo("RETURNABLE IF_RESOLD");
  }

  @Test
  void creditsGivenBackPlacesInTheirOrderOnceOthersTakeThem() {
    long session = Crowd.day(73, 3).get(0);
    Crowd.Family first = families.get(5);
    Crowd.Family second = families.get(6);
    long one = booked(first, session);
    long two = booked(second, session);
    Crowd.write(
        "update session set cancel_deadline = now() - interval '1 hour' where id = " + session);
    assertThat(cancel(first, one, "IF_RESOLD")).isEqualTo("cancelled 1");
    assertThat(cancel(second, two, "IF_RESOLD")).isEqualTo("cancelled 1");
    assertThat(preview(first, one)).isEqualTo("FOR_RESALE IF_RESOLD");

    booked(families.get(7), session);
    sweep("resell");
    assertThat(preview(first, one)).as("the free one went first").startsWith("FOR_RESALE");

    booked(families.get(8), session);
    sweep("resell");
    sweep("resell");
    assertThat(preview(first, one)).startsWith("RESOLD");
    assertThat(entries(one)).containsExactly(-400L);
    assertThat(
            Crowd.rows(
                "select recipient || ' ' || (parameters ->> 'cents') from outbox_mail"
                    + " where template = 'place-resold' and recipient in ('%s', '%s')"
                        .formatted(first.login(), second.login()),
                row -> row.getString(1)))
        .as("told once, with its sum")
        .containsExactly(first.login() + " 400");
    assertThat(preview(second, two)).startsWith("FOR_RESALE");

    Crowd.write("update session set starts_at = now() - interval '1 day' where id = " + session);
    sweep("resell");
    assertThat(preview(second, two)).startsWith("UNSOLD");
    assertThat(entries(two)).isEmpty();
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void chargesTheLastPlaceOnceAndPutsTheOthersInLine() throws Exception {
    long session = mornings(0, 1, 1).get(0);
    List<Callable<String>> work = new ArrayList<>();
    charged.subList(0, 6).forEach(f -> work.add(() -> ask(f, "change", "sessions", session)));

    List<String> answers = together(work);

    assertThat(answers)
        .allMatch(a -> a.matches("confirmed (1 line 0|0 line 1) held 0 cancelled 0 refused "));
    assertThat(answers).filteredOn(a -> a.startsWith("confirmed 1")).hasSize(1);
    Crowd.Family winner =
        charged.get(answers.indexOf("confirmed 1 line 0 held 0 cancelled 0 refused "));
    long booking = booking(winner, session);
    assertThat(entries(booking)).containsExactly(1035L);
    assertThat(
            Crowd.number("select count(*) from basket where household_id = " + winner.household()))
        .isZero();

    assertThat(ask(winner, "change", "places", booking + "-ACCOUNT"))
        .isEqualTo("confirmed 0 line 0 held 0 cancelled 1 refused ");
    assertThat(ask(winner, "change", "places", booking + "-ACCOUNT")).contains("cancelled 0");
    assertThat(entries(booking)).containsExactlyInAnyOrder(1035L, -1035L);
    assertThat(balance(winner)).isZero();
    sweep("promote");
    Crowd.Family next =
        charged.stream()
            .filter(
                f ->
                    Crowd.number(
                            "select count(*) from waiting_entry where state = 'OFFERED'"
                                + " and household_id = "
                                + f.household())
                        == 1)
            .findFirst()
            .orElseThrow();
    long entry =
        Crowd.number(
            "select id from waiting_entry where state = 'OFFERED' and household_id = "
                + next.household());
    assertThat(ask(next, "accept", "entry", entry)).isEqualTo("basket 0");
    assertThat(entries(booking(next, session))).containsExactly(1035L);
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void chargesNothingMoreToWhoOwesThirtyEuros() {
    List<Long> days = mornings(1, 4, 40);
    Crowd.Family family = charged.get(6);

    assertThat(ask(family, "change", "sessions", days.get(0) + "," + days.get(1)))
        .startsWith("confirmed 2");
    assertThat(ask(family, "change", "sessions", days.get(2))).startsWith("confirmed 1");
    assertThat(balance(family)).isEqualTo(3105);
    assertThat(ask(family, "change", "sessions", days.get(3))).endsWith("refused UnpaidBalance");
    long last = booking(family, days.get(2));
    assertThat(ask(family, "change", "sessions", days.get(3), "places", last + "-ACCOUNT"))
        .as("what is given up in the same go counts first")
        .isEqualTo("confirmed 1 line 0 held 0 cancelled 1 refused ");
    assertThat(balance(family)).isEqualTo(3105);
  }

  @Test
  void endsAllThatClosedDaysHadPromised() {
    List<Long> units = Crowd.day(74, 3);
    long session = units.get(0);
    Crowd.Family confirmed = families.get(9);
    Crowd.Family holds = families.get(10);
    Crowd.Family waits = families.get(11);
    long booking = booked(confirmed, session);
    booked(families.get(12), session);
    assertThat(ask(holds, "submit", "sessions", session)).startsWith("held 1");
    assertThat(ask(waits, "join", "sessions", session)).isEqualTo("joined 1 refused ");
    Crowd.write(
        "update session set cancel_deadline = now() - interval '1 hour' where id = " + session);
    String day =
        Crowd.rows("select day from session where id = " + session, row -> row.getString(1)).get(0);
    Object[] what = {
      "activity",
      Crowd.number("select id from activity where code = 'MERCREDIS'"),
      "day",
      day,
      "reason",
      "Grève nationale"
    };

    assertThat(login("activites.albertville@example.org").ask("close", what))
        .isEqualTo("days 1 confirmed 2 held 1 waiting 1 families 4 cards 0 cents 800");
    assertThat(ask(waits, "submit", "sessions", session)).contains("SessionClosed");
    sweep("promote");
    sweep("closings");
    sweep("closings");

    assertThat(preview(confirmed, booking)).isEqualTo("CREDITED ACCOUNT");
    assertThat(entries(booking)).containsExactly(-400L);
    assertThat(
            Crowd.rows(
                "select status from booking where household_id = " + holds.household(),
                row -> row.getString(1)))
        .containsExactly("CANCELLED");
    assertThat(
            Crowd.number(
                "select count(*) from outbox_mail where template = 'days-closed'"
                    + " and parameters ->> 'household' in ('%d', '%d', '%d')"
                        .formatted(confirmed.household(), holds.household(), waits.household())))
        .isEqualTo(3);
    assertThat(
            Crowd.number(
                "select count(*) from waiting_entry where state = 'LAPSED' and household_id = "
                    + waits.household()))
        .isEqualTo(1);
    for (Crowd.Family family : List.of(confirmed, holds, waits)) {
      assertThat(
              login(family.login())
                  .get("/family/bookings.csv?s=CLOSED&h=" + family.household())
                  .body())
          .contains("Fermé par la structure");
    }
    assertThat(Crowd.brokenPools()).isEmpty();
  }
}
