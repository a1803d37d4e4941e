package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;

/** Avoir: money came that could not be used as meant; it stands in the family's favour. */
@ApplicationScoped
public class PaymentCreditedLetter extends PaymentLetter {

  static final String NAME = "payment-credited";

  @Override
  public String name() {
    return NAME;
  }
}
