package fr.portailfamille.identity.internal;

import fr.portailfamille.identity.SecondCodeWrong;
import fr.portailfamille.identity.SecondStepBlocked;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.SecretBox;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The rows of second steps; works in the caller's transaction. */
@Dependent
public class SecondFactors {

  private static final int TRIES = 5;
  private static final Duration BLOCK = Duration.ofMinutes(15);
  private static final int CODES = 10;
  private static final int LONGEST = 40;

  @Inject private Sql sql;
  @Inject private SecretBox box;
  @Inject private BusinessClock clock;

  private record Row(TotpSecret secret, long lastStep, int failures, Instant blockedUntil) {}

  public Optional<TotpSecret> secret(long accountId) {
    return one(accountId, "secret");
  }

  public Optional<TotpSecret> waiting(long accountId) {
    return one(accountId, "waiting_secret");
  }

  private Optional<TotpSecret> one(long accountId, String column) {
    return sql.first(
        "select "
            + column
            + " from second_factor where account_id = ? and "
            + column
            + " is not null",
        row -> secret(row, column),
        accountId);
  }

  public Optional<Instant> confirmedAt(long accountId) {
    return sql.first(
        "select confirmed_at from second_factor where account_id = ? and secret is not null",
        row -> Sql.instant(row, "confirmed_at"),
        accountId);
  }

  public int codesLeft(long accountId) {
    return (int)
        sql.number(
            "select count(*) from recovery_code where account_id = ? and used_at is null",
            accountId);
  }

  /** Why the code does not let in; nothing when it does. Wrong ones are counted. */
  public Optional<Refusal> check(long accountId, String typed) {
    Instant now = clock.now();
    Optional<Row> found = locked(accountId);
    if (found.isEmpty()) {
      return Optional.of(new SecondCodeWrong());
    }
    Row row = found.get();
    if (row.blockedUntil() != null && row.blockedUntil().isAfter(now)) {
      return Optional.of(new SecondStepBlocked(row.blockedUntil()));
    }
    String code = typed == null || typed.length() > LONGEST ? "" : typed;
    OptionalLong step = row.secret().step(code, now, row.lastStep());
    if (step.isPresent() || isPrinted(accountId, code, now)) {
      sql.update(
          "update second_factor set failures = 0, blocked_until = null, last_step = ?"
              + " where account_id = ?",
          step.orElse(row.lastStep()),
          accountId);
      return Optional.empty();
    }
    return Optional.of(failed(accountId, row.failures() + 1, now));
  }

  private Refusal failed(long accountId, int failures, Instant now) {
    Instant until = failures < TRIES ? null : now.plus(BLOCK);
    sql.update(
        "update second_factor set failures = ?, blocked_until = ?::timestamptz"
            + " where account_id = ?",
        until == null ? failures : 0,
        until,
        accountId);
    return until == null ? new SecondCodeWrong() : new SecondStepBlocked(until);
  }

  private boolean isPrinted(long accountId, String code, Instant now) {
    return sql.update(
            "update recovery_code set used_at = ?"
                + " where account_id = ? and code_hash = ? and used_at is null",
            now,
            accountId,
            RecoveryCode.typed(code).hash())
        == 1;
  }

  /** A secret that counts only once its first code was right. */
  public void await(long accountId, TotpSecret secret) {
    sql.update(
        """
        insert into second_factor (account_id, waiting_secret) values (?, ?)
        on conflict (account_id) do update set waiting_secret = excluded.waiting_secret
        """,
        accountId,
        box.seal(secret.base32()));
  }

  /** Whether the code is one of the waiting secret, which counts then. */
  public boolean confirm(long accountId, String typed) {
    Instant now = clock.now();
    OptionalLong step =
        waiting(accountId)
            .filter(secret -> typed != null)
            .map(secret -> secret.step(typed, now, 0))
            .orElse(OptionalLong.empty());
    return step.isPresent()
        && sql.update(
                """
                update second_factor
                   set secret = waiting_secret, waiting_secret = null, confirmed_at = ?,
                       last_step = ?, failures = 0, blocked_until = null
                 where account_id = ? and waiting_secret is not null
                """,
                now,
                step.getAsLong(),
                accountId)
            == 1;
  }

  /** Ten new codes to print, readable this once; those before are void. */
  public List<String> newCodes(long accountId) {
    sql.update("delete from recovery_code where account_id = ?", accountId);
    List<RecoveryCode> codes = Stream.generate(RecoveryCode::next).limit(CODES).toList();
    for (RecoveryCode code : codes) {
      sql.update(
          "insert into recovery_code (account_id, code_hash) values (?, ?)",
          accountId,
          code.hash());
    }
    return codes.stream().map(RecoveryCode::grouped).toList();
  }

  public void delete(long accountId) {
    sql.update("delete from recovery_code where account_id = ?", accountId);
    sql.update("delete from second_factor where account_id = ?", accountId);
  }

  private Optional<Row> locked(long accountId) {
    return sql.first(
        "select * from second_factor where account_id = ? and secret is not null for update",
        row ->
            new Row(
                secret(row, "secret"),
                row.getLong("last_step"),
                row.getInt("failures"),
                Sql.instant(row, "blocked_until")),
        accountId);
  }

  private TotpSecret secret(ResultSet row, String column) throws SQLException {
    return new TotpSecret(box.open(row.getBytes(column)));
  }
}
