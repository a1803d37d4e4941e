package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The figures that the guides print, to the cent, with the clock stopped where they were taken. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class GuideFiguresIT {

  private static List<Crowd.Household> families;
  private static int next;

  @AfterEach
  void letTheClockRun() {
    clock("");
  }

  /** Guide 004: made on 26/09/2016 at 15:30, from 27/09 to 30/09; four days are 50,00 €. */
  @Test
  void reservesFourDaysOfSeptember2016() {
    clock("2016-09-26T13:30:00Z");
    Parent jules = parent();

    String held = jules.reserve("2016-09-27", "2016-09-28", "2016-09-29", "2016-09-30");

    assertThat(held).startsWith("held 4");
    assertThat(jules.lastRequest())
        .isEqualTo(
            "Jules AWAITING_PAYMENT 2016-09-26T15:30, 2016-09-27 to 2016-09-30, until 16:00;"
                + " 4 x 12.50 EUR = 50.00 EUR");
  }

  /** Guide 004: one day at 12,50 €, to be paid before 21:30; not a second longer. */
  @Test
  void keepsThePlaceThirtyMinutesAndNotASecondLonger() {
    clock("2016-09-27T19:00:00Z");
    Parent jules = parent();

    assertThat(jules.reserve("2016-09-28")).startsWith("held 1");

    String paid = "2016-09-27T21:00, 2016-09-28 to 2016-09-28, until %s; 1 x 12.50 EUR = 12.50 EUR";
    assertThat(jules.lastRequest()).isEqualTo("Jules AWAITING_PAYMENT " + paid.formatted("21:30"));
    clock("2016-09-27T19:29:59.999999Z");
    assertThat(jules.lastRequest()).startsWith("Jules AWAITING_PAYMENT");
    clock("2016-09-27T19:30:00Z");
    assertThat(jules.lastRequest()).isEqualTo("Jules LAPSED " + paid.formatted("never"));
    assertThat(jules.ask("/counter/pay", "basket", jules.basket()))
        .isEqualTo("refused BasketLapsed");
  }

  /** Guide 004, step 3: three payments that wait lower nothing of the 188,50 € that are due. */
  @Test
  void countsPaymentsUnderWayApart() {
    Parent jules = parent();
    clock("2016-04-08T08:00:00Z");
    jules.books("invoice", 7550);
    clock("2016-04-19T08:00:00Z");
    jules.books("invoice", 5650);
    jules.books("invoice", 5650);
    clock("2016-09-27T08:00:00Z");
    jules.books("start", 5000);
    jules.books("start", 1250);
    jules.books("start", 1250);

    assertThat(jules.ask("/bookkeeper/account"))
        .isEqualTo(
            "invoiced 188.50 EUR (3), paid 0.00 EUR (0), due 188.50 EUR (3 unsettled); pending 75.00 EUR (3)");
  }

  /** Guide 000: 861,73 € invoiced, 133,00 € paid, 728,73 € due. */
  @Test
  void subtractsWhatWasPaid() {
    Parent jules = parent();
    jules.books("invoice", 76173);
    jules.books("invoice", 7614);
    jules.books("invoice", 2386);
    jules.books("start", 13300);
    jules.ask(
        "/bookkeeper/payment",
        "regie",
        Holidays.regie(),
        "cents",
        13300,
        "attempt",
        Crowd.number("select max(id) from payment_attempt where household_id = " + jules.id()));

    assertThat(jules.ask("/bookkeeper/account"))
        .startsWith("invoiced 861.73 EUR (3), paid 133.00 EUR (1), due 728.73 EUR (3 unsettled)");
  }

  /** Guide 001: a journée at 10,00 € and a matin at 4,00 € are 14,00 €, held for 15 minutes. */
  @Test
  void asksFourteenEurosForAJourneeAndAMatin() {
    Crowd.Family noah = Crowd.of("pommier", 1).get(0);
    Customer customer = Customer.loggedIn(noah.login(), DemoData.PASSWORD);
    List<Long> first = Crowd.day(80, 40);
    List<Long> second = Crowd.day(87, 40);
    String before =
        Crowd.rows(
                "select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')",
                r -> r.getString(1))
            .get(0);
    clock(before);

    customer.ask(
        "submit",
        "household",
        noah.household(),
        "regie",
        Crowd.regie(),
        "enrolment",
        noah.enrolment(),
        "sessions",
        first.get(2) + "," + second.get(0));

    assertThat(
            Crowd.rows(
                "select sum(price_cents) || ' until ' || to_char(max(hold_until)"
                    + " - timestamptz '"
                    + before
                    + "', 'HH24:MI:SS') from booking where status = 'HELD' and household_id = "
                    + noah.household(),
                row -> row.getString(1)))
        .containsExactly("1400 until 00:15:00");
  }

  private static void clock(String at) {
    Customer.stranger().post("/bookkeeper/clock", "at", at);
  }

  /** A family of Opio with Jules, born in 2011. */
  private record Parent(Crowd.Household family, Customer customer) {

    long id() {
      return family.id();
    }

    String ask(String path, Object... more) {
      Object[] all = new Object[more.length + 2];
      all[0] = "household";
      all[1] = id();
      System.arraycopy(more, 0, all, 2, more.length);
      return customer.post(path, all);
    }

    void books(String what, long cents) {
      String source = id() + ":" + what + ":" + System.nanoTime();
      ask("/bookkeeper/" + what, "regie", Holidays.regie(), "cents", cents, "source", source);
    }

    String reserve(String... days) {
      long period = Holidays.autumn2016();
      String enrolled =
          ask("/counter/period", "person", family.persons().get(0), "activity", period);
      assertThat(enrolled).startsWith("enrolled ");
      List<String> sessions =
          Crowd.rows(
              "select id from session where activity_id = "
                  + period
                  + " and day in ('"
                  + String.join("','", days)
                  + "')",
              row -> row.getString(1));
      return ask(
          "/counter/submit",
          "regie",
          Holidays.regie(),
          "enrolment",
          enrolled.substring("enrolled ".length()),
          "sessions",
          String.join(",", sessions));
    }

    String lastRequest() {
      return ask(
          "/bookkeeper/request",
          "number",
          Crowd.number("select max(number) from booking_request where household_id = " + id()));
    }

    long basket() {
      return Crowd.number("select max(id) from basket where household_id = " + id());
    }
  }

  private static Parent parent() {
    if (families == null) {
      families = Crowd.at("opio", "chiffre", 4, new Crowd.Child("Jules", 5));
      families.forEach(
          f ->
              Crowd.write(
                  "update person set birth_date = '2011-06-01' where id = " + f.persons().get(0)));
    }
    Crowd.Household family = families.get(next++);
    return new Parent(family, Customer.loggedIn(family.login(), DemoData.PASSWORD));
  }
}
