package fr.portailfamille.basket.internal;

import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** What payments of accounts were for and what was left after them. */
@Dependent
public class AccountPayments {

  @Inject private Sql sql;

  public void keep(long attemptId, Money due) {
    sql.update(
        "insert into account_payment (attempt_id, due_cents) values (?, ?)",
        attemptId,
        due.cents());
  }

  public void counted(long attemptId, Money left) {
    sql.update(
        "update account_payment set left_cents = ? where attempt_id = ?", left.cents(), attemptId);
  }

  /** What was owed after it; negative in the family's favour; nothing until it is counted. */
  public Optional<Money> left(long attemptId) {
    return sql.first(
        "select left_cents from account_payment where attempt_id = ? and left_cents is not null",
        row -> Money.ofCents(row.getLong(1)),
        attemptId);
  }

  /** The same for a family, by the reference of its payment. */
  public Optional<Money> left(long householdId, String reference) {
    return sql.first(
        """
        select a.left_cents from account_payment a join payment_attempt p on p.id = a.attempt_id
         where p.household_id = ? and p.reference = ? and a.left_cents is not null
        """,
        row -> Money.ofCents(row.getLong(1)),
        householdId,
        reference);
  }
}
