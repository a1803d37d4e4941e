package fr.portailfamille.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a payment settles, in time and too late: never lost, never silently kept. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SettlementIT {

  private static List<Crowd.Family> families;
  private static int next;

  /** A family that holds one place and has asked to pay it. */
  private record Buyer(Crowd.Family family, Customer customer, long session, long basket) {}

  private static Buyer buyer(long session) {
    if (families == null) {
      families = Crowd.of("reglement", 12);
    }
    Crowd.Family family = families.get(next++);
    Customer customer = Customer.loggedIn(family.login(), DemoData.PASSWORD);
    assertThat(hold(customer, family, session)).startsWith("held 1");
    long basket =
        Crowd.number(
            "select id from basket where status = 'OPEN' and household_id = " + family.household());
    return new Buyer(family, customer, session, basket);
  }

  private static String hold(Customer customer, Crowd.Family family, long session) {
    return customer.ask(
        "submit",
        "household",
        family.household(),
        "regie",
        Crowd.regie(),
        "enrolment",
        family.enrolment(),
        "sessions",
        session);
  }

  private static String pay(Buyer buyer) {
    String answer =
        buyer
            .customer()
            .ask("pay", "household", buyer.family().household(), "basket", buyer.basket());
    assertThat(answer).startsWith("paying ");
    return answer.substring("paying ".length());
  }

  @Test
  void confirmsThePlaceAndIssuesOneInvoiceHoweverOftenTheBankSaysSo() throws Exception {
    Buyer buyer = buyer(Crowd.day(50, 40).get(2));
    String reference = pay(buyer);

    assertThat(BankWord.says("AUTHORISED", reference, 'a')).startsWith("OK-");
    assertThat(BankWord.says("AUTHORISED", reference, 'a')).startsWith("OK-");

    assertThat(bookings(buyer)).containsExactly("CONFIRMED");
    assertThat(settlement(reference)).isEqualTo("DONE");
    assertThat(ledger(buyer)).containsExactlyInAnyOrder("PAYMENT -1000", "CHARGE 1000");
    assertThat(invoices(buyer)).isEqualTo(1);
    assertThat(allocated(buyer)).isEqualTo(1000);
    assertThat(basket(buyer)).isEqualTo("PAID");
  }

  @Test
  void takesTheLapsedPlaceAgainWhenItIsStillFree() throws Exception {
    Buyer buyer = buyer(Crowd.day(51, 40).get(0));
    String reference = pay(buyer);
    lapse(buyer);
    Customer.stranger().ask("sweep");
    assertThat(bookings(buyer)).containsExactly("EXPIRED");
    assertThat(basket(buyer)).isEqualTo("EXPIRED");

    assertThat(BankWord.says("AUTHORISED", reference, 'b')).startsWith("OK-");

    assertThat(bookings(buyer)).containsExactly("EXPIRED", "CONFIRMED");
    assertThat(settlement(reference)).isEqualTo("DONE");
    assertThat(invoices(buyer)).isEqualTo(1);
    assertThat(basket(buyer)).isEqualTo("PAID");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void creditsTheFamilyWhenThePlaceIsGone() throws Exception {
    long session = Crowd.day(52, 1).get(0);
    Buyer late = buyer(session);
    String reference = pay(late);
    lapse(late);
    Buyer quick = buyer(session);

    assertThat(BankWord.says("AUTHORISED", reference, 'c')).startsWith("OK-");

    assertThat(bookings(late)).containsExactly("EXPIRED");
    assertThat(bookings(quick)).containsExactly("HELD");
    assertThat(settlement(reference)).isEqualTo("CREDITED");
    assertThat(ledger(late)).containsExactly("PAYMENT -400");
    assertThat(invoices(late)).isZero();
    assertThat(
            Crowd.number(
                "select count(*) from outbox_mail where template = 'payment-credited'"
                    + " and recipient = '"
                    + late.family().login()
                    + "'"))
        .isEqualTo(1);
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  @Test
  void creditsTheSecondOfTwoPaidAttemptsForOneBasket() throws Exception {
    Buyer buyer = buyer(Crowd.day(53, 40).get(2));
    String first = pay(buyer);
    assertThat(BankWord.says("REFUSED", first, 'd')).startsWith("OK-");
    String second = pay(buyer);

    assertThat(BankWord.says("AUTHORISED", second, 'e')).startsWith("OK-");
    assertThat(BankWord.says("AUTHORISED", first, 'f')).startsWith("OK-");

    assertThat(bookings(buyer)).containsExactly("CONFIRMED");
    assertThat(settlement(second)).isEqualTo("DONE");
    assertThat(settlement(first)).isEqualTo("CREDITED");
    assertThat(ledger(buyer))
        .containsExactlyInAnyOrder("PAYMENT -1000", "PAYMENT -1000", "CHARGE 1000");
    assertThat(invoices(buyer)).isEqualTo(1);
  }

  @Test
  void creditsMoneyForWhatTheFamilyHasDeleted() throws Exception {
    Buyer buyer = buyer(Crowd.day(54, 40).get(1));
    String reference = pay(buyer);
    assertThat(BankWord.says("ABANDONED", reference, 'g')).startsWith("OK-");
    assertThat(
            buyer
                .customer()
                .ask("discard", "household", buyer.family().household(), "basket", buyer.basket()))
        .isEqualTo("discarded");

    assertThat(BankWord.says("AUTHORISED", reference, 'h')).startsWith("OK-");

    assertThat(bookings(buyer)).containsExactly("CANCELLED");
    assertThat(settlement(reference)).isEqualTo("CREDITED");
    assertThat(ledger(buyer)).containsExactly("PAYMENT -400");
  }

  @Test
  void refusesAnotherPaymentAndAnyChangeWhileOneIsOpen() {
    Buyer buyer = buyer(Crowd.day(55, 40).get(2));
    pay(buyer);

    assertThat(
            buyer
                .customer()
                .ask("pay", "household", buyer.family().household(), "basket", buyer.basket()))
        .isEqualTo("refused PaymentAlreadyOpen");
    assertThat(
            buyer
                .customer()
                .ask("discard", "household", buyer.family().household(), "basket", buyer.basket()))
        .isEqualTo("refused PaymentUnderWay");
    assertThat(hold(buyer.customer(), buyer.family(), Crowd.day(56, 40).get(0)))
        .isEqualTo("refused PaymentUnderWay");
    assertThat(bookings(buyer)).containsExactly("HELD");
  }

  private static void lapse(Buyer buyer) {
    Crowd.write(
        "update booking set hold_until = now() - interval '1 second' where basket_id = "
            + buyer.basket());
    Crowd.write(
        "update basket set expires_at = now() - interval '1 second' where id = " + buyer.basket());
  }

  private static List<String> bookings(Buyer buyer) {
    return Crowd.rows(
        "select status from booking where household_id = "
            + buyer.family().household()
            + " order by id",
        row -> row.getString(1));
  }

  private static String basket(Buyer buyer) {
    return Crowd.rows(
            "select status from basket where id = " + buyer.basket(), row -> row.getString(1))
        .get(0);
  }

  private static String settlement(String reference) {
    return Crowd.rows(
            "select s.status from settlement s join payment_attempt a on a.id = s.attempt_id"
                + " where a.reference = '"
                + reference
                + "'",
            row -> row.getString(1))
        .get(0);
  }

  private static List<String> ledger(Buyer buyer) {
    return Crowd.ledger(buyer.family().household());
  }

  private static long invoices(Buyer buyer) {
    return Crowd.number(
        "select count(*) from invoice where household_id = " + buyer.family().household());
  }

  private static long allocated(Buyer buyer) {
    return Crowd.number(
        "select coalesce(sum(al.amount_cents), 0) from allocation al"
            + " join invoice_line l on l.id = al.invoice_line_id"
            + " join invoice i on i.id = l.invoice_id where i.household_id = "
            + buyer.family().household());
  }
}
