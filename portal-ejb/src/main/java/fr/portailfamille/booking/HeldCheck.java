package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.util.List;

/**
 * What the rules say of places that were promised and are about to be paid for.
 *
 * @param refused to be taken out first: nobody pays for them
 * @param standing what has come up since they were held; it stops no payment, the family puts it
 *     right afterwards
 */
public record HeldCheck(List<RefusedHold> refused, List<StandingRefusal> standing)
    implements Serializable {

  public HeldCheck {
    refused = List.copyOf(refused);
    standing = List.copyOf(standing);
  }

  public boolean isPayable() {
    return refused.isEmpty();
  }

  /** Why it cannot be paid for, each said once. */
  public List<Refusal> refusals() {
    return refused.stream().flatMap(hold -> hold.refusals().stream()).distinct().toList();
  }
}
