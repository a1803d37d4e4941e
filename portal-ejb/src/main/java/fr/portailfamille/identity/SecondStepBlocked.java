package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;

/** Too many wrong codes: no more are looked at until then. */
public record SecondStepBlocked(Instant until) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {until};
  }
}
