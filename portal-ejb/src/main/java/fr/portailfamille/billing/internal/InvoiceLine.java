package fr.portailfamille.billing.internal;

import fr.portailfamille.billing.InvoiceLineCommand;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Ligne de facture: what, for whom, how many, at which unit price, and why that price. */
@Entity
@Table(name = "invoice_line")
public class InvoiceLine {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice_line_seq")
  @SequenceGenerator(
      name = "invoice_line_seq",
      sequenceName = "invoice_line_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "invoice_id")
  private long invoiceId;

  @Column(name = "\"position\"")
  private int position;

  private String designation;
  private String beneficiary;
  private int quantity;

  @Column(name = "unit_price_cents")
  private long unitPriceCents;

  @Column(name = "amount_cents")
  private long amountCents;

  private String explanation;

  protected InvoiceLine() {}

  public InvoiceLine(long invoiceId, int position, InvoiceLineCommand line) {
    this.invoiceId = invoiceId;
    this.position = position;
    this.designation = line.designation();
    this.beneficiary = line.beneficiary();
    this.quantity = line.quantity();
    this.unitPriceCents = line.unitPrice().cents();
    this.amountCents = line.amount().cents();
    this.explanation = line.explanation();
  }

  public Long id() {
    return id;
  }
}
