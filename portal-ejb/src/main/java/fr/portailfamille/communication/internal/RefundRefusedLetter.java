package fr.portailfamille.communication.internal;

import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.payment.CardRefund;
import fr.portailfamille.payment.RefundService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The bank would not give money back on the card: it stands to the family's credit. */
@ApplicationScoped
public class RefundRefusedLetter implements LetterTemplate {

  static final String NAME = "refund-refused";

  @Inject private RefundService refunds;
  @Inject private HouseholdService households;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    CardRefund refund = refunds.refund(f.number("refund"));
    String amount = f.money(refund.amount());
    return new Letter(
        f.say("refund-refused.subject", amount),
        List.of(
            new Letter.Paragraph(
                f.say("greeting", households.view(refund.householdId()).addressee())),
            new Letter.Paragraph(f.say("refund-refused.text", amount, refund.paymentReference())),
            new Letter.Paragraph(f.say("refund-refused.next")),
            new Letter.Link(
                f.say("refund-refused.link"),
                f.publicUrl() + "/family/billing.xhtml?h=" + refund.householdId())));
  }
}
