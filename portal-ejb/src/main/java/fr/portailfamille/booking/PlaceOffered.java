package fr.portailfamille.booking;

import java.time.Instant;
import java.util.List;

/**
 * Places were offered to a household that waited for them.
 *
 * @param bookingIds the holds; several where siblings wait together
 * @param token of the link that declines them without a login ({@link DeclineService}); a secret
 * @param until when the offer ends
 */
public record PlaceOffered(long householdId, List<Long> bookingIds, String token, Instant until) {

  public PlaceOffered {
    bookingIds = List.copyOf(bookingIds);
  }

  @Override
  public String toString() {
    return "PlaceOffered" + bookingIds;
  }
}
