package fr.portailfamille.booking;

import java.util.List;

/**
 * Places were offered to a household that waited for them.
 *
 * @param bookingIds the holds; several where siblings wait together
 */
public record PlaceOffered(long householdId, List<Long> bookingIds) {

  public PlaceOffered {
    bookingIds = List.copyOf(bookingIds);
  }
}
