package fr.portailfamille.communication.internal;

import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.payment.PaymentReceipt;
import fr.portailfamille.payment.PaymentService;
import fr.portailfamille.shared.Money;
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
    String received = f.money(received(f, receipt));
    String asked = f.money(receipt.amount());
    String regie = organisations.regie(receipt.regieId()).merchantName();
    return new Letter(
        f.say(name() + ".subject", received),
        List.of(
            new Letter.Paragraph(
                f.say("greeting", households.view(receipt.householdId()).addressee())),
            new Letter.Paragraph(
                f.say(name() + ".text", receipt.reference(), received, regie, asked)),
            new Letter.Paragraph(f.say(name() + ".next")),
            new Letter.Link(
                f.say(name() + ".link"),
                f.publicUrl() + "/family/billing.xhtml?h=" + receipt.householdId())));
  }

  /** What came: noted with the letter where it is not the first money of the attempt. */
  private static Money received(LetterFacts f, PaymentReceipt receipt) {
    if (!f.fact("cents").isEmpty()) {
      return Money.ofCents(f.number("cents"));
    }
    return receipt.received() == null ? receipt.amount() : receipt.received();
  }
}
