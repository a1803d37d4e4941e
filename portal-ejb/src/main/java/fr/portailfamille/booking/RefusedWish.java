package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** A wish that could not be met, with all the reasons why. */
public record RefusedWish(long sessionId, LocalDate day, String designation, List<Refusal> refusals)
    implements Serializable {

  public RefusedWish {
    refusals = List.copyOf(refusals);
  }
}
