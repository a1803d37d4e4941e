package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A family of its own that goes to the bank with a basket, and what it finds afterwards. */
abstract class PaymentWalk {

  static final String PAID = "PAYMENT -1400";

  @RegisterExtension final Browser browser = new Browser();
  Crowd.Family family;

  /** A family on the bank's card page, with a journée and a matin to pay. */
  Visitor atTheCard() {
    family = MainJobE2E.family();
    return atTheCard(family);
  }

  Visitor atTheCard(Crowd.Family family) {
    Visitor parent = MainJobE2E.logIn(browser.visitor(Viewport.PHONE, "fr"), family);
    MainJobE2E.enrol(parent, family);
    MainJobE2E.tickAJourneeAndAMatin(parent, family);
    MainJobE2E.endTheChanges(parent);
    MainJobE2E.pay(parent);
    MainJobE2E.atTheBank(parent, "#card");
    return parent;
  }

  static void reads(Visitor parent, String words) {
    assertThat(parent.page().locator("#story-state")).containsText(words);
    parent.findsNoBarrier();
    parent.needsNoSidewaysScrolling();
  }

  static List<String> steps(Visitor parent) {
    parent.page().reload();
    parent.settle();
    return parent.page().locator(".timeline__step span:last-child").allInnerTexts();
  }

  void stands(int confirmed, String... ledger) {
    assertThat(MainJobE2E.confirmed(family)).isEqualTo(confirmed);
    assertThat(Crowd.ledger(family.household())).containsExactlyInAnyOrder(ledger);
    assertThat(Crowd.brokenPools()).isEmpty();
  }

  boolean isToldByMail(String sum) {
    return TestTown.town().mail().mails().stream()
        .filter(mail -> mail.to().contains(family.login()))
        .anyMatch(mail -> mail.subject().contains("crédit") && mail.subject().contains(sum));
  }

  void lapse() {
    for (String change : List.of("booking set hold_until", "basket set expires_at")) {
      Crowd.write(
          "update "
              + change
              + " = now() - interval '1 second' where household_id = "
              + family.household());
    }
  }
}
