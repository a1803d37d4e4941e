package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;

/** Too many wrong codes from one network: none is checked from there before this instant. */
public record TooManyCodes(Instant until) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {TooManyTries.hour(until)};
  }
}
