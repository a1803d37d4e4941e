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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Series: all dates or none, at one price, on one line; nobody gets a part of one. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SeriesIT {

  private static final int DATES = 10;
  private static final Map<String, Customer> LOGGED_IN = new HashMap<>();
  private static List<Crowd.Household> families;

  @BeforeAll
  static void families() {
    families =
        Crowd.at(
            "albertville",
            Crowd.word("serie"),
            18,
            new Crowd.Child("Noah", 8),
            new Crowd.Child("Lina", 10),
            new Crowd.Child("Tom", 4));
  }

  private static synchronized Customer at(Crowd.Household family) {
    return LOGGED_IN.computeIfAbsent(
        family.login(), login -> Customer.loggedIn(login, DemoData.PASSWORD));
  }

  private static String book(Crowd.Household family, String... wishes) {
    return at(family)
        .post("/series-counter/book", "household", family.id(), "wishes", String.join(",", wishes));
  }

  private static long basket(Crowd.Household family) {
    return Crowd.number("select max(id) from basket where household_id = " + family.id());
  }

  private static List<String> bookings(Crowd.Household family) {
    return Crowd.rows(
        "select status || ' ' || price_cents from booking where household_id = "
            + family.id()
            + " order by id",
        row -> row.getString(1));
  }

  private static String shown(Crowd.Household family) {
    return at(family)
        .post("/series-counter/basket", "household", family.id(), "basket", basket(family));
  }

  @Test
  void givesTheLastPlaceOfASeriesToOneFamilyWithAllItsDates() throws Exception {
    Workshops series = Workshops.of(Crowd.word("dernier"), 0, DATES, 3);
    // one place is left on one date in the middle: as many as the whole series has
    Crowd.write(
        "update place_pool set capacity = 1 where id = (select pool_id from session_pool"
            + " where session_id = "
            + series.sessions(series.climbing()).get(4)
            + ")");
    List<Crowd.Household> crowd = families.subList(0, 12);
    crowd.forEach(SeriesIT::at);
    List<Callable<String>> work = new ArrayList<>();
    crowd.forEach(f -> work.add(() -> book(f, series.wish(f.persons().get(0), series.climbing()))));

    List<String> answers = together(work);

    assertThat(answers).filteredOn(a -> a.startsWith("held 1 ")).hasSize(1);
    assertThat(answers).filteredOn(a -> a.equals("held 0 refused SeriesFull")).hasSize(11);
    assertThat(
            Crowd.number(
                "select count(*) from booking b join session s on s.id = b.session_id"
                    + " where b.status = 'HELD' and s.activity_id = "
                    + series.activity()))
        .isEqualTo(DATES);
    assertThat(
            Crowd.number(
                "select count(*) from enrolment where status = 'ACTIVE' and activity_id = "
                    + series.activity()))
        .isEqualTo(1);
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void countsThePriceOnceAndInvoicesOneLine() throws Exception {
    Crowd.Household family = families.get(12);
    Workshops first = Workshops.of(Crowd.word("premier"), 20, DATES, 40);
    Workshops second = Workshops.of(Crowd.word("second"), 30, 3, 40);
    long noah = family.persons().get(0);
    long lina = family.persons().get(1);

    assertThat(
            book(
                family,
                first.wish(noah, first.climbing()),
                first.wish(lina, first.billiards()),
                second.wish(noah, second.climbing())))
        .isEqualTo("held 3 refused ");
    assertThat(shown(family).lines())
        .hasSize(3)
        .allMatch(line -> line.endsWith(", 4000"))
        .anyMatch(line -> line.startsWith("Noah - " + first.name() + " - 7/11 ans Escalade, 10 "));
    assertThat(book(family, first.wish(noah, first.billiards())))
        .isEqualTo("held 0 refused AlreadyEnrolled");
    String answer = at(family).ask("pay", "household", family.id(), "basket", basket(family));
    assertThat(answer).startsWith("paying ");
    assertThat(BankWord.says("AUTHORISED", answer.substring("paying ".length()), 's'))
        .startsWith("OK-");

    assertThat(
            Crowd.rows(
                "select l.quantity || ' x ' || l.unit_price_cents || ' ' || l.designation"
                    + " from invoice_line l join invoice i on i.id = l.invoice_id"
                    + " where i.household_id = "
                    + family.id(),
                row -> row.getString(1)))
        .hasSize(3)
        .allMatch(line -> line.startsWith("1 x 4000 "))
        .anyMatch(line -> line.contains(first.name() + " - 8/11 ans Billard : 10 "));
    assertThat(bookings(family))
        .hasSize(2 * DATES + 3)
        .allMatch(line -> line.startsWith("CONFIRMED "))
        .filteredOn(line -> line.equals("CONFIRMED 4000"))
        .hasSize(3);
    assertThat(at(family).ask("requests", "household", family.id()).lines())
        .hasSize(3)
        .allMatch(line -> line.endsWith("CONFIRMED 4000"));
  }

  @Test
  void creditsADateThatStaffCloseWithItsShareOfThePrice() throws Exception {
    Crowd.Household paid = families.get(16);
    Crowd.Household holds = families.get(17);
    Workshops series = Workshops.of(Crowd.word("ferme"), 50, 3, 40);
    long group = series.climbing();
    assertThat(book(paid, series.wish(paid.persons().get(0), group))).startsWith("held 1 ");
    String answer = at(paid).ask("pay", "household", paid.id(), "basket", basket(paid));
    assertThat(BankWord.says("AUTHORISED", answer.substring("paying ".length()), 'f'))
        .startsWith("OK-");
    assertThat(book(holds, series.wish(holds.persons().get(0), group))).startsWith("held 1 ");
    Customer manager = Customer.loggedIn("activites.albertville@example.org", DemoData.PASSWORD);
    List<String> days =
        Crowd.rows(
            "select distinct day from session where activity_id = "
                + series.activity()
                + " order by 1",
            row -> row.getString(1));

    // 40 euros for three dates: 13.33, 13.33 and 13.34, whichever is closed first
    List<Long> shares = List.of(1333L, 1333L, 1334L);
    for (int date : new int[] {1, 0, 2}) {
      assertThat(
              manager.ask(
                  "close",
                  "activity",
                  series.activity(),
                  "day",
                  days.get(date),
                  "reason",
                  "Gymnase fermé"))
          .endsWith(" cents " + shares.get(date));
      Customer.stranger().ask("closings");
    }

    assertThat(
            Crowd.rows(
                "select -e.amount_cents from ledger_entry e join family_account a"
                    + " on a.id = e.family_account_id where e.kind = 'CANCELLATION'"
                    + " and a.household_id = "
                    + paid.id()
                    + " order by e.id",
                row -> row.getLong(1)))
        .containsExactly(1333L, 1333L, 1334L);
    assertThat(bookings(holds))
        .as("held whole or not at all")
        .allMatch(b -> b.startsWith("CANCELLED"));
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void neverGivesAPartOfASeriesNorTakesOneOut() {
    Crowd.Household family = families.get(13);
    Workshops series = Workshops.of(Crowd.word("partie"), 40, DATES, 40);
    long noah = family.persons().get(0);
    String wish = series.wish(noah, series.climbing());
    assertThat(book(family, wish)).startsWith("held 1 ");
    long enrolment = Crowd.number("select id from enrolment where household_id = " + family.id());
    List<Long> sessions = series.sessions(series.climbing());

    assertThat(
            at(family)
                .ask(
                    "submit",
                    "household",
                    family.id(),
                    "regie",
                    Crowd.regie(),
                    "enrolment",
                    enrolment,
                    "sessions",
                    sessions.get(0)))
        .isEqualTo("refused NotFound");
    assertThat(
            at(family)
                .ask(
                    "wishes",
                    "household",
                    family.id(),
                    "enrolment",
                    enrolment,
                    "sessions",
                    sessions.get(0)))
        .isEqualTo("refused NotFound");
    assertThat(
            at(family)
                .ask(
                    "join",
                    "household",
                    family.id(),
                    "enrolment",
                    enrolment,
                    "sessions",
                    sessions.get(0)))
        .isEqualTo("refused NotFound");
    long one =
        Crowd.number(
            "select id from booking where session_id = "
                + sessions.get(6)
                + " and household_id = "
                + family.id());
    assertThat(
            at(family)
                .ask("remove", "household", family.id(), "basket", basket(family), "bookings", one))
        .isEqualTo("removed");
    assertThat(bookings(family)).hasSize(DATES).allMatch(line -> line.startsWith("CANCELLED "));
    assertThat(
            Crowd.rows(
                "select status from enrolment where household_id = " + family.id(),
                row -> row.getString(1)))
        .containsExactly("ENDED");

    // the same by the planning: what is unticked there is a date of the series
    assertThat(book(family, series.wish(noah, series.billiards()))).startsWith("held 1 ");
    long date =
        Crowd.number(
            "select min(id) from booking where status = 'HELD' and household_id = " + family.id());
    assertThat(
            at(family)
                .ask(
                    "submit",
                    "household",
                    family.id(),
                    "regie",
                    Crowd.regie(),
                    "sessions",
                    "",
                    "released",
                    date))
        .startsWith("held 0 released 10");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void tellsEachReasonOnceAndFindsNothingOfOthers() {
    Crowd.Household family = families.get(14);
    Crowd.Household other = families.get(15);
    Workshops series = Workshops.of(Crowd.word("raison"), 60, DATES, 40);
    Workshops clash = Workshops.of(Crowd.word("meme"), 62, 2, 40);
    long noah = family.persons().get(0);
    long tom = family.persons().get(2);
    String mine = series.wish(noah, series.climbing());

    assertThat(
            book(
                family,
                mine,
                clash.wish(noah, clash.climbing()),
                series.wish(tom, series.climbing())))
        .isEqualTo("held 1 refused OtherActivityThen AgeOutside");
    assertThat(book(family, series.wish(other.persons().get(0), series.climbing())))
        .isEqualTo("refused NotFound");
    assertThat(book(family, series.wish(noah, clash.climbing()))).isEqualTo("refused NotFound");
    assertThat(
            book(
                family,
                noah
                    + "."
                    + Crowd.number("select id from activity where code = 'MERCREDIS'")
                    + "."
                    + Crowd.number(
                        "select min(g.id) from activity_group g join activity a"
                            + " on a.id = g.activity_id where a.code = 'MERCREDIS'")))
        .isEqualTo("refused NotFound");
    assertThat(at(family).post("/series-counter/book", "household", other.id(), "wishes", mine))
        .isEqualTo("refused NotFound");
    assertThat(at(family).post("/series-counter/check", "household", other.id(), "wishes", mine))
        .isEqualTo("refused NotFound");
    // begun for three dates: the others are still to be had, at the same price
    Crowd.write(
        "update session set booking_deadline = now() - interval '1 hour' where id in (select id"
            + " from session where group_id = "
            + series.billiards()
            + " order by day limit 3)");
    assertThat(
            at(other)
                .post(
                    "/series-counter/check",
                    "household",
                    other.id(),
                    "wishes",
                    series.wish(other.persons().get(0), series.billiards())))
        .isEqualTo("7 dates 4000");
  }
}
