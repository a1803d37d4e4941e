package fr.portailfamille.it.places;

import static fr.portailfamille.it.places.AtOnce.together;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What staff cancel, and the days that they close, go back to the cards that paid for them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StaffCardRefundIT {

  private static List<Crowd.Family> families;
  private static Customer manager;

  @BeforeAll
  static void giveBackOnCards() {
    families = Crowd.of(Crowd.word("rendu"), 9);
    manager = Customer.loggedIn("activites.albertville@example.org", DemoData.PASSWORD);
    PaidByCard.giveBackOnCards();
  }

  @AfterAll
  static void forget() {
    PaidByCard.forget();
  }

  @AfterEach
  void aNormalBank() throws Exception {
    PaidByCard.bankIs("refunds=NORMAL");
  }

  private static String cancel(long booking, String money) {
    return manager.ask("desk-cancel", "booking", booking, "money", money, "reason", "Malade");
  }

  private static String page(long booking) {
    return manager.get("/staff/booking.xhtml?b=" + booking).body();
  }

  @Test
  void staffGiveBackOnTheCardOnceAndTheBanksNoComesToTheAccount() throws Exception {
    PaidByCard paid = PaidByCard.of(families.get(0), 190);
    long first = paid.bookings().get(0);
    PaidByCard.bankIs("capture=true");
    PaidByCard.bankIs("refunds=REFUSED");
    assertThat(page(first)).contains("4,00\u00a0€ rendus sur la carte qui a payé");

    List<Callable<String>> windows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      windows.add(() -> cancel(first, "CARD"));
    }
    assertThat(together(windows)).containsOnly("cancelled");
    assertThat(paid.refunds()).containsExactly("WAITING 400");
    assertThat(paid.ledger())
        .containsExactly("PAYMENT -800", "CHARGE 800", "CANCELLATION -400", "REFUND 400");
    PaidByCard.again();
    PaidByCard.again();

    assertThat(paid.refunds()).containsExactly("REFUSED 400");
    assertThat(paid.balance()).isEqualTo(-400);
    assertThat(paid.atTheBank()).isEqualTo("CAPTURED 800 0");
    assertThat(mails("refund-refused", paid.family())).isEqualTo(1);
    assertThat(
            Customer.loggedIn("regisseur.albertville@example.org", DemoData.PASSWORD)
                .get("/staff/payments.xhtml")
                .body())
        .contains(paid.reference() + "r", "La banque a refusé.");
  }

  @Test
  void saysWhyNothingCanGoBackToACard() throws Exception {
    Crowd.Family family = families.get(1);
    long session = Crowd.day(191, 40).get(0);
    assertThat(
            manager.ask(
                "desk-book",
                "enrolment",
                family.enrolment(),
                "session",
                session,
                "reason",
                "",
                "extra",
                "false"))
        .isEqualTo("booked");
    long charged =
        Crowd.number("select id from booking where household_id = " + family.household());
    assertThat(page(charged))
        .contains("pas été payée par carte")
        .doesNotContain("rendus sur la carte");
    assertThat(cancel(charged, "CARD")).isEqualTo("refused NotPaidByCard");
    assertThat(page(charged)).contains("value=\"ACCOUNT\" checked");

    PaidByCard paid = PaidByCard.of(families.get(2), 191);
    saysThatOnlyTheSettingOfTheActivityKeepsItFromTheCard(paid.bookings().get(0), charged);
    Crowd.write(
        """
        insert into card_refund (reference, attempt_id, household_id, amount_cents, status,
                                 created_at, next_try_at)
        select 'it:staff' || id, id, household_id, 500, 'WAITING', now(), now() + interval '1 day'
          from payment_attempt where reference = '%s'
        """
            .formatted(paid.reference()));
    assertThat(cancel(paid.bookings().get(0), "CARD")).isEqualTo("refused CardMoneyGivenBack");
    assertThat(paid.ledger()).containsExactly("PAYMENT -800", "CHARGE 800");
    assertThat(cancel(paid.bookings().get(0), "ACCOUNT")).isEqualTo("cancelled");
    assertThat(paid.balance()).isEqualTo(-400);
  }

  private static void saysThatOnlyTheSettingOfTheActivityKeepsItFromTheCard(
      long byCard, long charged) {
    Customer administrator =
        Customer.loggedIn("direction.albertville@example.org", DemoData.PASSWORD);
    assertThat(page(byCard)).doesNotContain("ne rend rien sur la carte");
    Crowd.write(
        "update setting set value = 'ACCOUNT' where setting_key = 'booking.cancel-money'"
            + " and changed_by = 'test of refunds'");
    try {
      assertThat(page(byCard))
          .contains("ne rend rien sur la carte", "Un administrateur de votre organisme")
          .doesNotContain("/staff/settings.xhtml?s=ACTIVITY");
      assertThat(administrator.get("/staff/booking.xhtml?b=" + byCard).body())
          .contains("#setting-booking.cancel-money");
      assertThat(
              administrator
                  .get("/staff/settings.xhtml?s=ACTIVITY&i=" + PaidByCard.activity())
                  .body())
          .contains("id=\"setting-booking.cancel-money\"");
      assertThat(page(charged)).doesNotContain("ne rend rien sur la carte");
    } finally {
      Crowd.write(
          "update setting set value = 'CARD' where setting_key = 'booking.cancel-money'"
              + " and changed_by = 'test of refunds'");
    }
  }

  @Test
  void closedDaysGoBackToTheCardsThatPaidForThem() throws Exception {
    PaidByCard paid = PaidByCard.of(families.get(3), 192);
    Crowd.Family charged = families.get(4);
    long session = Crowd.day(192, 40).get(0);
    assertThat(
            manager.ask(
                "desk-book",
                "enrolment",
                charged.enrolment(),
                "session",
                session,
                "reason",
                "",
                "extra",
                "false"))
        .isEqualTo("booked");
    PaidByCard.bankIs("capture=true");
    PaidByCard.bankIs("refunds=LOST");

    assertThat(
            manager
                .get(
                    "/staff/closing.xhtml?a=%d&from=%s&to=%s"
                        .formatted(PaidByCard.activity(), day(session), day(session)))
                .body())
        .contains("8,00\u00a0€ sur les cartes, 4,00\u00a0€ sur les comptes des familles");
    assertThat(close(day(session)))
        .isEqualTo("days 1 confirmed 3 held 0 waiting 0 families 2 cards 800 cents 400");
    together(List.of(this::settle, this::settle, this::settle));
    settle();

    assertThat(paid.ledger())
        .containsExactly(
            "PAYMENT -800", "CHARGE 800", "CANCELLATION -400", "CANCELLATION -400", "REFUND 800");
    assertThat(paid.preview(paid.bookings().get(1))).isEqualTo("TO_CARD CARD");
    assertThat(owed(charged)).as("charged, then credited").isZero();
    assertThat(mails("days-closed", paid.family())).isEqualTo(1);
    PaidByCard.again();
    PaidByCard.again();
    assertThat(paid.refunds()).containsExactly("DONE 800");
    assertThat(paid.atTheBank()).as("not given back twice").isEqualTo("CAPTURED 800 800");
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  /** Two managers close, the bank's word of four families is heard, the sweep goes over it. */
  @Test
  void losesNoMoneyOfWhoPaysWhileTheDayIsClosed() throws Exception {
    List<PaidByCard.Paying> payers = new ArrayList<>();
    for (int i = 5; i < 9; i++) {
      payers.add(PaidByCard.paying(families.get(i), 193));
    }
    String day = day(Crowd.day(193, 40).get(0));
    PaidByCard.bankIs("capture=true");
    List<Callable<String>> all = new ArrayList<>();
    payers.forEach(payer -> all.add(() -> PaidByCard.hear(payer.word())));
    Customer colleague = Customer.loggedIn("activites.albertville@example.org", DemoData.PASSWORD);
    all.add(() -> close(day));
    all.add(() -> close(colleague, day));
    all.add(this::settle);
    all.add(this::settle);

    List<String> said = together(all);

    assertThat(said.subList(0, 4)).allMatch(word -> word.startsWith("OK-"));
    assertThat(said.subList(4, 6))
        .as("one of the two finds nothing left to close")
        .containsOnlyOnce("refused DaysClosedAlready");
    Customer.stranger().ask("sweep");
    settle();
    PaidByCard.again();
    for (int i = 0; i < 4; i++) {
      assertEven(families.get(5 + i), payers.get(i).reference());
    }
    assertThat(
            Crowd.number(
                "select count(*) from booking b join session s on s.id = b.session_id"
                    + " where s.day = '%s' and b.status in ('HELD', 'CONFIRMED')".formatted(day)))
        .as("places on the closed day")
        .isZero();
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  /** What came in is at the card again or to the family's credit, to the cent. */
  private static void assertEven(Crowd.Family family, String reference) {
    long refunded =
        Crowd.number(
            "select refunded_cents from payment_attempt where reference = '" + reference + "'");
    assertThat(
            Crowd.number(
                "select received_cents from payment_attempt where reference = '" + reference + "'"))
        .isEqualTo(800);
    assertThat(owed(family)).isEqualTo(refunded - 800);
    assertThat(
            Crowd.number(
                "select coalesce(sum(amount_cents), 0) from card_refund where status = 'DONE'"
                    + " and household_id = "
                    + family.household()))
        .as("given back by the bank")
        .isEqualTo(refunded);
  }

  private String settle() {
    return Customer.stranger().ask("closings");
  }

  private static String close(String day) {
    return close(manager, day);
  }

  private static String close(Customer who, String day) {
    return who.ask(
        "close", "activity", PaidByCard.activity(), "day", day, "reason", "Grève nationale");
  }

  private static String day(long session) {
    return Crowd.rows("select day from session where id = " + session, row -> row.getString(1))
        .get(0);
  }

  private static long owed(Crowd.Family family) {
    return Crowd.number(
        "select coalesce(sum(e.amount_cents), 0) from ledger_entry e join family_account a"
            + " on a.id = e.family_account_id where a.household_id = "
            + family.household());
  }

  private static long mails(String template, Crowd.Family family) {
    return Crowd.number(
        "select count(*) from outbox_mail where template = '%s' and recipient = '%s'"
            .formatted(template, family.login()));
  }
}
