package fr.portailfamille.billing;

import fr.portailfamille.billing.internal.Accounts;
import fr.portailfamille.billing.internal.LedgerEntry;
import fr.portailfamille.billing.internal.LedgerKind;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Grand livre: entries of the accounts, written once and never changed. What a family owes counts
 * positive, what is in its favour negative; the balance is the sum, always. For the portal's own
 * rooms: the caller is not checked.
 */
@CallerNotChecked
@Stateless
@PermitAll
public class LedgerService {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Sql sql;
  @Inject private Accounts accounts;
  @Inject private BusinessClock clock;

  /**
   * Records the money of a payment attempt in the caller's transaction; locks the account. Asked
   * again for the same attempt it changes nothing.
   *
   * @param amount what was received, positive, in euro cents
   * @param label how the family finds it again: the reference of the payment
   * @return the id of the entry
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Long recordPayment(
      long householdId, long regieId, Money amount, long attemptId, String label) {
    String sourceKey = "payment:" + attemptId;
    long account = accounts.lock(householdId, regieId);
    return written(sourceKey).orElseGet(() -> write(account, amount, attemptId, label, sourceKey));
  }

  /**
   * Records money that arrived a second time for one attempt, told apart by the bank's own id of
   * the transaction. It stands in the family's favour.
   *
   * @return whether it was new; the same transaction is recorded once
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean recordSecondPayment(
      long householdId,
      long regieId,
      Money amount,
      long attemptId,
      String transactionUuid,
      String label) {
    String sourceKey = "payment:" + attemptId + ":" + transactionUuid;
    long account = accounts.lock(householdId, regieId);
    if (written(sourceKey).isPresent()) {
      return false;
    }
    write(account, amount, attemptId, label, sourceKey);
    return true;
  }

  /**
   * Charges bookings to the account, each once; locks the account, after the pools.
   *
   * @param bookings confirmed ones of activities that are charged to the account
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void chargeBookings(long householdId, long regieId, Collection<BookingEntry> bookings) {
    write(householdId, regieId, LedgerKind.BOOKING, 1, "", bookings);
  }

  /**
   * Credits cancelled bookings to the account, each once; locks the account, after the pools.
   *
   * @param bookings with the price that was agreed
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void creditBookings(long householdId, long regieId, Collection<BookingEntry> bookings) {
    write(householdId, regieId, LedgerKind.CANCELLATION, -1, ":cancelled", bookings);
  }

  /**
   * Money that goes back on the card leaves the account; once for each refund.
   *
   * @param label how the family finds it again: the reference of the refund
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void recordRefund(
      long householdId, long regieId, Money amount, long refundId, String label) {
    writeOnce(householdId, regieId, LedgerKind.REFUND, amount.cents(), label, "refund:" + refundId);
  }

  /** Money that the bank would not give back comes to the account; once for each refund. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void creditRefund(
      long householdId, long regieId, Money amount, long refundId, String label) {
    writeOnce(
        householdId,
        regieId,
        LedgerKind.CREDIT,
        -amount.cents(),
        label,
        "refund:" + refundId + ":refused");
  }

  private void writeOnce(
      long householdId, long regieId, LedgerKind kind, long cents, String label, String source) {
    sql.update(
        """
        insert into ledger_entry (family_account_id, at, kind, amount_cents, label, source_key)
        values (?, ?, ?, ?, ?, ?) on conflict on constraint ledger_entry_source do nothing
        """,
        accounts.lock(householdId, regieId),
        clock.now(),
        kind,
        cents,
        label,
        source);
  }

  private void write(
      long householdId,
      long regieId,
      LedgerKind kind,
      int sign,
      String deed,
      Collection<BookingEntry> bookings) {
    List<BookingEntry> priced = bookings.stream().filter(b -> b.amount().isPositive()).toList();
    if (priced.isEmpty()) {
      return;
    }
    sql.update(
        """
        insert into ledger_entry (family_account_id, at, kind, amount_cents, label, beneficiary,
                                  source_key)
        select ?, ?, ?, w.cents, w.label, w.beneficiary, w.source
          from unnest(?, ?, ?, ?) as w (cents, label, beneficiary, source)
            on conflict on constraint ledger_entry_source do nothing
        """,
        accounts.lock(householdId, regieId),
        clock.now(),
        kind,
        priced.stream().map(b -> sign * b.amount().cents()).toList(),
        priced.stream().map(BookingEntry::label).toList(),
        priced.stream().map(BookingEntry::beneficiary).toList(),
        priced.stream().map(b -> "booking:" + b.bookingId() + deed).toList());
  }

  /**
   * Avoir: what stands in the family's favour, with its account locked so that nobody uses it
   * meanwhile; zero where it owes. After the pools.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Money lockCredit(long householdId, long regieId) {
    return Money.ofCents(
        sql.number(
            "select greatest(0, -coalesce(sum(amount_cents), 0)) from ledger_entry"
                + " where family_account_id = ?",
            accounts.lock(householdId, regieId)));
  }

  /** The same to be shown: nothing is locked. */
  public Money credit(long householdId, long regieId) {
    RegieBalance balance = balances(householdId, List.of(regieId)).get(regieId);
    return balance == null || balance.balance().isPositive()
        ? Money.ZERO
        : balance.balance().negated();
  }

  /**
   * What a household owes several régies, by régie; those without an account are left out. Money
   * under way is no entry yet: it lowers nothing.
   */
  public Map<Long, RegieBalance> balances(long householdId, Collection<Long> regieIds) {
    Map<Long, RegieBalance> balances = new HashMap<>();
    sql.list(
        """
        select r.id, r.name, coalesce(sum(e.amount_cents), 0) as balance
          from family_account a
          join regie r on r.id = a.regie_id
          left join ledger_entry e on e.family_account_id = a.id
         where a.household_id = ? and a.regie_id = any(?)
         group by r.id
        """,
        row ->
            balances.put(
                row.getLong("id"),
                new RegieBalance(row.getString("name"), Money.ofCents(row.getLong("balance")))),
        householdId,
        regieIds);
    return balances;
  }

  private Optional<Long> written(String sourceKey) {
    return sql.first(
        "select id from ledger_entry where source_key = ?", row -> row.getLong(1), sourceKey);
  }

  private Long write(long account, Money amount, long attemptId, String label, String sourceKey) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("A payment is positive");
    }
    LedgerEntry entry =
        new LedgerEntry(
            account, clock.now(), LedgerKind.PAYMENT, amount.negated(), label, sourceKey);
    entry.ofPayment(attemptId);
    em.persist(entry);
    return entry.id();
  }
}
