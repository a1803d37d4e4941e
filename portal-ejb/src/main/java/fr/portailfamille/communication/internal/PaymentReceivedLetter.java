package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;

/** Reçu: the bank has taken the money of a payment. */
@ApplicationScoped
public class PaymentReceivedLetter extends PaymentLetter {

  static final String NAME = "payment-received";

  @Override
  public String name() {
    return NAME;
  }
}
