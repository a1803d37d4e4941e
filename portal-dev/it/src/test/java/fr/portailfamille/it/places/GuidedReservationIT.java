package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What guide 004 promises: 12,50 € a day, thirty minutes to pay, one basket, numbered requests. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class GuidedReservationIT {

  private static List<Crowd.Household> families;
  private static int next;
  private static long period;
  private static List<Long> sessions;

  /** A family of Opio with Jules (5), Adam (4) and Lou (9), at the counter. */
  private record Parent(Crowd.Household family, Customer customer) {

    String ask(String what, Object... more) {
      Object[] all = new Object[more.length + 2];
      all[0] = "household";
      all[1] = family.id();
      System.arraycopy(more, 0, all, 2, more.length);
      return customer.ask(what, all);
    }

    long enrol(int child) {
      String answer = ask("period", "person", family.persons().get(child), "activity", period);
      assertThat(answer).startsWith("enrolled ");
      return Long.parseLong(answer.substring("enrolled ".length()));
    }

    String submit(long enrolment, Integer... days) {
      return ask(
          "submit", "regie", Holidays.regie(), "enrolment", enrolment, "sessions", list(days));
    }

    String wishes(long enrolment, Integer... days) {
      return ask("wishes", "enrolment", enrolment, "sessions", list(days));
    }

    long basket() {
      return Crowd.number("select max(id) from basket where household_id = " + family.id());
    }

    long lastRequest() {
      return Crowd.number(
          "select max(number) from booking_request where household_id = " + family.id());
    }

    List<Long> bookings() {
      return Crowd.rows(
          "select id from booking where household_id = " + family.id() + " order by id",
          row -> row.getLong(1));
    }

    String pay() {
      String answer = ask("pay", "basket", basket());
      assertThat(answer).startsWith("paying ");
      return answer.substring("paying ".length());
    }

    private static String list(Integer... days) {
      return List.of(days).stream()
          .map(day -> String.valueOf(sessions.get(day)))
          .collect(Collectors.joining(","));
    }
  }

  private static Parent parent() {
    if (families == null) {
      period = Holidays.period("ESSAI", 40);
      sessions = Holidays.sessions(period);
      families =
          Crowd.at(
              "opio",
              "guide",
              12,
              new Crowd.Child("Jules", 5),
              new Crowd.Child("Adam", 4),
              new Crowd.Child("Lou", 9));
    }
    Crowd.Household family = families.get(next++);
    return new Parent(family, Customer.loggedIn(family.login(), DemoData.PASSWORD));
  }

  @Test
  void asksTwelveFiftyForADayWithinThirtyMinutes() {
    Parent parent = parent();
    long enrolment = parent.enrol(0);

    assertThat(parent.wishes(enrolment, 0)).isEqualTo("free 1 cents 1250 refused ");
    assertThat(parent.submit(enrolment, 0)).startsWith("held 1");

    assertThat(parent.ask("requests")).isEqualTo("Jules AWAITING_PAYMENT 1250");
    assertThat(
            Crowd.number(
                "select extract(epoch from expires_at - created_at)::bigint / 60 from basket"
                    + " where id = "
                    + parent.basket()))
        .isEqualTo(30);
  }

  @Test
  void enrolsOnceHoweverOftenThePeriodIsChosen() {
    Parent parent = parent();

    assertThat(parent.enrol(0)).isEqualTo(parent.enrol(0));
  }

  @Test
  void tellsWhyAPeriodDoesNotFit() {
    Parent parent = parent();
    long lou = parent.family().persons().get(2);

    assertThat(parent.ask("periods", "person", parent.family().persons().get(0)))
        .contains(period + ":");
    assertThat(parent.ask("periods", "person", lou)).contains(period + ":AgeOutside");
    assertThat(parent.ask("period", "person", lou, "activity", period))
        .isEqualTo("refused AgeOutside");
  }

  @Test
  void sharesBasketHourAndTotalBetweenTwoReservations() throws Exception {
    Parent parent = parent();
    parent.submit(parent.enrol(0), 1);
    String hour = hour(parent);
    parent.submit(parent.enrol(1), 1);

    assertThat(parent.ask("requests"))
        .isEqualTo("Adam AWAITING_PAYMENT 1250\nJules AWAITING_PAYMENT 1250");
    assertThat(hour(parent)).isEqualTo(hour);
    String reference = parent.pay();
    assertThat(
            Crowd.number(
                "select amount_cents from payment_attempt where reference = '" + reference + "'"))
        .isEqualTo(2500);

    assertThat(BankWord.says("AUTHORISED", reference, 'j')).startsWith("OK-");

    assertThat(parent.ask("requests")).isEqualTo("Adam CONFIRMED 1250\nJules CONFIRMED 1250");
  }

  /** The only hour that the household's places are held until. */
  private static String hour(Parent parent) {
    List<String> hours =
        Crowd.rows(
            "select distinct hold_until::text from booking where household_id = "
                + parent.family().id(),
            row -> row.getString(1));
    assertThat(hours).hasSize(1);
    return hours.get(0);
  }

  @Test
  void findsNothingOfAnotherHousehold() {
    Parent parent = parent();
    Parent other = parent();
    long enrolment = other.enrol(0);
    other.submit(enrolment, 2);

    assertThat(parent.ask("request", "number", other.lastRequest())).isEqualTo("refused NotFound");
    assertThat(parent.wishes(enrolment, 2)).isEqualTo("refused NotFound");
    assertThat(parent.submit(enrolment, 2)).isEqualTo("refused NotFound");
    assertThat(parent.ask("remove", "basket", other.basket(), "bookings", other.bookings().get(0)))
        .isEqualTo("refused NotFound");
    assertThat(parent.ask("request", "number", 0)).isEqualTo("refused NotFound");
    assertThat(other.ask("request", "number", other.lastRequest()))
        .isEqualTo("Jules AWAITING_PAYMENT 1250 lines 1");
  }

  @Test
  void recordsNothingTwiceWhenTheFormIsSentAgain() {
    Parent parent = parent();
    long enrolment = parent.enrol(0);
    parent.submit(enrolment, 3, 4);

    assertThat(parent.submit(enrolment, 3, 4))
        .isEqualTo("held 0 released 0 refused AlreadyThere AlreadyThere");

    assertThat(parent.ask("requests")).isEqualTo("Jules AWAITING_PAYMENT 2500");
  }

  @Test
  void holdsTheRestWhenAPlaceGoesBetweenCheckAndConfirmation() {
    Parent parent = parent();
    long enrolment = parent.enrol(0);
    long period2 = Holidays.period("ESSAIPLEIN", 1);
    String answer =
        parent.ask("period", "person", parent.family().persons().get(0), "activity", period2);
    long other = Long.parseLong(answer.substring("enrolled ".length()));
    List<Long> days = Holidays.sessions(period2);
    String wanted = days.get(0) + "," + days.get(1);
    assertThat(parent.ask("wishes", "enrolment", other, "sessions", wanted))
        .isEqualTo("free 2 cents 2500 refused ");
    Holidays.fill(days.get(1));

    assertThat(
            parent.ask("submit", "regie", Holidays.regie(), "enrolment", other, "sessions", wanted))
        .isEqualTo("held 1 released 0 refused SessionFull");
    assertThat(parent.ask("requests")).isEqualTo("Jules AWAITING_PAYMENT 1250");
    // sessions of one period do not fit the enrolment in another
    assertThat(
            parent.ask(
                "submit", "regie", Holidays.regie(), "enrolment", enrolment, "sessions", wanted))
        .isEqualTo("refused NotFound");
  }

  @Test
  void lapsesWithItsHourAndIsConfirmedUnderItsNumberWhenTheMoneyComesLate() throws Exception {
    Parent parent = parent();
    parent.submit(parent.enrol(0), 5);
    long number = parent.lastRequest();
    String reference = parent.pay();
    lapse(parent);
    assertThat(parent.ask("requests")).isEqualTo("Jules LAPSED 1250");
    Customer.stranger().ask("sweep");
    assertThat(parent.ask("request", "number", number)).isEqualTo("Jules LAPSED 1250 lines 1");

    assertThat(BankWord.says("AUTHORISED", reference, 'k')).startsWith("OK-");

    assertThat(parent.ask("request", "number", number)).isEqualTo("Jules CONFIRMED 1250 lines 1");
    assertThat(parent.bookings()).hasSize(2);
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void takesOneDayOutAndLeavesTheRest() throws Exception {
    Parent parent = parent();
    parent.submit(parent.enrol(0), 6, 7);
    List<Long> bookings = parent.bookings();

    assertThat(parent.ask("remove", "basket", parent.basket(), "bookings", bookings.get(0)))
        .isEqualTo("removed");
    assertThat(parent.ask("remove", "basket", parent.basket(), "bookings", bookings.get(0)))
        .isEqualTo("removed");

    assertThat(parent.ask("requests")).isEqualTo("Jules AWAITING_PAYMENT 1250");
    assertThat(Crowd.brokenPools()).isEmpty();
    assertThat(BankWord.says("AUTHORISED", parent.pay(), 'l')).startsWith("OK-");
    assertThat(parent.ask("requests")).isEqualTo("Jules CONFIRMED 1250");
  }

  @Test
  void closesTheBasketWithItsLastDay() {
    Parent parent = parent();
    parent.submit(parent.enrol(0), 8);
    long basket = parent.basket();

    assertThat(parent.ask("remove", "basket", basket, "bookings", parent.bookings().get(0)))
        .isEqualTo("removed");

    assertThat(parent.ask("basket", "basket", basket)).isEqualTo("basket ABANDONED");
    assertThat(parent.ask("requests")).isEqualTo("Jules CANCELLED 1250");
  }

  @Test
  void takesNothingOutWhileAPaymentIsOpen() {
    Parent parent = parent();
    parent.submit(parent.enrol(0), 9);
    parent.pay();

    assertThat(
            parent.ask("remove", "basket", parent.basket(), "bookings", parent.bookings().get(0)))
        .isEqualTo("refused PaymentUnderWay");
    assertThat(parent.ask("requests")).isEqualTo("Jules AWAITING_PAYMENT 1250");
  }

  private static void lapse(Parent parent) {
    Crowd.write(
        "update booking set hold_until = now() - interval '1 second' where household_id = "
            + parent.family().id());
    Crowd.write(
        "update basket set expires_at = now() - interval '1 second' where household_id = "
            + parent.family().id());
  }
}
