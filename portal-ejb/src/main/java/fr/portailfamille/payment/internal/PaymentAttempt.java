package fr.portailfamille.payment.internal;

import fr.portailfamille.payment.PaymentStatus;
import fr.portailfamille.payment.StartPaymentCommand;
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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Tentative de paiement: one try to pay one debt at one bank. Its life is the table of {@link
 * PaymentStatus}; every change goes through {@link AttemptBook}, under the row's lock. Amount,
 * debt, household and merchant never change; what the bank took is kept beside what was asked.
 */
@Entity
@Table(name = "payment_attempt")
public class PaymentAttempt {

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_attempt_seq")
  @SequenceGenerator(
      name = "payment_attempt_seq",
      sequenceName = "payment_attempt_seq",
      allocationSize = 50)
  private Long id;

  private String reference;

  @Column(name = "household_id")
  private long householdId;

  @Column(name = "regie_id")
  private long regieId;

  private String provider;

  @Column(name = "amount_cents")
  private long amountCents;

  @Column(name = "received_cents")
  private Long receivedCents;

  @Column(name = "debt_key")
  private String debtKey;

  @Column(name = "payer_email")
  private String payerEmail;

  @Enumerated(EnumType.STRING)
  private PaymentStatus status;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "window_ends_at")
  private Instant windowEndsAt;

  @Column(name = "paid_at")
  private Instant paidAt;

  private String shop;
  private String mode;

  @Column(name = "trans_date")
  private LocalDate transDate;

  @Column(name = "trans_id")
  private String transId;

  @Column(name = "transaction_uuid")
  private String transactionUuid;

  @Column(name = "card_mask")
  private String cardMask;

  private String authorisation;

  @Column(name = "next_inquiry_at")
  private Instant nextInquiryAt;

  private int inquiries;

  @Version private long version;

  protected PaymentAttempt() {}

  public PaymentAttempt(
      StartPaymentCommand command,
      String provider,
      PaymentProvider.Merchant merchant,
      String transId,
      Instant now) {
    this.householdId = command.householdId();
    this.regieId = command.regieId();
    this.amountCents = command.amount().cents();
    this.debtKey = command.debtKey();
    this.payerEmail = command.payerEmail();
    this.provider = provider;
    this.shop = merchant.shop();
    this.mode = merchant.mode();
    this.transId = transId;
    this.transDate = LocalDate.ofInstant(now, ZoneOffset.UTC);
    this.status = PaymentStatus.CREATED;
    this.createdAt = now;
    this.windowEndsAt = now.plus(command.window());
    this.nextInquiryAt = windowEndsAt;
  }

  /** Names the attempt to families and banks; once, as soon as it has its id. */
  void name(String given) {
    this.reference = given;
  }

  /** Moves along the table of {@link PaymentStatus}; only {@link AttemptBook} calls it. */
  void become(PaymentStatus next, Instant now) {
    if (!status.mayBecome(next)) {
      throw new IllegalStateException(reference + " cannot go from " + status + " to " + next);
    }
    status = next;
    if (next == PaymentStatus.PENDING && sentAt == null) {
      sentAt = now;
    }
    if (next == PaymentStatus.PAID || next == PaymentStatus.CANCELLED) {
      nextInquiryAt = null;
    }
  }

  /** Whether the bank is to be asked now: the window is over and its last word leaves a doubt. */
  boolean isSilent(Instant now) {
    return nextInquiryAt != null && !now.isBefore(nextInquiryAt) && !now.isBefore(windowEndsAt);
  }

  /** The bank was asked and something may still come: again after 1, 2, 4 … minutes, 6 hours. */
  void askAgain(Instant now) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(inquiries, 20));
    inquiries++;
    nextInquiryAt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
  }

  /** Its family gave it up: the debt can be paid anew, and the bank is asked at once. */
  public void giveUp(Instant now) {
    windowEndsAt = now;
    nextInquiryAt = now;
  }

  /** Nothing is left to ask. */
  void askNoMore() {
    nextInquiryAt = null;
  }

  /** Keeps what the bank took and by which card. */
  void received(BankWord word, Instant now) {
    receivedCents = word.amount().cents();
    transactionUuid = word.transactionUuid();
    cardMask = word.cardMask();
    authorisation = word.authorisation();
    paidAt = now;
  }

  public Long id() {
    return id;
  }

  public String reference() {
    return reference;
  }

  public long householdId() {
    return householdId;
  }

  public long regieId() {
    return regieId;
  }

  public String provider() {
    return provider;
  }

  public Money amount() {
    return Money.ofCents(amountCents);
  }

  /** What the bank took; null until it did. */
  public Money received() {
    return receivedCents == null ? null : Money.ofCents(receivedCents);
  }

  public String debtKey() {
    return debtKey;
  }

  public String payerEmail() {
    return payerEmail;
  }

  public PaymentStatus status() {
    return status;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant sentAt() {
    return sentAt;
  }

  public Instant windowEndsAt() {
    return windowEndsAt;
  }

  public Instant paidAt() {
    return paidAt;
  }

  public String shop() {
    return shop;
  }

  public String mode() {
    return mode;
  }

  public String transId() {
    return transId;
  }

  public String transactionUuid() {
    return transactionUuid;
  }

  public String cardMask() {
    return cardMask;
  }

  public String authorisation() {
    return authorisation;
  }

  /** When the bank is asked next; null for never. */
  public Instant nextInquiryAt() {
    return nextInquiryAt;
  }
}
