package fr.portailfamille.communication.internal;

import fr.portailfamille.basket.AccountPaymentService;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.payment.PaymentReceipt;
import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reçu of a payment of the account: what came, and what is left to pay or too much. */
@ApplicationScoped
public class AccountPaidLetter implements LetterTemplate {

  static final String NAME = "account-paid";

  @Inject private PaymentService payments;
  @Inject private AccountPaymentService accounts;
  @Inject private HouseholdService households;
  @Inject private OrganisationService organisations;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    PaymentReceipt receipt = payments.receipt(f.number("attempt"));
    String received = f.money(receipt.received());
    String regie = organisations.regie(receipt.regieId()).merchantName();
    Money left = accounts.left(receipt.attemptId()).orElse(Money.ZERO);
    return new Letter(
        f.say("account-paid.subject", received),
        List.of(
            new Letter.Paragraph(
                f.say("greeting", households.view(receipt.householdId()).addressee())),
            new Letter.Paragraph(f.say("account-paid.text", receipt.reference(), received, regie)),
            new Letter.Paragraph(left(f, left)),
            new Letter.Paragraph(f.say("account-paid.receipt")),
            new Letter.Link(
                f.say("account-paid.link"),
                f.publicUrl() + "/family/billing.xhtml?h=" + receipt.householdId())));
  }

  private static String left(LetterFacts f, Money left) {
    if (left.isZero()) {
      return f.say("account-paid.settled");
    }
    return left.isPositive()
        ? f.say("account-paid.due", f.money(left))
        : f.say("account-paid.credit", f.money(left.negated()));
  }
}
