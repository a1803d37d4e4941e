package fr.portailfamille.communication.internal;

import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.payment.PaymentReceipt;
import fr.portailfamille.payment.PaymentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reçu: the bank has taken the money of a payment. */
@ApplicationScoped
public class PaymentReceivedLetter implements LetterTemplate {

  static final String NAME = "payment-received";

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
        f.say("payment-received.subject", f.money(receipt.amount())),
        List.of(
            new Letter.Paragraph(
                f.say("greeting", households.view(receipt.householdId()).addressee())),
            new Letter.Paragraph(
                f.say(
                    "payment-received.text",
                    receipt.reference(),
                    f.money(receipt.amount()),
                    organisations.regie(receipt.regieId()).merchantName())),
            new Letter.Paragraph(f.say("payment-received.next")),
            new Letter.Link(
                f.say("payment-received.link"),
                f.publicUrl() + "/family/billing.xhtml?h=" + receipt.householdId())));
  }
}
