package fr.portailfamille.booking;

import java.util.List;

/** Cancel these places of the household, as the page said what that means: all of them or none. */
public record CancelCommand(long householdId, List<PlaceToCancel> places) {

  public CancelCommand {
    places = List.copyOf(places);
  }
}
