package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.util.List;

/** A place that is held but can no longer be paid for, with the reasons why. */
public record RefusedHold(BookingLine line, List<Refusal> refusals) implements Serializable {

  public RefusedHold {
    refusals = List.copyOf(refusals);
  }
}
