package fr.portailfamille.payment.internal;

import fr.portailfamille.payment.PaymentStatus;
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

/** One change of state of an attempt, with its cause; never changed. */
@Entity
@Table(name = "payment_transition")
public class PaymentTransition {

  /** Why a state changed. */
  public enum Cause {
    STARTED,
    SENT_TO_BANK,
    BANK,
    /** The bank was asked, and this is what it answered. */
    INQUIRY,
    /** The bank was asked and did not answer. */
    NO_ANSWER,
    WINDOW_OVER
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_transition_seq")
  @SequenceGenerator(
      name = "payment_transition_seq",
      sequenceName = "payment_transition_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "attempt_id")
  private long attemptId;

  private Instant at;

  @Enumerated(EnumType.STRING)
  @Column(name = "from_status")
  private PaymentStatus from;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_status")
  private PaymentStatus to;

  @Enumerated(EnumType.STRING)
  private Cause cause;

  @Column(name = "message_id")
  private Long messageId;

  protected PaymentTransition() {}

  public PaymentTransition(
      long attemptId,
      Instant at,
      PaymentStatus from,
      PaymentStatus to,
      Cause cause,
      Long messageId) {
    this.attemptId = attemptId;
    this.at = at;
    this.from = from;
    this.to = to;
    this.cause = cause;
    this.messageId = messageId;
  }
}
