package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.util.List;

/**
 * What staff read before they book a series for a family.
 *
 * @param item its dates and what the family's account is charged with
 * @param passable rules that fail and that staff may pass over, giving a reason
 * @param blocking rules that hold for staff too
 * @param full whether a date has no place left: one is opened beyond the capacity, with a reason
 */
public record SeriesDeskCheck(
    SeriesItem item, List<Refusal> passable, List<Refusal> blocking, boolean full)
    implements Serializable {

  public SeriesDeskCheck {
    passable = List.copyOf(passable);
    blocking = List.copyOf(blocking);
  }

  /** Whether booking it needs a reason. */
  public boolean isException() {
    return full || !passable.isEmpty();
  }
}
