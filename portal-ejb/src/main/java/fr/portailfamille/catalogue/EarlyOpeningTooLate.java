package fr.portailfamille.catalogue;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;

/** Who comes first has to begin before the opening to all. */
public record EarlyOpeningTooLate(Audience audience, Instant opensAt) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {audience.ordinal(), opensAt};
  }
}
