package fr.portailfamille.it.places;

import static fr.portailfamille.it.places.AtOnce.together;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of series after they are booked: given up, waited for, joined once begun. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SeriesLifeIT {

  private static final Map<String, Customer> LOGGED_IN = new HashMap<>();
  private static List<Crowd.Household> families;

  @BeforeAll
  static void families() {
    families = Crowd.at("albertville", Crowd.word("vie"), 17, new Crowd.Child("Noah", 8));
  }

  @AfterAll
  static void forgetSettings() {
    Crowd.write("delete from setting where changed_by = 'test of series'");
  }

  private static void set(Workshops series, String key, String value) {
    Crowd.write(
        "delete from setting where setting_key = '%s' and scope = 'ACTIVITY' and scope_id = %d"
            .formatted(key, series.activity()));
    Crowd.write(
        ("insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
                + " values ('%s', 'ACTIVITY', %d, '%s', now(), 'test of series')")
            .formatted(key, series.activity(), value));
  }

  private static synchronized Customer at(Crowd.Household family) {
    return LOGGED_IN.computeIfAbsent(
        family.login(), login -> Customer.loggedIn(login, DemoData.PASSWORD));
  }

  private static String wish(Crowd.Household family, Workshops series) {
    return series.wish(family.persons().get(0), series.climbing());
  }

  private static String book(Crowd.Household family, Workshops series) {
    return at(family)
        .post("/series-counter/book", "household", family.id(), "wishes", wish(family, series));
  }

  private static String join(Crowd.Household family, Workshops series) {
    return at(family)
        .post("/series-counter/join", "household", family.id(), "wishes", wish(family, series));
  }

  private static String check(Crowd.Household family, Workshops series) {
    return at(family)
        .post("/series-counter/check", "household", family.id(), "wishes", wish(family, series));
  }

  /** Holds it and confirms it as a payment would. */
  private static void booked(Crowd.Household family, Workshops series) {
    assertThat(book(family, series)).startsWith("held 1 ");
    Crowd.write(
        "update booking set status = 'CONFIRMED', confirmed_at = now() where status = 'HELD'"
            + " and household_id = "
            + family.id());
  }

  private static List<Long> confirmed(Crowd.Household family) {
    return Crowd.rows(
        "select b.id from booking b join session s on s.id = b.session_id where b.status ="
            + " 'CONFIRMED' and s.starts_at > now() and b.household_id = "
            + family.id()
            + " order by s.day",
        row -> row.getLong(1));
  }

  private static String cancel(Crowd.Household family, List<Long> bookings, String money) {
    return at(family)
        .ask(
            "cancel",
            "household",
            family.id(),
            "places",
            bookings.stream().map(id -> id + "-" + money).collect(Collectors.joining(",")));
  }

  private static String preview(Crowd.Household family, long booking) {
    return at(family).ask("preview", "household", family.id(), "bookings", booking);
  }

  private static long credited(Crowd.Household family) {
    return Crowd.number(
        "select coalesce(-sum(e.amount_cents), 0) from ledger_entry e join family_account a"
            + " on a.id = e.family_account_id where e.kind = 'CANCELLATION' and a.household_id = "
            + family.id());
  }

  private static void beginsFor(Workshops series, int dates) {
    Crowd.write(
        "update session set starts_at = now() - interval '2 days', ends_at = now() - interval"
            + " '47 hours', booking_deadline = now() - interval '3 days', cancel_deadline = now()"
            + " - interval '3 days' where id in (select id from session where group_id = "
            + series.climbing()
            + " order by day limit "
            + dates
            + ")");
  }

  private static List<String> enrolments(Crowd.Household family) {
    return Crowd.rows(
        "select status from enrolment where household_id = " + family.id() + " order by id",
        row -> row.getString(1));
  }

  @Test
  void creditsTheShareOfTheDatesLeftOnceAndLetsTheChildBookAgain() throws Exception {
    Crowd.Household family = families.get(0);
    Workshops series = Workshops.of(Crowd.word("rendu"), 0, 3, 4);
    booked(family, series);
    beginsFor(series, 1);
    List<Long> left = confirmed(family);
    assertThat(left).hasSize(2);
    assertThat(preview(family, left.get(1))).isEqualTo("FIXED NOTHING, FIXED NOTHING");
    set(series, "booking.cancel", "true");
    set(series, "booking.cancel-begun", "NOTHING");
    assertThat(preview(family, left.get(1))).isEqualTo("CANCELLABLE NOTHING, CANCELLABLE NOTHING");
    set(series, "booking.cancel-begun", "SHARE");
    assertThat(preview(family, left.get(1))).isEqualTo("CANCELLABLE ACCOUNT, CANCELLABLE ACCOUNT");
    assertThat(preview(families.get(1), left.get(1))).isEqualTo("refused NotFound");

    assertThat(cancel(family, left.subList(0, 1), "ACCOUNT"))
        .isEqualTo("refused CancelTermsChanged");
    assertThat(cancel(family, left, "NOTHING")).isEqualTo("refused CancelTermsChanged");
    assertThat(
            together(
                List.of(
                    () -> cancel(family, left, "ACCOUNT"), () -> cancel(family, left, "ACCOUNT"))))
        .containsExactlyInAnyOrder("cancelled 2", "cancelled 0");

    // 40 euros for three dates, the first of which is past: 13.33 and 13.34
    assertThat(credited(family)).isEqualTo(2667);
    assertThat(preview(family, left.get(1)))
        .as("asked by one of its dates, after it: the whole deed")
        .isEqualTo("CREDITED ACCOUNT, CREDITED ACCOUNT");
    assertThat(at(family).get("/family/billing.xhtml?h=" + family.id()).body())
        .as("one line for the deed, with its dates")
        .contains("sur 1 élément", "2 réservations annulées", "26,67", "13,33", "13,34")
        .doesNotContain("items per page", "éléments par page");
    assertThat(
            Crowd.number(
                "select count(*) from booking where status = 'CONFIRMED' and household_id = "
                    + family.id()))
        .isEqualTo(1);
    assertThat(enrolments(family)).containsExactly("ENDED");
    assertThat(Crowd.brokenPools()).isEmpty();
    assertThat(check(family, series)).isEqualTo("2 dates 4000");
    assertThat(book(family, series)).startsWith("held 1 ");
  }

  @Test
  void creditsTheWholePriceBeforeItBeginsAndWhatIsResoldDateByDate() {
    Crowd.Household family = families.get(2);
    Crowd.Household next = families.get(3);
    Workshops series = Workshops.of(Crowd.word("entier"), 4, 3, 1);
    set(series, "booking.cancel", "true");
    booked(family, series);
    assertThat(cancel(family, confirmed(family), "ACCOUNT")).isEqualTo("cancelled 3");
    assertThat(credited(family)).isEqualTo(4000);

    set(series, "booking.cancel-money", "IF_RESOLD");
    booked(family, series);
    assertThat(cancel(family, confirmed(family), "IF_RESOLD")).isEqualTo("cancelled 3");
    Customer.stranger().ask("resell");
    assertThat(credited(family)).isEqualTo(4000);
    booked(next, series);
    Customer.stranger().ask("resell");
    Customer.stranger().ask("resell");
    assertThat(credited(family)).isEqualTo(8000);
  }

  @Test
  void givesTheLastPlaceOfASeriesToWhoWaitsForAllItsDates() throws Exception {
    Workshops series = Workshops.of(Crowd.word("attente"), 10, 5, 1);
    Crowd.Household has = families.get(4);
    Crowd.Household first = families.get(5);
    Crowd.Household second = families.get(6);
    booked(has, series);
    assertThat(join(first, series)).as("no list").isEqualTo("refused SeriesFull");
    set(series, "booking.waiting-list", "true");
    set(series, "booking.waiting-list-most", "2");
    set(series, "booking.cancel", "true");
    assertThat(join(first, series)).isEqualTo("joined");
    assertThat(join(first, series)).isEqualTo("refused AlreadyWaiting");
    assertThat(join(second, series)).isEqualTo("joined");
    assertThat(join(families.get(7), series)).isEqualTo("refused SeriesLineFull");
    assertThat(waiting(second)).as("one line for all dates").isEqualTo("2");
    assertThat(enrolments(first)).containsExactly("ENDED");
    set(series, "booking.waiting-list-most", "0");
    promote();
    assertThat(waiting(first)).isEqualTo("1");

    assertThat(cancel(has, confirmed(has), "ACCOUNT")).isEqualTo("cancelled 5");
    List<Callable<String>> work = new ArrayList<>();
    families.subList(6, 12).forEach(SeriesLifeIT::at);
    families.subList(6, 12).forEach(f -> work.add(() -> book(f, series)));
    work.add(SeriesLifeIT::promote);
    work.add(SeriesLifeIT::promote);
    assertThat(together(work))
        .filteredOn(answer -> !answer.equals("promoted"))
        .as("nobody passes")
        .hasSize(6)
        .allMatch(answer -> answer.equals("held 0 refused SeriesWaitInLine"));
    promote();
    assertThat(waiting(first)).isEqualTo("offered");
    assertThat(held(first)).isEqualTo(5);
    assertThat(waiting(second)).isEqualTo("1");
    assertThat(enrolments(first)).containsExactly("ACTIVE");

    // declined, it goes to the next; not answered, to the one after
    assertThat(withdraw(first)).isEqualTo("withdrawn");
    promote();
    assertThat(waiting(first)).isEmpty();
    assertThat(waiting(second)).isEqualTo("offered");
    assertThat(join(first, series)).isEqualTo("joined");
    assertThat(join(families.get(8), series)).isEqualTo("joined");
    Customer desk = Customer.loggedIn("accueil.albertville@example.org", DemoData.PASSWORD);
    assertThat(
            desk.ask(
                "move",
                "entry",
                Crowd.number(
                    "select max(id) from waiting_entry where household_id = "
                        + families.get(8).id()),
                "rank",
                1))
        .isEqualTo("moved");
    assertThat(
            Crowd.number(
                "select count(*) from waiting_entry w where w.state = 'WAITING' and w.household_id"
                    + " = "
                    + families.get(8).id()
                    + " and not exists (select 1 from waiting_entry o where o.state = 'WAITING'"
                    + " and o.session_id = w.session_id and o.turn < w.turn)"))
        .as("first on every date")
        .isEqualTo(5);
    Crowd.write(
        "update booking set hold_until = now() - interval '1 second' where status = 'HELD'"
            + " and household_id = "
            + second.id());
    assertThat(book(families.get(9), series)).isEqualTo("held 0 refused SeriesWaitInLine");
    promote();
    assertThat(waiting(families.get(8))).isEqualTo("offered");
    assertThat(waiting(first)).isEqualTo("1");
    assertThat(enrolments(second)).containsExactly("ENDED");

    // accepted and paid: one request, one price
    accepts(families.get(8));
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  private static void accepts(Crowd.Household family) throws Exception {
    String basket = at(family).ask("accept", "household", family.id(), "entry", entry(family));
    assertThat(basket).startsWith("basket ");
    String answer = at(family).ask("pay", "household", family.id(), "basket", basket.substring(7));
    assertThat(BankWord.says("AUTHORISED", answer.substring("paying ".length()), 's'))
        .startsWith("OK-");
    assertThat(at(family).ask("requests", "household", family.id()).lines())
        .singleElement()
        .asString()
        .endsWith("CONFIRMED 4000");
    assertThat(confirmed(family)).hasSize(5);
    assertThat(enrolments(family)).containsExactly("ACTIVE");
  }

  private static String promote() {
    return Customer.stranger().ask("promote");
  }

  private static String waiting(Crowd.Household family) {
    return at(family).ask("waiting", "household", family.id());
  }

  private static long entry(Crowd.Household family) {
    return Crowd.number(
        "select max(id) from waiting_entry where state in ('WAITING', 'OFFERED')"
            + " and household_id = "
            + family.id());
  }

  private static String withdraw(Crowd.Household family) {
    return at(family).ask("withdraw", "household", family.id(), "entry", entry(family));
  }

  private static long held(Crowd.Household family) {
    return Crowd.number(
        "select count(*) from booking where status = 'HELD' and household_id = " + family.id());
  }

  @Test
  void offersTheDatesThatAreLeftAndEndsAnOutingWithItsFirstDay() {
    Crowd.Household has = families.get(12);
    Crowd.Household waits = families.get(13);
    Workshops series = Workshops.of(Crowd.word("reste"), 20, 4, 1);
    set(series, "booking.waiting-list", "true");
    set(series, "booking.series-price", "BY_DATES");
    booked(has, series);
    // only the first date is full: once it is over the others are offered, at their share
    Crowd.write(
        "update place_pool set capacity = 2 where group_id = "
            + series.climbing()
            + " and day > (select min(day) from session where group_id = "
            + series.climbing()
            + ")");
    assertThat(join(waits, series)).isEqualTo("joined");
    promote();
    assertThat(waiting(waits)).isEqualTo("1");
    beginsFor(series, 1);
    promote();
    assertThat(waiting(waits)).isEqualTo("offered");
    assertThat(
            Crowd.rows(
                "select price_cents from booking where household_id = "
                    + waits.id()
                    + " order by session_id",
                row -> row.getLong(1)))
        .containsExactlyInAnyOrder(3000L, 0L, 0L);
    assertThat(withdraw(waits)).isEqualTo("withdrawn");
    assertThat(check(waits, series)).isEqualTo("3 dates 3000");

    Workshops outing = Workshops.of(Crowd.word("sejour"), 26, 3, 1);
    set(outing, "booking.waiting-list", "true");
    Crowd.write("update activity set kind = 'STAY' where id = " + outing.activity());
    booked(has, outing);
    assertThat(join(waits, outing)).isEqualTo("joined");
    beginsFor(outing, 1);
    promote();
    assertThat(waiting(waits)).isEmpty();
  }

  @Test
  void letsStaffBookASeriesAndCancelWhatIsLeftOfIt() {
    Crowd.Household family = families.get(1);
    Workshops series = Workshops.of(Crowd.word("guichet"), 32, 3, 4);
    Customer desk = Customer.loggedIn("accueil.albertville@example.org", DemoData.PASSWORD);

    assertThat(staffBooks(desk, family, series)).isEqualTo("booked");
    assertThat(staffBooks(desk, family, series)).isEqualTo("refused AlreadyEnrolled");
    assertThat(balance(family)).isEqualTo(4000);
    assertThat(labels(family)).singleElement().asString().contains(", 3 dates du ", " au ");
    assertThat(confirmed(family)).hasSize(3);
    beginsFor(series, 1);
    long date = confirmed(family).get(1);
    assertThat(Jsoup.parse(desk.get("/staff/booking.xhtml?b=" + date).body()).text())
        .containsPattern(
            "Crédité sur le compte de la famille\\s: 26,67\\s€ pour toutes les dates qui restent,"
                + " 13,3[34]\\s€ pour cette date seule");
    assertThat(staffCancels(desk, date, "")).isEqualTo("refused StaffReasonMissing");
    assertThat(staffCancels(desk, date, "déménage")).isEqualTo("cancelled");
    assertThat(staffCancels(desk, date, "déménage")).isEqualTo("cancelled");

    assertThat(balance(family)).as("the date that is past").isEqualTo(1333);
    assertThat(enrolments(family)).containsExactly("ENDED");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void endsWithTheLastDateLeftWhereDatesGoOneByOne() {
    Crowd.Household family = families.get(10);
    Workshops series = Workshops.of(Crowd.word("unaun"), 54, 4, 4);
    Customer desk = Customer.loggedIn("accueil.albertville@example.org", DemoData.PASSWORD);
    assertThat(staffBooks(desk, family, series)).isEqualTo("booked");
    beginsFor(series, 1);
    List<Long> left = confirmed(family);
    assertThat(staffCancelsADate(desk, left.get(2))).isEqualTo("cancelled");
    assertThat(staffCancelsADate(desk, left.get(0))).isEqualTo("cancelled");
    assertThat(enrolments(family)).as("one date is left").containsExactly("ACTIVE");

    String day =
        Crowd.dayOf(Crowd.number("select session_id from booking where id = " + left.get(1)));
    assertThat(
            Customer.loggedIn("activites.albertville@example.org", DemoData.PASSWORD)
                .ask("close", "activity", series.activity(), "day", day, "reason", "Gymnase fermé"))
        .startsWith("days 1 ");
    Customer.stranger().ask("closings");
    assertThat(confirmed(family)).isEmpty();
    assertThat(enrolments(family)).containsExactly("ENDED");

    assertThat(staffBooks(desk, families.get(11), series)).isEqualTo("booked");
    List<Long> others = confirmed(families.get(11));
    assertThat(others).hasSize(2);
    beginsFor(series, 2);
    List<Long> last = confirmed(families.get(11));
    assertThat(last).hasSize(1);
    assertThat(staffCancelsADate(desk, last.get(0))).isEqualTo("cancelled");
    assertThat(enrolments(families.get(11))).containsExactly("ENDED");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void isOfferedToBeCancelledInSuiviWhereTheActivityLetsFamilies() {
    Crowd.Household family = families.get(16);
    Workshops series = Workshops.of(Crowd.word("suivie"), 51, 3, 4);
    booked(family, series);
    assertThat(cancelLinks(family)).isEmpty();

    set(series, "booking.cancel", "true");
    assertThat(cancelLinks(family)).hasSize(3);
  }

  private static List<Element> cancelLinks(Crowd.Household family) {
    return Jsoup.parse(at(family).get("/family/bookings.xhtml?h=" + family.id()).body())
        .select("main a[href*=cancel.xhtml]");
  }

  private static String staffCancelsADate(Customer desk, long booking) {
    return desk.ask(
        "desk-cancel", "booking", booking, "money", "ACCOUNT", "reason", "malade", "word", "");
  }

  @Test
  void staffOpenAPlaceMoreOnFullDatesWithAReasonOnly() {
    Workshops series = Workshops.of(Crowd.word("comble"), 48, 3, 1);
    Customer desk = Customer.loggedIn("accueil.albertville@example.org", DemoData.PASSWORD);
    assertThat(staffBooks(desk, families.get(14), series)).isEqualTo("booked");
    Crowd.Household late = families.get(15);

    assertThat(staffBooks(desk, late, series, "reason", ""))
        .isEqualTo("refused SeriesFull+StaffReasonMissing");
    assertThat(staffBooks(desk, late, series)).isEqualTo("refused SeriesFull");
    assertThat(staffBooks(desk, late, series, "extra", "1", "reason", " "))
        .isEqualTo("refused StaffReasonMissing");
    assertThat(staffBooks(desk, late, series, "extra", "1", "reason", "fratrie"))
        .isEqualTo("booked");

    assertThat(confirmed(late)).hasSize(3);
    assertThat(
            Crowd.number(
                "select count(*) from place_pool p join activity_group g on g.id = p.group_id"
                    + " where g.activity_id = "
                    + series.activity()
                    + " and p.overbooked = 1 and p.taken = 2"))
        .isEqualTo(3);
    assertThat(staffCancels(desk, confirmed(families.get(14)).get(0), "déménage"))
        .isEqualTo("cancelled");
    assertThat(
            Crowd.number(
                "select count(*) from place_pool p join activity_group g on g.id = p.group_id"
                    + " where g.activity_id = "
                    + series.activity()
                    + " and p.overbooked = 0 and p.taken = 1 and p.places = 1"))
        .as("nobody follows on a place beyond the capacity")
        .isEqualTo(3);
    assertThat(staffBooks(desk, families.get(14), series)).isEqualTo("refused SeriesFull");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  private static String staffBooks(Customer desk, Crowd.Household family, Workshops series) {
    return staffBooks(desk, family, series, "reason", "au guichet");
  }

  private static String staffBooks(
      Customer desk, Crowd.Household family, Workshops series, Object... more) {
    return desk.post(
        "/series-counter/staff-book",
        Stream.concat(
                Stream.of("household", family.id(), "wishes", wish(family, series)),
                Stream.of(more))
            .toArray());
  }

  private static String staffCancels(Customer desk, long booking, String reason) {
    return desk.post("/series-counter/staff-cancel", "booking", booking, "reason", reason);
  }

  private static List<String> labels(Crowd.Household family) {
    return Crowd.rows(
        "select e.label from ledger_entry e join family_account a"
            + " on a.id = e.family_account_id where a.household_id = "
            + family.id(),
        row -> row.getString(1));
  }

  private static long balance(Crowd.Household family) {
    return Crowd.number(
        "select sum(e.amount_cents) from ledger_entry e join family_account a"
            + " on a.id = e.family_account_id where a.household_id = "
            + family.id());
  }
}
