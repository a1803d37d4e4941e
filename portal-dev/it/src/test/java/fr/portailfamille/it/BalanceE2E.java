package fr.portailfamille.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.portailfamille.it.Patience.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A family that owes 34,50 € is refused booking, pays a part of it on its phone and reads what is
 * left; then what becomes of money that goes back to its card.
 */
@BooksOnWednesdays
@ResourceLock("balance from which Quinsac books nothing more")
class BalanceE2E {

  @RegisterExtension final Browser browser = new Browser();

  private Visitor visitor;
  private Crowd.Household family;

  private void open(String page) {
    visitor.open("/family/" + page + ".xhtml?h=" + family.id());
    looksGood();
  }

  private void looksGood() {
    visitor.findsNoBarrier();
    visitor.needsNoSidewaysScrolling();
  }

  private Page page() {
    return visitor.page();
  }

  private Locator pay() {
    return page().locator("[id$=':pay']");
  }

  @Test
  void paysWhatKeepsItFromBooking() {
    family =
        Crowd.at("portes-entre-deux-mers", Crowd.word("dette"), 1, new Crowd.Child("Lilou", 8))
            .get(0);
    owes();
    visitor = browser.visitor(Viewport.PHONE, "fr");
    MainJobE2E.logIn(visitor, family.login(), family.id());

    visitor.open("/family/planning.xhtml?h=" + family.id());
    page().locator("a:has-text('Payer mon solde')").first().click();
    visitor.settle();
    assertThat(page().locator(".callout--warn")).containsText(Pattern.compile("au moins 4,51\\s€"));
    assertThat(page().locator("#amount")).hasValue("34,50");
    looksGood();

    page().locator("#amount").fill("4,50");
    pay().click();
    visitor.settle();
    assertThat(page().locator("#amount-message")).containsText(Pattern.compile("34,50\\s€"));
    assertThat(page().locator("#amount")).hasValue("4,50");
    looksGood();

    page().locator("#amount").fill("20");
    MainJobE2E.pay(visitor);
    MainJobE2E.atTheBank(visitor, "#card");
    MainJobE2E.atTheBank(visitor, "#pay");
    assertThat(page().locator("#story-state")).containsText("Paiement confirmé");
    within(Duration.ofSeconds(20), () -> settled());
    page().reload();
    assertThat(page().locator("#story-state"))
        .containsText(Pattern.compile("Il vous reste 14,50\\s€ à régler"));
    assertThat(page().locator("#steps")).containsText("Déduit de votre solde");
    looksGood();

    givesBack();
    open("billing");
    assertThat(page().locator(".totals")).containsText(Pattern.compile("Rendu sur carte\\s: 7,00"));
    assertThat(page().locator("body")).containsText("Remboursement en cours");
    assertThat(page().locator("body")).containsText("Refusé par la banque");
    page().locator("a:has-text('Payer mon solde')").first().click();
    visitor.settle();
    assertThat(page().locator(".callout--warn")).hasCount(0);
    assertThat(page().locator("#amount")).hasValue("14,50");
    visitor.open("/family/planning.xhtml?h=" + family.id());
    assertThat(page().locator("a:has-text('Payer mon solde')")).hasCount(0);
  }

  private boolean settled() {
    return Crowd.number(
            "select count(*) from settlement s join payment_attempt p on p.id = s.attempt_id"
                + " where s.status = 'DONE' and p.household_id = "
                + family.id())
        == 1;
  }

  private void owes() {
    Crowd.write(
        """
        insert into enrolment (household_id, person_id, activity_id, group_id, status, created_at)
        select %d, %d, a.id, g.id, 'ACTIVE', now()
          from activity a join activity_group g on g.activity_id = a.id where a.code = 'ALSH-6-12'
        """
            .formatted(family.id(), family.persons().get(0)));
    Crowd.write(
        "insert into setting (setting_key, scope, scope_id, value, changed_at, changed_by)"
            + " select 'booking.debt', 'ACTIVITY', id, '30', now(), 'test'"
            + " from activity where code = 'ALSH-6-12' on conflict do nothing");
    Crowd.write(
        """
        with a as (insert into family_account (household_id, regie_id)
                   select %1$d, regie_id from activity where code = 'ALSH-6-12' returning id)
        insert into ledger_entry (family_account_id, at, kind, amount_cents, label, beneficiary,
                                  source_key)
        select a.id, now(), 'BOOKING', 3450, 'Matin du 2 septembre 2026', 'Lilou', 'it:' || a.id
          from a
        """
            .formatted(family.id()));
  }

  /** Two places given up whose money is on its way to the card, and one that the bank refused. */
  private void givesBack() {
    for (String status : new String[] {"WAITING 300", "REFUSED 400"}) {
      String[] part = status.split(" ");
      Crowd.write(
          """
          with p as (select p.id, p.household_id, a.id as account from payment_attempt p
                       join family_account a using (household_id) where p.household_id = %1$d),
          r as (insert into card_refund (reference, attempt_id, household_id, amount_cents, status,
                                         created_at, next_try_at, done_at)
                select 'it' || id || '%2$s', id, household_id, %3$s, '%2$s', now(),
                       now() + interval '1 day',
                       case '%2$s' when 'REFUSED' then now() end
                  from p returning id, reference)
          insert into ledger_entry (family_account_id, at, kind, amount_cents, label, source_key)
          select p.account, now(), k.kind, k.cents,
                 case k.kind when 'CANCELLATION' then 'Matin du 9 septembre 2026' else r.reference end,
                 'it:refund:' || r.id || k.kind
            from p, r, (values ('CANCELLATION', -%3$s), ('REFUND', %3$s)) as k (kind, cents)
          """
              .formatted(family.id(), part[0], part[1]));
    }
  }
}
