package fr.portailfamille.booking;

import fr.portailfamille.catalogue.Audience;
import fr.portailfamille.shared.Refusal;
import java.time.Instant;
import java.util.Set;

/**
 * The household may book from this moment on.
 *
 * @param first who may before it, not being of them
 */
public record OthersBookFirst(Instant opensAt, Set<Audience> first) implements Refusal {

  public OthersBookFirst {
    first = Set.copyOf(first);
  }

  @Override
  public Object[] facts() {
    boolean residents = first.contains(Audience.RESIDENTS);
    boolean lastYear = first.contains(Audience.LAST_YEAR);
    return new Object[] {opensAt, (residents ? 1 : 0) + (lastYear ? 2 : 0)};
  }
}
