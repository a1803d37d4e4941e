package fr.portailfamille.intake;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;

/** The request was decided on, or taken back, at that time: nothing of it changes any more. */
public record RequestClosed(Instant at) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {at};
  }
}
