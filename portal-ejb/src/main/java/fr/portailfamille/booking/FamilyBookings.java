package fr.portailfamille.booking;

import java.io.Serializable;
import java.util.List;

/**
 * What a household has to come.
 *
 * @param lines by day, not more than fit on its sheet
 * @param more whether there are others after them
 * @param bookable whether the caller may book for it somewhere
 */
public record FamilyBookings(List<FamilyBooking> lines, boolean more, boolean bookable)
    implements Serializable {

  public FamilyBookings {
    lines = List.copyOf(lines);
  }
}
