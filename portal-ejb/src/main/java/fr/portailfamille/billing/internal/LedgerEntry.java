package fr.portailfamille.billing.internal;

import fr.portailfamille.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Écriture: one fact of an account, written once; corrections are new entries. */
@Entity
@Table(name = "ledger_entry")
public class LedgerEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_entry_seq")
  @SequenceGenerator(
      name = "ledger_entry_seq",
      sequenceName = "ledger_entry_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "family_account_id")
  private long familyAccountId;

  private Instant at;

  @Enumerated(EnumType.STRING)
  private LedgerKind kind;

  @Column(name = "amount_cents")
  private long amountCents;

  private String label;

  @Column(name = "invoice_id")
  private Long invoiceId;

  @Column(name = "payment_attempt_id")
  private Long paymentAttemptId;

  @Column(name = "source_key")
  private String sourceKey;

  protected LedgerEntry() {}

  public LedgerEntry(
      long familyAccountId,
      Instant at,
      LedgerKind kind,
      Money amount,
      String label,
      String sourceKey) {
    this.familyAccountId = familyAccountId;
    this.at = at;
    this.kind = kind;
    this.amountCents = amount.cents();
    this.label = label;
    this.sourceKey = sourceKey;
  }

  /** Names the attempt the money came by; before it is stored. */
  public void ofPayment(long attemptId) {
    this.paymentAttemptId = attemptId;
  }

  /** Names the invoice that is charged; before it is stored. */
  public void ofInvoice(long invoice) {
    this.invoiceId = invoice;
  }

  public Long id() {
    return id;
  }
}
