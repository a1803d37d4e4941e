package fr.portailfamille.billing.internal;

import fr.portailfamille.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Lettrage: so much of this payment pays that line. */
@Entity
@Table(name = "allocation")
public class Allocation {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "allocation_seq")
  @SequenceGenerator(name = "allocation_seq", sequenceName = "allocation_seq", allocationSize = 50)
  private Long id;

  @Column(name = "ledger_entry_id")
  private long ledgerEntryId;

  @Column(name = "invoice_line_id")
  private long invoiceLineId;

  @Column(name = "amount_cents")
  private long amountCents;

  private Instant at;

  protected Allocation() {}

  public Allocation(long ledgerEntryId, long invoiceLineId, Money amount, Instant at) {
    this.ledgerEntryId = ledgerEntryId;
    this.invoiceLineId = invoiceLineId;
    this.amountCents = amount.cents();
    this.at = at;
  }
}
