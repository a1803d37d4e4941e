package fr.portailfamille.basket.internal;

import fr.portailfamille.basket.BasketStatus;
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
import java.time.Instant;

/**
 * Panier of a household at a régie. OPEN → PAID | EXPIRED | ABANDONED, never back; at most one is
 * open. Its bookings hold until {@code expiresAt}, which a payment prolongs once.
 */
@Entity
@Table(name = "basket")
public class Basket {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "basket_seq")
  @SequenceGenerator(name = "basket_seq", sequenceName = "basket_seq", allocationSize = 50)
  private Long id;

  @Column(name = "household_id")
  private long householdId;

  @Column(name = "regie_id")
  private long regieId;

  @Enumerated(EnumType.STRING)
  private BasketStatus status;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  private boolean prolonged;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Version private long version;

  protected Basket() {}

  public Basket(long householdId, long regieId, Instant now, Instant expiresAt) {
    this.householdId = householdId;
    this.regieId = regieId;
    this.status = BasketStatus.OPEN;
    this.createdAt = now;
    this.expiresAt = expiresAt;
  }

  public Long id() {
    return id;
  }

  /** How payments name it. */
  public String debtKey() {
    return "basket:" + id;
  }

  public long householdId() {
    return householdId;
  }

  public long regieId() {
    return regieId;
  }

  public BasketStatus status() {
    return status;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public boolean isOpenAt(Instant now) {
    return status == BasketStatus.OPEN && now.isBefore(expiresAt);
  }

  /** A payment prolongs the holds once; a second try gets no more time. */
  public boolean prolong(Instant until) {
    if (prolonged || !until.isAfter(expiresAt)) {
      return false;
    }
    prolonged = true;
    expiresAt = until;
    return true;
  }

  public void close(BasketStatus how, Instant now) {
    if (status != BasketStatus.OPEN && how != BasketStatus.PAID) {
      throw new IllegalStateException("Basket " + id + " is " + status + " already");
    }
    status = how;
    closedAt = now;
  }
}
