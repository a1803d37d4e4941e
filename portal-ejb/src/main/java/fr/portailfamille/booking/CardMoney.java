package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.util.Collection;
import java.util.Map;

/** What was paid by card for bookings, and can go back to that card; the room above answers. */
public interface CardMoney {

  /** Locks the payments that paid for these bookings: after the persons, before the pools. */
  void lock(Collection<Long> bookingIds);

  /**
   * Whether these amounts can go back to the cards that paid for the bookings, all of those that
   * can together; never NOT_ASKED, which activities say.
   *
   * @param amounts by booking, each positive
   */
  Map<Long, CardReturn> weigh(Map<Long, Money> amounts);

  /**
   * Has the price of cancelled bookings given back on the cards that paid for them, and takes it
   * off the account where the cancellation has credited it.
   *
   * @param prices by booking, each positive and possible
   */
  void giveBack(long householdId, Map<Long, Money> prices);
}
