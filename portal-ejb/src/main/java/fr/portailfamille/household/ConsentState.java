package fr.portailfamille.household;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a household has to do with the current text.
 *
 * @param acceptedAt null: it has to be accepted
 * @param acceptedBy the name of the account
 * @param renewed whether an older text was accepted once
 */
public record ConsentState(ConsentText text, Instant acceptedAt, String acceptedBy, boolean renewed)
    implements Serializable {

  public boolean isAccepted() {
    return acceptedAt != null;
  }
}
