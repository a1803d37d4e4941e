package fr.portailfamille.identity.internal;

import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.SecretBox;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The one-time codes, at most one per account; works in the caller's transaction. */
@Dependent
public class OneTimeCodes {

  @Inject private Sql sql;
  @Inject private SecretBox secretBox;
  @Inject private BusinessClock clock;

  /** Keeps a new code; the one before is void. */
  public Instant keep(long accountId, OneTimeCode code, Duration life) {
    Instant now = clock.now();
    Instant expiresAt = now.plus(life);
    sql.update(
        """
        insert into one_time_code (account_id, code_hash, created_at, expires_at)
        values (?, ?, ?, ?)
        on conflict (account_id) do update
          set code_hash = excluded.code_hash, created_at = excluded.created_at,
              expires_at = excluded.expires_at
        """,
        accountId,
        hash(accountId, code),
        now,
        expiresAt);
    return expiresAt;
  }

  /** Whether this is the account's code. Costs the same for an account that does not exist (0). */
  public boolean isRight(long accountId, OneTimeCode code) {
    return sql.number(
            """
            select count(*) from one_time_code c join account a on a.id = c.account_id
             where c.account_id = ? and c.code_hash = ? and c.expires_at > ?
               and a.status <> 'DISABLED'
            """,
            accountId,
            hash(accountId, code),
            clock.now())
        == 1;
  }

  /** Uses the code up; false when somebody was faster or it has lapsed meanwhile. */
  public boolean use(long accountId, OneTimeCode code) {
    return sql.update(
            """
            delete from one_time_code
             where account_id = ? and code_hash = ? and expires_at > ?
            """,
            accountId,
            hash(accountId, code),
            clock.now())
        == 1;
  }

  public void delete(long accountId) {
    sql.update("delete from one_time_code where account_id = ?", accountId);
  }

  /** Until when the account's code may be used. */
  public Optional<Instant> usableUntil(long accountId) {
    return sql.first(
        """
        select expires_at from one_time_code
         where account_id = ? and expires_at > ?
        """,
        row -> Sql.instant(row, "expires_at"),
        accountId,
        clock.now());
  }

  /** Deletes codes that are too old; for the nightly job. */
  public int deleteLapsed() {
    return sql.update("delete from one_time_code where expires_at < ?", clock.now());
  }

  private byte[] hash(long accountId, OneTimeCode code) {
    return secretBox.mark("code:" + accountId + ":" + code.signs());
  }
}
