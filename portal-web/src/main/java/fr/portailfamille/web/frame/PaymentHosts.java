package fr.portailfamille.web.frame;

import java.util.Set;

/**
 * The places a payment form may be sent to, for the header that forbids all others. Implemented by
 * CDI beans; asked for at each page, so the answer must not cost a query each time.
 */
public interface PaymentHosts {

  /** Origins, as {@code https://paiement.example.org}, without a path. */
  Set<String> origins();
}
