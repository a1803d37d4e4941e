package fr.portailfamille.basket.internal;

import fr.portailfamille.booking.CardMoney;
import fr.portailfamille.booking.CardReturn;
import fr.portailfamille.payment.RefundService;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Knows which payment paid for which booking, and has it given back. */
@Dependent
public class CardReturns implements CardMoney {

  @Inject private Sql sql;
  @Inject private RefundService refunds;

  @Override
  public void lock(Collection<Long> bookingIds) {
    refunds.lock(new HashSet<>(payments(bookingIds).values()));
  }

  @Override
  public Map<Long, CardReturn> weigh(Map<Long, Money> amounts) {
    Map<Long, Long> payments = payments(amounts.keySet());
    return weigh(amounts, payments, refunds.refundable(new HashSet<>(payments.values())));
  }

  /**
   * The first bookings are served first where a payment has too little left for all of them.
   *
   * @param payments by booking that was paid by card
   * @param refundable by payment, what can still go back
   */
  static Map<Long, CardReturn> weigh(
      Map<Long, Money> amounts, Map<Long, Long> payments, Map<Long, Money> refundable) {
    Map<Long, Money> left = new HashMap<>(refundable);
    Map<Long, CardReturn> answers = new TreeMap<>();
    new TreeMap<>(amounts)
        .forEach(
            (booking, amount) -> answers.put(booking, take(amount, payments.get(booking), left)));
    return answers;
  }

  private static CardReturn take(Money amount, Long payment, Map<Long, Money> left) {
    if (payment == null) {
      return CardReturn.PAID_OTHERWISE;
    }
    Money rest = left.get(payment);
    if (rest == null) {
      return CardReturn.NOT_ALLOWED;
    }
    if (amount.compareTo(rest) > 0) {
      return CardReturn.GIVEN_BACK;
    }
    left.put(payment, rest.minus(amount));
    return CardReturn.POSSIBLE;
  }

  @Override
  public void giveBack(long householdId, Map<Long, Money> prices) {
    Map<Long, List<Long>> byPayment =
        payments(prices.keySet()).entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    byPayment.forEach(
        (attempt, bookings) -> {
          Money sum = bookings.stream().map(prices::get).reduce(Money.ZERO, Money::plus);
          long refund = refunds.ask(attempt, sum);
          sql.update(
              "insert into booking_refund (booking_id, refund_id) select id, ? from unnest(?) id",
              refund,
              bookings);
        });
  }

  /**
   * The settled payment of each booking that had one. A place that lapsed while it was being paid
   * for is another booking of the same person for the same session.
   */
  private Map<Long, Long> payments(Collection<Long> bookingIds) {
    Map<Long, Long> payments = new HashMap<>();
    if (bookingIds.isEmpty()) {
      return payments;
    }
    sql.list(
        """
        select b.id, p.attempt_id
          from booking b
          join basket_payment p on p.basket_id = b.basket_id
          join settlement s on s.attempt_id = p.attempt_id and s.status = 'DONE'
         where b.id = any(?)
           and exists (select 1 from booking o
                        where o.id = any(p.booking_ids) and o.session_id = b.session_id
                          and o.person_id = b.person_id)
         order by b.id, p.attempt_id
        """,
        row -> payments.putIfAbsent(row.getLong(1), row.getLong(2)),
        bookingIds);
    return payments;
  }
}
