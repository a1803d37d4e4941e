package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import org.junit.jupiter.api.Test;

/**
 * Families whose payment the bank never speaks of, because its word was lost or because they closed
 * the window: the portal asks, and they read so.
 */
@BooksOnWednesdays
class SilentPaymentE2E extends PaymentWalk {

  /** The timer looks every minute. */
  private static final double MOST_MILLIS = 100_000;

  @Test
  void readsThatTheBankWasAskedAndConfirmsThePayment() {
    Crowd.Family payer = MainJobE2E.family();
    Visitor parent = atTheCard(payer);
    parent.page().locator("#delivery").selectOption("LOST");
    MainJobE2E.atTheBank(parent, "#pay");
    assertThat(parent.page().locator("#story-state")).containsText("en attente de la banque");
    Crowd.Family walker = MainJobE2E.family();
    Visitor gone = atTheCard(walker);
    gone.page().locator("#close").click();
    gone.page().waitForLoadState();

    change(payer, "window_ends_at = now(), next_inquiry_at = now() + interval '1 hour'");
    assertThat(parent.page().locator("#story-state")).containsText("Nous demandons à la banque");
    parent.findsNoBarrier();
    parent.needsNoSidewaysScrolling();

    change(payer, "next_inquiry_at = now()");
    change(walker, "window_ends_at = now(), next_inquiry_at = now()");
    ContainsTextOptions patient = new ContainsTextOptions().setTimeout(MOST_MILLIS);
    assertThat(parent.page().locator("#story-state")).containsText("Paiement confirmé", patient);
    assertThat(parent.page().locator(".timeline"))
        .containsText("Banque interrogée : elle confirme le paiement");
    assertThat(parent.page().locator(".timeline"))
        .containsText("Réservations confirmées et facture émise", patient);
    assertThat(MainJobE2E.confirmed(payer)).isEqualTo(2);
    parent.findsNoBarrier();
    readsThatTheBankGotNothing(gone, walker);
  }

  private static void readsThatTheBankGotNothing(Visitor gone, Crowd.Family walker) {
    String reference =
        Crowd.rows(
                "select reference from payment_attempt where household_id = " + walker.household(),
                row -> row.getString(1))
            .get(0);
    gone.open("/family/payment-story.xhtml?h=" + walker.household() + "&r=" + reference);
    assertThat(gone.page().locator(".timeline"))
        .containsText(
            "Banque interrogée : elle n’a reçu aucun paiement",
            new ContainsTextOptions().setTimeout(MOST_MILLIS));
    assertThat(gone.page().locator("#story-state")).containsText("Aucun paiement dans le délai");
    gone.findsNoBarrier();
    gone.press("Recommencer le paiement");
    assertThat(gone.page().locator("[id$=':pay']")).isVisible();
    assertThat(MainJobE2E.confirmed(walker)).isZero();
  }

  private static void change(Crowd.Family family, String what) {
    Crowd.write(
        "update payment_attempt set " + what + " where household_id = " + family.household());
  }
}
