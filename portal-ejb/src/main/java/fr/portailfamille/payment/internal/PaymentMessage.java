package fr.portailfamille.payment.internal;

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

/** A word of the bank, kept as it came, with what was done about it; never changed. */
@Entity
@Table(name = "payment_message")
public class PaymentMessage {

  /** How the word came: by itself, or because it was asked for. */
  public enum Source {
    NOTIFICATION,
    INQUIRY,
    /** The answer to money that was to go back on the card. */
    REFUND
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_message_seq")
  @SequenceGenerator(
      name = "payment_message_seq",
      sequenceName = "payment_message_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "attempt_id")
  private Long attemptId;

  private String provider;

  @Enumerated(EnumType.STRING)
  private Source source;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  private String body;

  protected PaymentMessage() {}

  public PaymentMessage(
      Long attemptId,
      String provider,
      Source source,
      Instant receivedAt,
      Verdict verdict,
      String body) {
    this.attemptId = attemptId;
    this.provider = provider;
    this.source = source;
    this.receivedAt = receivedAt;
    this.verdict = verdict;
    this.body = body;
  }

  public Long id() {
    return id;
  }
}
