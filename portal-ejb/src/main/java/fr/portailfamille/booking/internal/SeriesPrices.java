package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.SeriesPrice;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.pricing.Price;
import fr.portailfamille.shared.Money;
import java.util.Locale;
import java.util.Map;

/**
 * What dates of a series cost together: the whole price, or the share of those that are left.
 *
 * @param byActivity what each activity decides
 * @param datesByGroup how many dates there are in all, past ones and closed ones too
 */
record SeriesPrices(Map<Long, SeriesPrice> byActivity, Map<Long, Integer> datesByGroup) {

  /**
   * @param whole the price of all dates
   * @param left how many are left, positive
   */
  Price of(ActivityKind kind, long activityId, long groupId, Price whole, int left) {
    int all = datesByGroup.getOrDefault(groupId, left);
    if (kind != ActivityKind.SERIES
        || left >= all
        || byActivity.getOrDefault(activityId, SeriesPrice.WHOLE) == SeriesPrice.WHOLE) {
      return whole;
    }
    Money share = share(whole.amount(), left, all);
    return new Price(
        share,
        whole.label(),
        "%s. %d séance%s sur %d\u00a0: %s au lieu de %s"
            .formatted(
                whole.explanation(),
                left,
                left == 1 ? "" : "s",
                all,
                share.format(Locale.FRENCH),
                whole.amount().format(Locale.FRENCH)));
  }

  /** HALF_UP to the cent. */
  static Money share(Money whole, int left, int all) {
    return Money.ofCents((2 * whole.cents() * left + all) / (2L * all));
  }
}
