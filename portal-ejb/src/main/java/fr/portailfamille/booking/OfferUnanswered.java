package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;

/** Who is offered a place is not moved: the offer is answered or ends first. */
public record OfferUnanswered(Instant until) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {until};
  }
}
