package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A family whose payment the bank never speaks of: the portal asks, and the family reads so. */
class SilentPaymentE2E {

  /** The timer looks every minute. */
  private static final double MOST_MILLIS = 100_000;

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void readsThatTheBankWasAskedAndConfirmsThePayment() {
    Crowd.Family family = MainJobE2E.family();
    Visitor parent = MainJobE2E.logIn(browser.visitor(Viewport.PHONE, "fr"), family);
    MainJobE2E.enrol(parent, family);
    MainJobE2E.tickAJourneeAndAMatin(parent, family);
    MainJobE2E.endTheChanges(parent);
    MainJobE2E.pay(parent);
    MainJobE2E.atTheBank(parent, "#card");
    parent.page().locator("#delivery").selectOption("LOST");
    MainJobE2E.atTheBank(parent, "#pay");
    assertThat(parent.page().locator("#story-state")).containsText("en attente de la banque");

    change(family, "window_ends_at = now(), next_inquiry_at = now() + interval '1 hour'");
    assertThat(parent.page().locator("#story-state")).containsText("Nous demandons à la banque");
    parent.findsNoBarrier();
    parent.needsNoSidewaysScrolling();

    change(family, "next_inquiry_at = now()");
    ContainsTextOptions patient = new ContainsTextOptions().setTimeout(MOST_MILLIS);
    assertThat(parent.page().locator("#story-state")).containsText("Paiement confirmé", patient);
    assertThat(parent.page().locator(".timeline"))
        .containsText("Banque interrogée : elle confirme le paiement");
    assertThat(parent.page().locator(".timeline"))
        .containsText("Réservations confirmées et facture émise", patient);
    assertThat(MainJobE2E.confirmed(family)).isEqualTo(2);
    parent.findsNoBarrier();
  }

  private static void change(Crowd.Family family, String what) {
    Crowd.write(
        "update payment_attempt set " + what + " where household_id = " + family.household());
  }
}
