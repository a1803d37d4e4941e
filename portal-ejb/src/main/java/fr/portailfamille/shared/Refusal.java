package fr.portailfamille.shared;

import java.io.Serializable;

/**
 * Refus: a fact with its reason, as a record named after it ({@code SessionFull}). The screens say
 * it in words: bundle key {@code refusal.<key>} with the facts as arguments.
 */
public interface Refusal extends Serializable {

  /** The bundle key after {@code refusal.}; the simple name of the record. */
  default String key() {
    return getClass().getSimpleName();
  }

  /**
   * Arguments of the message: texts, numbers, dates ({@code LocalDate}, {@code Instant}), Money.
   */
  default Object[] facts() {
    return new Object[0];
  }
}
