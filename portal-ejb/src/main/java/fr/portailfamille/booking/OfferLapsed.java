package fr.portailfamille.booking;

import java.util.List;

/**
 * Places offered from a waiting list were not answered in time and go to the next family.
 *
 * @param entryIds several where siblings waited together, and of a series
 */
public record OfferLapsed(long householdId, List<Long> entryIds) {

  public OfferLapsed {
    entryIds = List.copyOf(entryIds);
  }
}
