package fr.portailfamille.basket.internal;

import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Array;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds and keeps baskets and what a payment of one is for. */
@Dependent
public class BasketStore {

  /**
   * What an attempt pays for.
   *
   * @param credit the part that the account's credit pays
   */
  public record Paying(
      long basketId, long householdId, long regieId, List<Long> bookingIds, Money credit) {}

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Sql sql;

  public Optional<Basket> find(long basketId) {
    return Optional.ofNullable(em.find(Basket.class, basketId));
  }

  /**
   * One of a household.
   *
   * @throws RefusedException NotFound
   */
  public Basket own(long householdId, long basketId) {
    return find(basketId)
        .filter(basket -> basket.householdId() == householdId)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  /** In SQL, so that the state stands in it: only then its index serves, whatever the plan. */
  @SuppressWarnings("unchecked")
  public List<Basket> openOf(long householdId) {
    return em.createNativeQuery(
            "select * from basket where household_id = ? and status = 'OPEN' order by id",
            Basket.class)
        .setParameter(1, householdId)
        .getResultList();
  }

  public Optional<Basket> openOf(long householdId, long regieId) {
    return openOf(householdId).stream().filter(b -> b.regieId() == regieId).findFirst();
  }

  public Basket add(Basket basket) {
    em.persist(basket);
    em.flush();
    return basket;
  }

  /** Reads the row again: it may have changed while we waited for a lock. */
  public Basket refresh(Basket basket) {
    em.refresh(basket);
    return basket;
  }

  public void remove(Basket basket) {
    em.remove(basket);
  }

  public List<Long> lapsed(Instant now, int most) {
    return sql.ids(
        "select id from basket where status = 'OPEN' and expires_at <= ? order by expires_at limit ?",
        now,
        most);
  }

  public void keepPaying(long attemptId, long basketId, Collection<Long> bookingIds, Money credit) {
    sql.update(
        "insert into basket_payment (attempt_id, basket_id, booking_ids, credit_cents)"
            + " values (?, ?, ?, ?)",
        attemptId,
        basketId,
        bookingIds,
        credit);
  }

  /** The credit that pays beside a payment of the household's; zero for payments without. */
  public Money creditBeside(long householdId, String reference) {
    return sql.first(
            "select p.credit_cents from basket_payment p"
                + " join payment_attempt a on a.id = p.attempt_id"
                + " where a.household_id = ? and a.reference = ?",
            row -> Money.ofCents(row.getLong(1)),
            householdId,
            reference)
        .orElse(Money.ZERO);
  }

  /** The régie of a payment of the household. */
  public Optional<Long> regieOf(long householdId, String reference) {
    return sql.first(
        "select regie_id from payment_attempt where household_id = ? and reference = ?",
        row -> row.getLong(1),
        householdId,
        reference);
  }

  public Optional<Paying> paying(long attemptId) {
    return sql.first(
        "select p.basket_id, b.household_id, b.regie_id, p.booking_ids, p.credit_cents"
            + " from basket_payment p"
            + " join basket b on b.id = p.basket_id where p.attempt_id = ?",
        row ->
            new Paying(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                ids(row.getArray(4)),
                Money.ofCents(row.getLong(5))),
        attemptId);
  }

  private static List<Long> ids(Array array) throws java.sql.SQLException {
    return Arrays.asList((Long[]) array.getArray());
  }
}
