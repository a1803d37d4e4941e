package fr.portailfamille.payment.internal;

import fr.portailfamille.payment.SettlementStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** What remains to be done for a paid attempt: taken up until it succeeds, once per attempt. */
@Entity
@Table(name = "settlement")
public class Settlement {

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  @Id
  @Column(name = "attempt_id")
  private Long attemptId;

  @Enumerated(EnumType.STRING)
  private SettlementStatus status;

  private int tries;

  @Column(name = "next_try_at")
  private Instant nextTryAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "last_error")
  private String lastError;

  protected Settlement() {}

  public Settlement(long attemptId, Instant now) {
    this.attemptId = attemptId;
    this.status = SettlementStatus.PENDING;
    this.createdAt = now;
    this.nextTryAt = now;
  }

  public SettlementStatus status() {
    return status;
  }

  public int tries() {
    return tries;
  }

  public Instant nextTryAt() {
    return nextTryAt;
  }

  /** Ends it for good: what was paid for is confirmed, or the money is a credit. */
  public void end(boolean credited, Instant now) {
    status = credited ? SettlementStatus.CREDITED : SettlementStatus.DONE;
    doneAt = now;
    tries++;
    lastError = null;
  }

  /** Another try later: 5 s, 10 s, 20 s … one hour. */
  public void failed(String error, Instant now) {
    long seconds = 5L << Math.min(tries, 20);
    Duration wait = Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
    tries++;
    nextTryAt = now.plus(wait);
    lastError = error;
  }
}
