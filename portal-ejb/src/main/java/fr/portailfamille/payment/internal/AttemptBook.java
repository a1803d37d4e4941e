package fr.portailfamille.payment.internal;

import fr.portailfamille.payment.PaymentStatus;
import fr.portailfamille.payment.internal.PaymentTransition.Cause;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attempts found, locked and moved; every move leaves its line. */
@Dependent
public class AttemptBook {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Sql sql;

  /** Locked after household and persons, before pools and accounts (docs/locking.md). */
  public Optional<PaymentAttempt> lock(String reference) {
    return locked(
        sql.ids("select id from payment_attempt where reference = ? for no key update", reference));
  }

  public Optional<PaymentAttempt> lock(long attemptId) {
    return locked(
        sql.ids("select id from payment_attempt where id = ? for no key update", attemptId));
  }

  /** Unlocked, for what never changes in an attempt. */
  public Optional<PaymentAttempt> find(String reference) {
    return sql.first(
            "select id from payment_attempt where reference = ?", row -> row.getLong(1), reference)
        .map(id -> em.find(PaymentAttempt.class, id));
  }

  /** The same by id. */
  public Optional<PaymentAttempt> find(long attemptId) {
    return Optional.ofNullable(em.find(PaymentAttempt.class, attemptId));
  }

  /** Attempts to be asked about now, by id, from the one after. */
  public List<Long> silent(Instant now, long after, int max) {
    return sql.ids(
        "select id from payment_attempt where next_inquiry_at <= ? and window_ends_at <= ?"
            + " and id > ? order by id limit ?",
        now,
        now,
        after,
        max);
  }

  /** The open attempts of a debt, locked. */
  public List<PaymentAttempt> lockOpen(String debtKey) {
    return sql
        .ids(
            "select id from payment_attempt where debt_key = ?"
                + " and status in ('CREATED', 'PENDING', 'UNKNOWN') order by id for no key update",
            debtKey)
        .stream()
        .map(this::fresh)
        .toList();
  }

  /** Stores a new attempt under the reference that its id completes. */
  public void add(PaymentAttempt attempt, String organisationCode, LocalDate day, Instant now) {
    em.persist(attempt);
    attempt.name(PaymentReference.of(organisationCode, day, attempt.id()));
    em.persist(
        new PaymentTransition(attempt.id(), now, null, attempt.status(), Cause.STARTED, null));
  }

  public void move(
      PaymentAttempt attempt, PaymentStatus next, Cause cause, Long messageId, Instant now) {
    PaymentStatus before = attempt.status();
    attempt.become(next, now);
    em.persist(new PaymentTransition(attempt.id(), now, before, next, cause, messageId));
  }

  private Optional<PaymentAttempt> locked(List<Long> ids) {
    return ids.stream().findFirst().map(this::fresh);
  }

  /** Read after the lock was given, whatever this transaction had read before. */
  private PaymentAttempt fresh(long id) {
    return em.find(PaymentAttempt.class, id, Map.of("eclipselink.refresh", "true"));
  }
}
