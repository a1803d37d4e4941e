package fr.portailfamille.identity;

import java.io.Serializable;
import java.time.Instant;

/**
 * How it stands with somebody's second step.
 *
 * @param since when the app was set up; null without one
 * @param codesLeft how many of the printed codes have not served
 * @param compulsory whether an organisation of the account asks for it
 */
public record SecondFactorState(Instant since, int codesLeft, boolean compulsory)
    implements Serializable {

  public boolean isOn() {
    return since != null;
  }
}
