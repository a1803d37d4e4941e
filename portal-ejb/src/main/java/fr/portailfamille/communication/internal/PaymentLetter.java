package fr.portailfamille.communication.internal;

import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.payment.PaymentReceipt;
import fr.portailfamille.payment.PaymentService;
import jakarta.inject.Inject;
import java.util.List;

/**
 * A letter about one payment: to whom, which reference, amount and régie, and the way to the
 * account. Its texts bear its name: subject, text, next, link.
 */
public abstract class PaymentLetter implements LetterTemplate {

  @Inject private PaymentService payments;
  @Inject private HouseholdService households;
  @Inject private OrganisationService organisations;

  @Override
  public Letter write(LetterFacts f) {
    PaymentReceipt receipt = payments.receipt(f.number("attempt"));
    String amount = f.money(receipt.amount());
    String regie = organisations.regie(receipt.regieId()).merchantName();
    return new Letter(
        f.say(name() + ".subject", amount),
        List.of(
            new Letter.Paragraph(
                f.say("greeting", households.view(receipt.householdId()).addressee())),
            new Letter.Paragraph(f.say(name() + ".text", receipt.reference(), amount, regie)),
            new Letter.Paragraph(f.say(name() + ".next")),
            new Letter.Link(
                f.say(name() + ".link"),
                f.publicUrl() + "/family/billing.xhtml?h=" + receipt.householdId())));
  }
}
