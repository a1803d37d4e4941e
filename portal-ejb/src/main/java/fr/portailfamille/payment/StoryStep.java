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
    /** The bank was asked, and answered. */
    FOUND_PAID,
    FOUND_REFUSED,
    FOUND_CANCELLED,
    FOUND_PENDING,
    FOUND_UNKNOWN,
    FOUND_NOTHING,
    /** The bank was asked, and its answer changed nothing. */
    FOUND_NO_CHANGE,
    /** The bank was asked, and did not answer. */
    NO_ANSWER,
    SETTLED,
    CREDITED,
    /** Money came once more for the same attempt: it stands to the family's credit. */
    SECOND_PAYMENT
  }
}
