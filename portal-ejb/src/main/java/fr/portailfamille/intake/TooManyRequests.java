package fr.portailfamille.intake;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** More requests than families make, from one line, to one address or in all; until then. */
public record TooManyRequests(Instant until) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {until.plusNanos(59_999_999_999L).truncatedTo(ChronoUnit.MINUTES)};
  }
}
