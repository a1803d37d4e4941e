package fr.portailfamille.it.places;

import static fr.portailfamille.it.places.AtOnce.together;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.sandbox.demo.DemoData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** «Payer mon solde»: what a family owes, paid by card, whatever the bank says how often. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AccountPaymentIT {

  private static final String MORNINGS =
      """
      select s.id from session s join activity a on a.id = s.activity_id
        join unit u on u.id = s.unit_id
       where a.code = 'ALSH-6-12' and u.code = 'MATIN' and s.day > current_date + 14
       order by s.day desc offset 12 limit 4
      """;

  private static List<Long> mornings;
  private static List<Debtor> debtors;

  /** A family in account mode that owes 31,05 € and may book no more. */
  private record Debtor(Customer customer, long household, long enrolment, long regie) {

    String ask(String what, Object... more) {
      List<Object> fields =
          new ArrayList<>(List.of("household", household, "regie", regie, "enrolment", enrolment));
      fields.addAll(List.of(more));
      return customer.ask(what, fields.toArray());
    }

    String pay(long cents) {
      return ask("pay-account", "cents", cents);
    }

    String paying(long cents) {
      String answer = pay(cents);
      assertThat(answer).startsWith("paying ");
      return answer.substring("paying ".length());
    }

    long balance() {
      return Crowd.number(
          "select sum(e.amount_cents) from ledger_entry e join family_account a"
              + " on a.id = e.family_account_id where a.household_id = "
              + household);
    }

    List<String> payments() {
      return Crowd.rows(
          "select e.kind || ' ' || e.amount_cents from ledger_entry e join family_account a"
              + " on a.id = e.family_account_id where e.kind = 'PAYMENT' and a.household_id = "
              + household
              + " order by e.id",
          row -> row.getString(1));
    }

    long mails(String template) {
      return Crowd.number(
          "select count(*) from outbox_mail m join household h on h.email = m.recipient"
              + " where h.id = %d and template = '%s'".formatted(household, template));
    }
  }

  @BeforeAll
  static void sixFamiliesOweThirtyEuros() {
    List<Crowd.Household> households =
        Crowd.at("portes-entre-deux-mers", Crowd.word("solde"), 6, new Crowd.Child("Léa", 8));
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " select 'booking.debt', 'ACTIVITY', id, '30', now(), 'test of accounts'"
            + " from activity where code = 'ALSH-6-12' on conflict do nothing");
    mornings = Crowd.rows(MORNINGS, row -> row.getLong(1));
    mornings.forEach(
        session ->
            Crowd.write(
                "update place_pool set capacity = 90 where id in"
                    + " (select pool_id from session_pool where session_id = %d)"
                        .formatted(session)));
    debtors = households.stream().map(AccountPaymentIT::owing).toList();
  }

  @AfterAll
  static void forget() {
    Crowd.write("delete from setting where changed_by = 'test of accounts'");
  }

  private static Debtor owing(Crowd.Household household) {
    Customer customer = Customer.loggedIn(household.login(), DemoData.PASSWORD);
    String answer =
        customer.ask(
            "enrol",
            "household",
            household.id(),
            "person",
            household.persons().get(0),
            "activity",
            Crowd.number("select id from activity where code = 'ALSH-6-12'"));
    long enrolment = Long.parseLong(answer.substring("enrolled ".length()));
    long regie = Crowd.number("select regie_id from activity where code = 'ALSH-6-12'");
    Debtor debtor = new Debtor(customer, household.id(), enrolment, regie);
    mornings
        .subList(0, 3)
        .forEach(
            session ->
                assertThat(debtor.ask("change", "sessions", session)).startsWith("confirmed 1"));
    return debtor;
  }

  @Test
  void listsTwentyFiveLinesOrFive() {
    Crowd.Household family =
        Crowd.at("albertville", Crowd.word("lignes"), 1, new Crowd.Child("Lou", 8)).get(0);
    Crowd.write(
        """
        with a as (insert into family_account (household_id, regie_id) values (%d, %d) returning id)
        insert into ledger_entry (family_account_id, at, kind, amount_cents, label, source_key)
        select a.id, now() + make_interval(secs => n / 2), case n %% 2 when 0 then 'CREDIT' else 'CHARGEBACK' end,
               case n %% 2 when 0 then -100 else 100 end, 'L' || n, '%s' || n
          from a, generate_series(1, 60) n
        """
            .formatted(family.id(), Crowd.regie(), family.login()));
    Customer parent = Customer.loggedIn(family.login(), DemoData.PASSWORD);
    String page = "/family/billing.xhtml?h=" + family.id() + "&g=" + Crowd.regie();

    assertThat(parent.get(page).body()).contains("De 1 à 25 sur 60 éléments", "L36<");
    assertThat(parent.get(page + "&n=3").body()).contains("De 51 à 60 sur 60 éléments");
    assertThat(parent.get(page + "&by=5&n=2").body())
        .contains("De 6 à 10 sur 60 éléments", "&amp;by=5#account-", "5 éléments par page");
    assertThat(parent.get(page + "&by=1000").body()).contains("De 1 à 25 sur 60 éléments");
  }

  @Test
  void countsTheMoneyOnceAndLetsTheFamilyBookAgain() throws Exception {
    Debtor family = debtors.get(0);
    assertThat(family.ask("change", "sessions", mornings.get(3))).endsWith("refused UnpaidBalance");
    assertThat(family.ask("payable")).isEqualTo("due 3105 least 106 blocked true paying false");
    String reference = family.paying(3105);
    assertThat(family.ask("payable")).isEqualTo("due 3105 least 106 blocked true paying true");

    assertThat(BankWord.forged("AUTHORISED", reference)).startsWith("KO-Signature invalide");
    assertThat(family.balance()).isEqualTo(3105);
    List<Callable<String>> words = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      words.add(() -> BankWord.says("AUTHORISED", reference, 'a'));
    }
    assertThat(together(words)).allMatch(answer -> answer.startsWith("OK-"));

    assertThat(family.payments()).containsExactly("PAYMENT -3105");
    assertThat(family.balance()).isZero();
    assertThat(settlement(reference)).isEqualTo("DONE 0");
    assertThat(family.mails("account-paid")).isEqualTo(1);
    assertThat(family.mails("payment-received")).isZero();
    assertThat(family.ask("change", "sessions", mornings.get(3))).startsWith("confirmed 1");
    assertThat(family.pay(1036)).isEqualTo("refused AmountOutside");
    assertThat(family.paying(1035)).as("the next round of the debt").isNotEqualTo(reference);
  }

  @Test
  void opensOnePaymentHoweverManyTabsAsk() throws Exception {
    Debtor family = debtors.get(1);
    assertThat(family.pay(3106)).isEqualTo("refused AmountOutside");
    assertThat(family.pay(105)).isEqualTo("refused AmountOutside");
    assertThat(
            debtors
                .get(2)
                .customer()
                .ask(
                    "pay-account",
                    "household",
                    family.household(),
                    "regie",
                    family.regie(),
                    "cents",
                    500))
        .isEqualTo("refused NotFound");
    assertThat(
            family
                .customer()
                .ask(
                    "pay-account",
                    "household",
                    family.household(),
                    "regie",
                    Crowd.regie(),
                    "cents",
                    500))
        .as("another town's")
        .isEqualTo("refused NotFound");

    List<Callable<String>> tabs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      tabs.add(() -> family.pay(106).replaceAll("paying .*", "paying"));
    }
    List<String> answers = together(tabs);

    assertThat(Collections.frequency(answers, "paying")).isEqualTo(1);
    assertThat(Collections.frequency(answers, "refused PaymentAlreadyOpen")).isEqualTo(5);
  }

  @Test
  void keepsWhatIsTooMuchInTheFamilysFavour() throws Exception {
    Debtor family = debtors.get(3);
    String reference = family.paying(3105);
    giveBack(family, 1035);

    assertThat(BankWord.says("CAPTURED", reference, 'b')).startsWith("OK-");

    assertThat(family.balance()).isEqualTo(-1035);
    assertThat(settlement(reference)).isEqualTo("DONE -1035");
    assertThat(family.pay(100)).isEqualTo("refused NothingDue");
  }

  @Test
  void takesLateMoneyOfAPaymentThatWasRefused() throws Exception {
    Debtor family = debtors.get(4);
    String first = family.paying(3105);
    assertThat(BankWord.says("REFUSED", first, 'c')).startsWith("OK-");
    assertThat(family.balance()).isEqualTo(3105);
    String second = family.paying(2000);

    assertThat(BankWord.says("AUTHORISED", first, 'd')).startsWith("OK-");
    assertThat(family.pay(100)).as("settled").isEqualTo("refused NothingDue");
    assertThat(
            family
                .customer()
                .get("/family/payment-story.xhtml?h=" + family.household() + "&r=" + second)
                .body())
        .as("is not sent to the bank for what is settled")
        .contains("Déjà réglé par un autre paiement");
    assertThat(BankWord.says("AUTHORISED", second, 'e')).startsWith("OK-");

    assertThat(family.balance()).isEqualTo(-2000);
    assertThat(settlement(first)).isEqualTo("DONE 0");
    assertThat(settlement(second)).isEqualTo("DONE -2000");
  }

  @Test
  void paysTheOldestInvoiceFirst() throws Exception {
    Debtor family = debtors.get(5);
    giveBack(family, 3105);
    long older = invoice(family, "IT-A" + family.household(), "2 days", 1000, 500);
    long newer = invoice(family, "IT-B" + family.household(), "1 day", 900);

    assertThat(BankWord.says("AUTHORISED", family.paying(1905), 'g')).startsWith("OK-");

    assertThat(family.balance()).isEqualTo(2400 - 1905);
    assertThat(allocated(older)).containsExactly(1000L, 500L);
    assertThat(allocated(newer)).containsExactly(405L);
    String reference =
        Crowd.rows(
                "select reference from payment_attempt where household_id = " + family.household(),
                row -> row.getString(1))
            .get(0);
    assertThat(settlement(reference)).isEqualTo("DONE 495");
  }

  /** What staff or a cancellation take off the balance meanwhile. */
  private static void giveBack(Debtor family, long cents) {
    Crowd.write(
        """
        insert into ledger_entry (family_account_id, at, kind, amount_cents, label, source_key)
        select a.id, now(), 'CREDIT', -%d, 'IT', 'it:credit:' || a.id
          from family_account a where a.household_id = %d
        """
            .formatted(cents, family.household()));
  }

  /** An invoice that nobody has paid yet; its id. */
  private static long invoice(Debtor family, String number, String ago, long... cents) {
    long total = LongStream.of(cents).sum();
    long id =
        Crowd.number(
            """
            with i as (
              insert into invoice (number, regie_id, year, sequence, household_id, issued_at,
                                   issued_on, period_start, period_end, total_cents, source_key)
              values ('%1$s', %2$d, 1999, (select coalesce(max(sequence), 0) + 1 from invoice), %3$d,
                      now() - interval '%4$s', current_date, current_date, current_date, %5$d, 'it:%1$s')
              returning id),
            e as (
              insert into ledger_entry (family_account_id, at, kind, amount_cents, label, invoice_id,
                                        source_key)
              select a.id, now(), 'CHARGE', %5$d, '%1$s', i.id, 'invoice:it:%1$s'
                from i, family_account a where a.household_id = %3$d)
            select id from i
            """
                .formatted(number, family.regie(), family.household(), ago, total));
    for (int i = 0; i < cents.length; i++) {
      Crowd.write(
          "insert into invoice_line (invoice_id, position, designation, beneficiary, quantity,"
              + " unit_price_cents, amount_cents, explanation)"
              + " values (%d, %d, 'IT', 'Léa', 1, %d, %d, 'IT')"
                  .formatted(id, i + 1, cents[i], cents[i]));
    }
    return id;
  }

  private static List<Long> allocated(long invoice) {
    return Crowd.rows(
        "select sum(a.amount_cents) from allocation a join invoice_line l on l.id = a.invoice_line_id"
            + " where l.invoice_id = %d group by l.id order by l.position".formatted(invoice),
        row -> row.getLong(1));
  }

  private static String settlement(String reference) {
    return Crowd.rows(
            "select s.status || coalesce(' ' || p.left_cents, '') from settlement s"
                + " join payment_attempt a on a.id = s.attempt_id"
                + " join account_payment p on p.attempt_id = a.id where a.reference = '"
                + reference
                + "'",
            row -> row.getString(1))
        .get(0);
  }
}
