package fr.portailfamille.payment;

import java.io.Serializable;
import java.time.Instant;

/** One step of the story of a payment, in the order it happened. */
public record StoryStep(Kind kind, Instant at) implements Serializable {

  /** What happened; the screens have the words. */
  public enum Kind {
    STARTED,
    SENT,
    PAID,
    REFUSED,
    CANCELLED,
    EXPIRED,
    UNKNOWN,
    PENDING,
    SETTLED,
    CREDITED
  }
}
