package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.portailfamille.it.Patience.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A family pays at the bank in each of its moods: what becomes of the money and the places, and
 * that the family reads it in the story of its payment.
 */
@BooksOnWednesdays
class BankMoodsE2E extends PaymentWalk {

  private static final String INVOICED = "CHARGE 1400";

  @ParameterizedTest
  @CsvSource({"TWICE", "REORDERED"})
  void confirmsOnceWhatTheBankSaysTwiceOrAmongOldNews(String delivery) {
    Visitor parent = atTheCard();

    payWith(parent, delivery);

    reads(parent, "Paiement confirmé");
    assertThat(steps(parent))
        .containsExactly(
            "Paiement demandé",
            "Envoyé à la banque",
            "Confirmé par la banque",
            "Réservations confirmées et facture émise");
    stands(2, PAID, INVOICED);
  }

  @Test
  void tellsOfTheRefusedCardAndOfTheSecondOneThatPassedOnTheSamePage() {
    Visitor parent = atTheCard();
    parent.page().locator("#refuse-here").click();
    parent.page().waitForLoadState();

    MainJobE2E.atTheBank(parent, "#pay");

    reads(parent, "Paiement confirmé");
    assertThat(steps(parent)).contains("Refusé par la banque", "Confirmé par la banque");
    stands(2, PAID, INVOICED);
  }

  @Test
  void waitsForANotificationThatComesAfterTheReturnAndShowsItByItself() {
    Visitor parent = atTheCard();

    payWith(parent, "LATE");

    reads(parent, "Paiement en attente de la banque");
    stands(0);
    assertThat(parent.page().locator("#story-state"))
        .containsText("Paiement confirmé", new ContainsTextOptions().setTimeout(60_000));
    within(Duration.ofSeconds(20), () -> MainJobE2E.confirmed(family) == 2);
    stands(2, PAID, INVOICED);
  }

  @ParameterizedTest
  @CsvSource({"FORGED", "OTHER_MERCHANT"})
  void takesNoWordThatIsNotTheBanksAboutThisShop(String delivery) {
    Visitor parent = atTheCard();

    payWith(parent, delivery);

    reads(parent, "Paiement en attente de la banque");
    assertThat(steps(parent)).doesNotContain("Confirmé par la banque");
    stands(0);
  }

  @Test
  void creditsAnotherAmountAndSaysThatNothingIsConfirmed() {
    Visitor parent = atTheCard();

    payWith(parent, "OTHER_AMOUNT");

    reads(parent, "Paiement reçu pour un autre montant");
    assertThat(parent.page().locator("#story-state")).containsText("13,00");
    assertThat(steps(parent)).contains("Somme portée au crédit du compte famille");
    stands(0, "PAYMENT -1300");
    within(Duration.ofSeconds(30), () -> isToldByMail("13,00"));
  }

  @Test
  void usesTheCreditOfAnotherAmountAndPaysTheRestByCard() {
    Visitor parent = atTheCard();
    payWith(parent, "OTHER_AMOUNT");
    reads(parent, "Paiement reçu pour un autre montant");

    parent.open("/family/basket.xhtml?h=" + family.household() + "&b=" + basket());
    assertThat(parent.page().locator("#basket")).containsText(Pattern.compile("reste 1,00\\s€"));
    parent.findsNoBarrier();
    parent.needsNoSidewaysScrolling();
    parent.page().locator("[id='basket:credit']").click();
    parent.page().waitForURL(Pattern.compile("vads-payment"));
    parent.page().waitForLoadState();
    Page other = parent.page().context().newPage();
    other.navigate("/family/basket.xhtml?h=" + family.household() + "&b=" + basket());
    assertThat(other.locator("#summary .callout--warn"))
        .containsText(Pattern.compile("13,00\\s€ de votre avoir et 1,00\\s€ par carte"));
    other.close();
    MainJobE2E.atTheBank(parent, "#card");
    MainJobE2E.atTheBank(parent, "#pay");

    reads(parent, "Paiement confirmé");
    assertThat(parent.page().locator("#ticket"))
        .containsText(Pattern.compile("Par votre avoir\\s+13,00"));
    stands(2, "PAYMENT -1300", "PAYMENT -100", INVOICED);
    assertThat(allocated()).containsExactly(100L, 1300L);
  }

  @Test
  void paysAllOfABasketWithCreditButNotWithWhatIsGone() {
    Visitor parent = atTheCard();
    Crowd.write(
        "update payment_attempt set window_ends_at = now() where household_id = "
            + family.household());
    enter("PAYMENT", -2000);
    parent.open("/family/basket.xhtml?h=" + family.household() + "&b=" + basket());
    assertThat(parent.page().locator("#basket")).containsText("rien à payer par carte");
    for (String forged : List.of("1", "0", "-1400", "tout")) {
      parent.page().locator("input[name=credit]").evaluate("(f, v) => f.value = v", forged);
      parent.page().locator("[id='basket:credit']").click();
      parent.settle();
      assertThat(parent.page().locator("#messages"))
          .containsText(Pattern.compile("reste 14,00\\s€"));
    }
    enter("BOOKING", 1500);
    parent.page().locator("[id='basket:credit']").click();
    parent.settle();
    assertThat(parent.page().locator("#messages")).containsText(Pattern.compile("reste 5,00\\s€"));
    stands(0, "PAYMENT -2000", "BOOKING 1500");
    enter("CREDIT", -1000);
    parent.open("/family/basket.xhtml?h=" + family.household() + "&b=" + basket());

    parent.page().locator("[id='basket:credit']").click();
    parent.settle();

    assertThat(parent.page().locator("#messages")).containsText("Votre avoir a tout payé");
    stands(2, "PAYMENT -2000", "BOOKING 1500", "CREDIT -1000", INVOICED);
    assertThat(allocated()).containsExactly(1400L);
    within(Duration.ofSeconds(30), () -> readsInItsMail("14,00 € payés par votre avoir"));
  }

  private boolean readsInItsMail(String words) {
    return TestTown.town().mail().mails().stream()
        .filter(mail -> mail.to().contains(family.login()))
        .anyMatch(mail -> mail.text().replaceAll("[\\h]", " ").contains(words));
  }

  @Test
  void creditsTheCardWhereTheCreditWentElsewhereMeanwhile() {
    Visitor parent = atTheCard();
    Crowd.write(
        "update payment_attempt set window_ends_at = now() where household_id = "
            + family.household());
    enter("PAYMENT", -1300);
    parent.open("/family/basket.xhtml?h=" + family.household() + "&b=" + basket());
    parent.page().locator("[id='basket:credit']").click();
    parent.page().waitForURL(Pattern.compile("vads-payment"));
    parent.page().waitForLoadState();
    MainJobE2E.atTheBank(parent, "#card");
    enter("BOOKING", 1);

    MainJobE2E.atTheBank(parent, "#pay");

    within(Duration.ofSeconds(20), () -> settlement().startsWith("CREDITED"));
    stands(0, "PAYMENT -1300", "BOOKING 1", "PAYMENT -100");
    within(Duration.ofSeconds(30), () -> isToldByMail("1,00"));
    reads(parent, "Paiement reçu, places non confirmées");
    assertThat(parent.page().locator("#story-state")).containsText("places sont encore gardées");
    String story = parent.page().url();
    parent.press("Voir le panier");
    assertThat(parent.page().locator("#basket")).containsText("Utiliser mon avoir");
    parent.page().locator("[id='basket:credit']").click();
    parent.page().waitForURL(Pattern.compile("vads-payment"));
    parent.page().waitForLoadState();
    MainJobE2E.atTheBank(parent, "#card");
    MainJobE2E.atTheBank(parent, "#pay");
    reads(parent, "Paiement confirmé");
    assertThat(allocated()).hasSize(3);
    parent.page().navigate(story);
    reads(parent, "Paiement reçu, places non confirmées");
    assertThat(parent.page().locator("#story-state")).containsText("Cette somme a servi depuis");
    assertThat(parent.page().locator("#story-state")).not().containsText("encore gardées");
  }

  /** What stands on the account beside the portal's own doing. */
  private void enter(String kind, int cents) {
    Crowd.write(
        "insert into family_account (household_id, regie_id) select household_id, regie_id"
            + " from basket where household_id = %d limit 1 on conflict do nothing"
                .formatted(family.household()));
    Crowd.write(
        "insert into ledger_entry (family_account_id, at, kind, amount_cents, label, source_key)"
            + " select id, now(), '%s', %d, 'essai', 'test:' || id || ':' || '%s'"
                .formatted(kind, cents, kind)
            + " from family_account where household_id = "
            + family.household());
  }

  /** What each entry gave to the invoice. */
  private List<Long> allocated() {
    return Crowd.rows(
        "select sum(p.amount_cents) from allocation p join invoice_line l"
            + " on l.id = p.invoice_line_id join invoice i on i.id = l.invoice_id"
            + " where i.household_id = %d group by p.ledger_entry_id order by 1"
                .formatted(family.household()),
        row -> row.getLong(1));
  }

  @Test
  void takesPlacesAgainThatAreStillFreeWhenTheMoneyComesTooLate() {
    Visitor parent = atTheCard();
    lapse();

    MainJobE2E.atTheBank(parent, "#pay");

    reads(parent, "Paiement confirmé");
    stands(2, PAID, INVOICED);
  }

  @Test
  void creditsTheSecondOfTwoPaymentsForOneBasket() {
    Visitor parent = atTheCard();
    Crowd.write(
        "update payment_attempt set window_ends_at = now() where household_id = "
            + family.household());
    Visitor otherTab = MainJobE2E.logIn(browser.visitor(Viewport.DESK, "fr"), family);
    otherTab.open("/family/basket.xhtml?h=" + family.household() + "&b=" + basket());
    MainJobE2E.pay(otherTab);
    MainJobE2E.atTheBank(otherTab, "#card");
    MainJobE2E.atTheBank(otherTab, "#pay");
    reads(otherTab, "Paiement confirmé");

    MainJobE2E.atTheBank(parent, "#pay");

    reads(parent, "Paiement reçu en double");
    stands(2, PAID, PAID, INVOICED);
  }

  @Test
  void startsAgainAtOnceAfterLeavingThePageOfTheBank() {
    Visitor parent = atTheCard();
    parent.open("/family/payment.xhtml?h=" + family.household() + "&r=" + lastReference());
    assertThat(parent.page().locator("main")).containsText("ne s’ouvre qu’une fois à la banque");
    parent.findsNoBarrier();
    parent.needsNoSidewaysScrolling();

    parent.press("Recommencer le paiement");

    assertThat(parent.page()).hasURL(Pattern.compile("/family/basket.xhtml"));
    MainJobE2E.pay(parent);
    MainJobE2E.atTheBank(parent, "#card");
    MainJobE2E.atTheBank(parent, "#pay");
    reads(parent, "Paiement confirmé");
    stands(2, PAID, INVOICED);
  }

  @Test
  void creditsWhatTheOldPageOfTheBankTakesAfterANewPayment() {
    Visitor parent = atTheCard();
    String old = lastReference();
    Visitor otherTab = MainJobE2E.logIn(browser.visitor(Viewport.DESK, "fr"), family);
    otherTab.open("/family/payment.xhtml?h=" + family.household() + "&r=" + old);
    otherTab.press("Recommencer le paiement");
    MainJobE2E.pay(otherTab);
    MainJobE2E.atTheBank(otherTab, "#card");
    MainJobE2E.atTheBank(otherTab, "#pay");
    reads(otherTab, "Paiement confirmé");
    stands(2, PAID, INVOICED);

    MainJobE2E.atTheBank(parent, "#pay");

    reads(parent, "Paiement reçu en double");
    assertThat(lastReference()).isNotEqualTo(old);
    stands(2, PAID, PAID, INVOICED);
    within(Duration.ofSeconds(30), () -> isToldByMail("14,00"));
  }

  @Test
  void saysThatAnotherPaymentHasSettledTheBasketBeforeMoneyIsSentAgain() {
    Visitor parent = atTheCard();
    parent.page().locator("#refuse-here").click();
    parent.page().waitForLoadState();
    Visitor otherTab = MainJobE2E.logIn(browser.visitor(Viewport.DESK, "fr"), family);
    otherTab.open("/family/basket.xhtml?h=" + family.household() + "&b=" + basket());
    MainJobE2E.pay(otherTab);
    MainJobE2E.atTheBank(otherTab, "#card");

    MainJobE2E.atTheBank(parent, "#pay");

    reads(parent, "Paiement confirmé");
    parent.open("/family/payment.xhtml?h=" + family.household() + "&r=" + lastReference());
    assertThat(parent.page()).hasURL(Pattern.compile("/family/payment-story.xhtml"));
    reads(parent, "Déjà réglé par un autre paiement");
    parent.open("/family/billing.xhtml?h=" + family.household());
    assertThat(parent.page().locator(".callout:has-text('en attente de validation')")).hasCount(0);
    MainJobE2E.atTheBank(otherTab, "#pay");
    reads(otherTab, "Paiement reçu en double");
    stands(2, PAID, PAID, INVOICED);
  }

  @Test
  void keepsTryingASettlementThatFailsOnPurpose() {
    Visitor parent = atTheCard();
    Crowd.write(
        "create function refuse_invoice() returns trigger language plpgsql as"
            + " $$ begin raise exception 'refused on purpose'; end $$");
    Crowd.write(
        "create trigger refuse_invoice before insert on invoice for each row"
            + " when (new.household_id = "
            + family.household()
            + ") execute function refuse_invoice()");
    try {
      MainJobE2E.atTheBank(parent, "#pay");
      reads(parent, "Paiement confirmé");
      assertThat(parent.page().locator("#story-state")).containsText("en train d’être confirmées");
      stands(0, PAID);
      assertThat(settlement()).startsWith("PENDING ").contains("refused on purpose");
    } finally {
      Crowd.write("drop trigger refuse_invoice on invoice");
      Crowd.write("drop function refuse_invoice()");
    }

    assertThat(parent.page().locator(".timeline"))
        .containsText(
            "Réservations confirmées et facture émise",
            new ContainsTextOptions().setTimeout(60_000));
    stands(2, PAID, INVOICED);
  }

  private static void payWith(Visitor parent, String delivery) {
    parent.page().locator("#delivery").selectOption(delivery);
    MainJobE2E.atTheBank(parent, "#pay");
  }

  private String lastReference() {
    return Crowd.rows(
            "select reference from payment_attempt where household_id = "
                + family.household()
                + " order by id desc limit 1",
            row -> row.getString(1))
        .get(0);
  }

  private long basket() {
    return Crowd.number(
        "select id from basket where status = 'OPEN' and household_id = " + family.household());
  }

  private String settlement() {
    return Crowd.rows(
            "select s.status || ' ' || coalesce(s.last_error, '') from settlement s"
                + " join payment_attempt a on a.id = s.attempt_id where a.household_id = "
                + family.household(),
            row -> row.getString(1))
        .get(0);
  }
}
