package fr.portailfamille.payment;

import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A payment under way: it lowers nothing that is due.
 *
 * @param windowEndsAt until when the bank may still take money
 */
public record PendingPayment(
    String reference, long regieId, Money amount, Instant startedAt, Instant windowEndsAt)
    implements Serializable {

  /** Of a row of {@code payment_attempt}. */
  public static PendingPayment of(ResultSet row) throws SQLException {
    return new PendingPayment(
        row.getString("reference"),
        row.getLong("regie_id"),
        Money.ofCents(row.getLong("amount_cents")),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "window_ends_at"));
  }
}
