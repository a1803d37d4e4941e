package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What was paid by card for bookings, and can go back to that card; the room above answers. */
public interface CardMoney {

  /** Locks the payments that paid for these bookings: after the persons, before the pools. */
  void lock(Collection<Long> bookingIds);

  /** Those whose whole price was paid by a card that it can go back to. */
  Set<Long> refundable(Collection<Long> bookingIds);

  /**
   * Has the price of cancelled bookings given back on the cards that paid for them, and takes it
   * off the account where the cancellation has credited it.
   *
   * @param prices by booking, each positive and refundable
   */
  void giveBack(long householdId, Map<Long, Money> prices);
}
