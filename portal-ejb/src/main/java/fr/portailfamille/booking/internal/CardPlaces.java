package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.BookingStatus;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.CardMoney;
import fr.portailfamille.booking.CardReturn;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.organisation.SettingValues;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which places would go back to a card. What was not paid by card is credited to the account. */
@Dependent
public class CardPlaces {

  @Inject private Sql sql;
  @Inject private SettingService settings;
  @Inject private CardMoney card;

  /** Locks the payments whose money may go back: after the persons, before the pools. */
  public void lock(Collection<BookingLine> lines) {
    card.lock(lines.stream().map(BookingLine::id).toList());
  }

  /** What can go back to a card, by booking; of what is cancelled or free nothing is asked. */
  public Map<Long, CardReturn> weigh(Collection<BookingLine> lines) {
    Map<Long, Long> activities = activities(lines.stream().map(BookingLine::id).toList());
    return weigh(lines, activities, terms(new HashSet<>(activities.values())));
  }

  /** Whether a confirmed booking could go back to its card but for the setting of its activity. */
  public boolean isKeptBySetting(BookingLine line) {
    return line.status() == BookingStatus.CONFIRMED
        && !line.price().isZero()
        && weigh(List.of(line)).get(line.id()) == CardReturn.NOT_ASKED
        && card.weigh(Map.of(line.id(), line.price())).get(line.id()) == CardReturn.POSSIBLE;
  }

  /** Looks nothing up where none of the activities gives back on the card. */
  Map<Long, CardReturn> weigh(
      Collection<BookingLine> lines, Map<Long, Long> activities, SettingValues terms) {
    Map<Long, Money> asked = new HashMap<>();
    Map<Long, CardReturn> answers = new HashMap<>();
    for (BookingLine line : lines) {
      if (line.status() == BookingStatus.CONFIRMED
          && !line.price().isZero()
          && CancelTerms.of(terms, activities.get(line.id())).knowsCards()) {
        asked.put(line.id(), line.price());
      } else {
        answers.put(line.id(), CardReturn.NOT_ASKED);
      }
    }
    if (!asked.isEmpty()) {
      answers.putAll(card.weigh(asked));
    }
    return answers;
  }

  /**
   * The same for what a planning shows: whether each activity gives back on the card is decided
   * with its terms.
   *
   * @param prices by confirmed booking
   */
  Map<Long, CardReturn> weigh(
      Map<Long, Money> prices, Collection<Long> activityIds, SettingValues terms) {
    Map<Long, Money> asked = new HashMap<>(prices);
    asked.values().removeIf(Money::isZero);
    return asked.isEmpty()
            || activityIds.stream().noneMatch(id -> CancelTerms.of(terms, id).knowsCards())
        ? Map.of()
        : card.weigh(asked);
  }

  /**
   * How much of these amounts would go back to cards.
   *
   * @param credits by confirmed booking of the activity
   */
  public Money sum(long activityId, Map<Long, Money> credits) {
    return weigh(credits, Set.of(activityId), terms(Set.of(activityId))).entrySet().stream()
        .filter(answer -> answer.getValue() == CardReturn.POSSIBLE)
        .map(answer -> credits.get(answer.getKey()))
        .reduce(Money.ZERO, Money::plus);
  }

  private SettingValues terms(Set<Long> activityIds) {
    return settings.ofActivities(CancelTerms.SETTINGS, activityIds);
  }

  private Map<Long, Long> activities(List<Long> bookingIds) {
    Map<Long, Long> activities = new HashMap<>();
    sql.list(
        "select b.id, s.activity_id from booking b join session s on s.id = b.session_id"
            + " where b.id = any(?)",
        row -> activities.put(row.getLong(1), row.getLong(2)),
        bookingIds);
    return activities;
  }

  static CancelMoney real(CancelMoney decided, CardReturn answer) {
    return decided == CancelMoney.CARD && answer != CardReturn.POSSIBLE
        ? CancelMoney.ACCOUNT
        : decided;
  }
}
