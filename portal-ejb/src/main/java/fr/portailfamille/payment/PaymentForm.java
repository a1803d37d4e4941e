package fr.portailfamille.payment;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the browser posts to the bank.
 *
 * @param fields signed; in the order they are written
 * @param window how long the payment may take from its start
 */
public record PaymentForm(
    String actionUrl, Map<String, String> fields, Duration window, Instant windowEndsAt)
    implements Serializable {

  public PaymentForm {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
