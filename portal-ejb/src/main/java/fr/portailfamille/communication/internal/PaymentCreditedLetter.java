package fr.portailfamille.communication.internal;

import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.payment.PaymentReceipt;
import fr.portailfamille.payment.PaymentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Avoir: money came that could not be used as meant; it stands in the family's favour. */
@ApplicationScoped
public class PaymentCreditedLetter implements LetterTemplate {

  static final String NAME = "payment-credited";

  @Inject private PaymentService payments;
  @Inject private HouseholdService households;
  @Inject private OrganisationService organisations;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter write(LetterFacts f) {
    PaymentReceipt receipt = payments.receipt(f.number("attempt"));
    return new Letter(
        f.say("payment-credited.subject", f.money(receipt.amount())),
        List.of(
            new Letter.Paragraph(
                f.say("greeting", households.view(receipt.householdId()).addressee())),
            new Letter.Paragraph(
                f.say(
                    "payment-credited.text",
                    receipt.reference(),
                    f.money(receipt.amount()),
                    organisations.regie(receipt.regieId()).merchantName())),
            new Letter.Paragraph(f.say("payment-credited.next")),
            new Letter.Link(
                f.say("payment-credited.link"),
                f.publicUrl() + "/family/billing.xhtml?h=" + receipt.householdId())));
  }
}
