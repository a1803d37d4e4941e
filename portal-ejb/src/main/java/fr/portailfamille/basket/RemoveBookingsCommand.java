package fr.portailfamille.basket;

import java.util.List;

/** Retirer: take some held bookings out of a basket and leave the rest. */
public record RemoveBookingsCommand(long householdId, long basketId, List<Long> bookingIds) {

  public RemoveBookingsCommand {
    bookingIds = List.copyOf(bookingIds);
  }
}
