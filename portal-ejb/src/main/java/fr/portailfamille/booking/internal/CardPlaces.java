package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.CardMoney;
import fr.portailfamille.organisation.SettingValues;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/** Which places would go back to a card. What was not paid by card is credited to the account. */
@Dependent
public class CardPlaces {

  @Inject private CardMoney card;

  /** Of these bookings; looks nothing up where none of their activities gives back on the card. */
  Set<Long> of(
      Collection<Long> bookingIds, Collection<Long> activityIds, SettingValues cancelSettings) {
    boolean asked =
        activityIds.stream()
            .map(id -> CancelTerms.of(cancelSettings, id))
            .anyMatch(t -> t.money() == CancelMoney.CARD || t.lateMoney() == CancelMoney.CARD);
    return asked ? card.refundable(bookingIds) : Set.of();
  }

  static CancelMoney real(CancelMoney decided, long bookingId, Set<Long> onCard) {
    return decided == CancelMoney.CARD && !onCard.contains(bookingId)
        ? CancelMoney.ACCOUNT
        : decided;
  }
}
