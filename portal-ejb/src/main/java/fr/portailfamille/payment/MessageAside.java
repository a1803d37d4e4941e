package fr.portailfamille.payment;

import java.io.Serializable;
import java.time.Instant;

/**
 * Message mis de côté: what came to the bank's endpoint and was not genuine. It may hold personal
 * data and whatever a forger wrote.
 *
 * @param beginning its first 200 characters
 */
public record MessageAside(Instant receivedAt, Reason reason, String beginning)
    implements Serializable {

  /** What was wrong with it. */
  public enum Reason {
    WRONG_SIGNATURE,
    WRONG_MERCHANT,
    UNKNOWN_REFERENCE,
    MALFORMED
  }
}
