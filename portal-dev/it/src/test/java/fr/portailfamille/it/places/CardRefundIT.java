package fr.portailfamille.it.places;

import static fr.portailfamille.it.places.AtOnce.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portailfamille.sandbox.demo.DemoData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cancelled places whose money goes back to the card, at the sandbox's bank in all its moods. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CardRefundIT {

  private static List<Crowd.Family> families;

  @BeforeAll
  static void giveBackOnCards() {
    families = Crowd.of(Crowd.word("carte"), 8);
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

  @Test
  void givesBackOnceWhatTheCardWasDebitedWith() throws Exception {
    PaidByCard paid = paid(0, 93);
    long booking = paid.bookings().get(0);
    PaidByCard.bankIs("capture=true");
    assertThat(paid.preview(booking)).isEqualTo("CANCELLABLE CARD");
    assertThat(paid.cancel(booking, "ACCOUNT")).isEqualTo("refused CancelTermsChanged");

    List<Callable<String>> tabs = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      tabs.add(() -> paid.cancel(booking, "CARD"));
    }
    assertThat(Collections.frequency(together(tabs), "cancelled 1")).isEqualTo(1);
    assertThat(paid.refunds()).containsExactly("WAITING 400");
    assertThat(paid.ledger())
        .containsExactly("PAYMENT -800", "CHARGE 800", "CANCELLATION -400", "REFUND 400");
    assertThat(paid.balance()).isZero();
    assertThat(paid.preview(booking)).isEqualTo("TO_CARD CARD");

    List<Callable<String>> jobs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      jobs.add(() -> Customer.stranger().ask("refund"));
    }
    together(jobs);
    PaidByCard.again();

    assertThat(paid.refunds()).containsExactly("DONE 400");
    assertThat(paid.atTheBank()).isEqualTo("CAPTURED 800 400");
    assertThat(paid.balance()).isZero();
    String page =
        paid.customer().get("/family/billing.xhtml?h=" + paid.family().household()).body();
    assertThat(page).contains("Remboursement sur la carte 497010XXXXXX0055", "Rendu sur la carte");
  }

  @Test
  void makesSmallerWhatTheCardIsNotDebitedWithYet() throws Exception {
    PaidByCard paid = paid(1, 94);

    assertThat(paid.cancel(paid.bookings().get(0), "CARD")).isEqualTo("cancelled 1");
    PaidByCard.again();
    assertThat(paid.atTheBank()).isEqualTo("AUTHORISED 400");
    assertThat(paid.cancel(paid.bookings().get(1), "CARD")).isEqualTo("cancelled 1");
    PaidByCard.again();

    assertThat(paid.atTheBank()).isEqualTo("CANCELLED 400");
    assertThat(paid.refunds()).containsExactly("DONE 400", "DONE 400");
    assertThat(paid.refunded()).isEqualTo(800);
    assertThat(paid.balance()).isZero();
  }

  @Test
  void findsOutWhatBecameOfACallWithoutAnAnswer() throws Exception {
    PaidByCard paid = paid(2, 95);
    PaidByCard.bankIs("capture=true");
    PaidByCard.bankIs("refunds=LOST");
    assertThat(paid.cancel(paid.bookings().get(0), "CARD")).isEqualTo("cancelled 1");
    PaidByCard.again();
    assertThat(paid.refunds()).containsExactly("SENT 400");
    Customer.stranger().ask("refund");
    assertThat(paid.refunds()).as("not before its time").containsExactly("SENT 400");

    PaidByCard.bankIs("refunds=SILENT");
    assertThat(paid.cancel(paid.bookings().get(1), "CARD")).isEqualTo("cancelled 1");
    PaidByCard.again();
    assertThat(paid.refunds()).containsExactly("DONE 400", "SENT 400");
    assertThat(paid.atTheBank()).as("not given back twice").isEqualTo("CAPTURED 800 400");
    PaidByCard.bankIs("refunds=NORMAL");
    PaidByCard.again();

    assertThat(paid.refunds()).containsExactly("DONE 400", "DONE 400");
    assertThat(paid.atTheBank()).isEqualTo("CAPTURED 800 800");
    assertThat(paid.balance()).isZero();
  }

  @Test
  void waitsForABankThatIsDownOrNotSureYet() throws Exception {
    PaidByCard paid = paid(3, 96);
    PaidByCard.bankIs("capture=true");
    assertThat(paid.cancel(paid.bookings().get(0), "CARD")).isEqualTo("cancelled 1");
    PaidByCard.bankIs("down=true");
    PaidByCard.again();
    assertThat(paid.refunds()).containsExactly("WAITING 400");
    PaidByCard.bankIs("down=false");
    PaidByCard.bankIs("refunds=BROKEN");
    PaidByCard.again();
    assertThat(paid.refunds()).containsExactly("WAITING 400");
    PaidByCard.bankIs("refunds=PENDING");
    PaidByCard.again();
    assertThat(paid.refunds()).containsExactly("SENT 400");
    PaidByCard.again();

    assertThat(paid.refunds()).containsExactly("DONE 400");
    assertThat(paid.atTheBank()).isEqualTo("CAPTURED 800 400");
  }

  @Test
  void creditsTheAccountWhereTheBankRefuses() throws Exception {
    PaidByCard paid = paid(4, 97);
    PaidByCard.bankIs("capture=true");
    PaidByCard.bankIs("refunds=REFUSED");
    assertThat(paid.cancel(paid.bookings().get(0), "CARD")).isEqualTo("cancelled 1");
    PaidByCard.again();
    PaidByCard.again();

    assertThat(paid.refunds()).containsExactly("REFUSED 400");
    assertThat(paid.balance()).isEqualTo(-400);
    assertThat(paid.ledger())
        .containsExactly(
            "PAYMENT -800", "CHARGE 800", "CANCELLATION -400", "REFUND 400", "CREDIT -400");
    assertThat(paid.refunded()).isZero();
    assertThat(
            Crowd.number(
                "select count(*) from outbox_mail where template = 'refund-refused'"
                    + " and recipient = '%s'".formatted(paid.family().login())))
        .isEqualTo(1);
    Customer staff = Customer.loggedIn("regisseur.albertville@example.org", DemoData.PASSWORD);
    assertThat(staff.get("/staff/payments.xhtml").body())
        .contains(paid.reference() + "r", "La banque a refusé.");
  }

  @Test
  void letsStaffEndWhatTheBankHoldsOtherwise() throws Exception {
    PaidByCard paid = paid(6, 90);
    PaidByCard.bankIs("capture=true");
    PaidByCard.bankIs("refunds=SILENT");
    assertThat(paid.cancel(paid.bookings().get(0), "CARD")).isEqualTo("cancelled 1");
    PaidByCard.again();
    long refund =
        Crowd.number(
            "select id from card_refund where household_id = " + paid.family().household());
    Customer staff = Customer.loggedIn("regisseur.albertville@example.org", DemoData.PASSWORD);
    assertThat(staff.ask("end-refund", "refund", refund, "returned", "true", "reason", "vu"))
        .isEqualTo("refused RefundAtTheBank");
    // somebody has given one euro back by hand
    Crowd.write(
        "update card_refund set expected_cents = 300, next_try_at = now() where id = " + refund);
    Customer.stranger().ask("refund");
    assertThat(paid.refunds()).containsExactly("SENT 400");
    PaidByCard.again();
    Crowd.write("update card_refund set next_try_at = now() where id = " + refund);
    assertThat(staff.get("/staff/payments.xhtml").body()).contains("une autre somme que prévu");

    assertThat(staff.ask("end-refund", "refund", refund, "returned", "false", "reason", " "))
        .isEqualTo("refused RefundReasonMissing");
    assertThat(
            paid.customer().ask("end-refund", "refund", refund, "returned", "true", "reason", "vu"))
        .isNotEqualTo("ended");
    List<Callable<String>> twice = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      twice.add(
          () -> staff.ask("end-refund", "refund", refund, "returned", "false", "reason", "vu"));
    }
    assertThat(together(twice)).containsOnlyOnce("ended").contains("refused RefundOver");
    PaidByCard.again();

    assertThat(paid.refunds()).containsExactly("REFUSED 400");
    assertThat(paid.balance()).isEqualTo(-400);
    assertThat(paid.atTheBank()).isEqualTo("CAPTURED 800 0");
  }

  @Test
  void givesBackNoMoreThanCameInAndNothingThatWasNotPaidByCard() throws Exception {
    PaidByCard paid = paid(5, 98);
    String tooMuch =
        """
        insert into card_refund (reference, attempt_id, household_id, amount_cents, status,
                                 created_at, next_try_at)
        select 'it:' || id, id, household_id, 801, 'WAITING', now(), now() + interval '1 day'
          from payment_attempt where reference = '%s'
        """
            .formatted(paid.reference());
    assertThatThrownBy(() -> Crowd.write(tooMuch)).hasMessageContaining("payment_attempt_refunded");

    Crowd.Family family = families.get(7);
    long session = Crowd.day(99, 40).get(0);
    Customer customer = Customer.loggedIn(family.login(), DemoData.PASSWORD);
    PaidByCard.hold(customer, family, List.of(session));
    Crowd.write(
        "update booking set status = 'CONFIRMED', confirmed_at = now() where household_id = "
            + family.household());
    long booking =
        Crowd.number("select id from booking where household_id = " + family.household());
    assertThat(customer.ask("preview", "household", family.household(), "bookings", booking))
        .isEqualTo("CANCELLABLE ACCOUNT");
  }

  private static PaidByCard paid(int family, int day) throws Exception {
    return PaidByCard.of(families.get(family), day);
  }
}
