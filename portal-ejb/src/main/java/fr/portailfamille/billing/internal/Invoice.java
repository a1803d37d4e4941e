package fr.portailfamille.billing.internal;

import fr.portailfamille.billing.IssueInvoiceCommand;
import fr.portailfamille.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Facture: issued once with its number, never changed; corrections are credit notes. */
@Entity
@Table(name = "invoice")
public class Invoice {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice_seq")
  @SequenceGenerator(name = "invoice_seq", sequenceName = "invoice_seq", allocationSize = 50)
  private Long id;

  private String number;

  @Column(name = "regie_id")
  private long regieId;

  @Column(name = "\"year\"")
  private int year;

  @Column(name = "\"sequence\"")
  private int sequence;

  @Column(name = "household_id")
  private long householdId;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Column(name = "period_start")
  private LocalDate periodStart;

  @Column(name = "period_end")
  private LocalDate periodEnd;

  @Column(name = "total_cents")
  private long totalCents;

  @Column(name = "source_key")
  private String sourceKey;

  protected Invoice() {}

  public Invoice(
      IssueInvoiceCommand command,
      InvoiceNumber number,
      Instant issuedAt,
      LocalDate issuedOn,
      Money total) {
    this.number = number.text();
    this.year = number.series();
    this.sequence = number.sequence();
    this.regieId = command.regieId();
    this.householdId = command.householdId();
    this.issuedAt = issuedAt;
    this.issuedOn = issuedOn;
    this.periodStart = command.periodStart();
    this.periodEnd = command.periodEnd();
    this.totalCents = total.cents();
    this.sourceKey = command.sourceKey();
  }

  public Long id() {
    return id;
  }

  public String number() {
    return number;
  }
}
