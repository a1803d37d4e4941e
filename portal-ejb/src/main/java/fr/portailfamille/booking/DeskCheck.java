package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.util.List;

/**
 * What staff read before they book for a family.
 *
 * @param price what the family's account is charged with
 * @param passable rules that fail and that staff may pass over, giving a reason
 * @param blocking rules that hold for staff too
 * @param full whether a place has to be opened beyond the capacity
 */
public record DeskCheck(
    DeskMatch person,
    DeskSession session,
    Money price,
    String priceExplanation,
    List<Refusal> passable,
    List<Refusal> blocking,
    boolean full)
    implements Serializable {

  public DeskCheck {
    passable = List.copyOf(passable);
    blocking = List.copyOf(blocking);
  }

  /** Whether a reason is asked for. */
  public boolean isException() {
    return full || !passable.isEmpty();
  }
}
