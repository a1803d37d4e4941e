package fr.portailfamille.household;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;

/** A colleague, or a newer value, was first; {@code at} says when. */
public record ChangeDecidedAlready(Instant at) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {at};
  }
}
