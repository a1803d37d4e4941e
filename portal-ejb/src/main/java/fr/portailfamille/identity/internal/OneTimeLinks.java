package fr.portailfamille.identity.internal;

import fr.portailfamille.identity.LinkLapsed;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The rows of one-time links; works in the caller's transaction. A link of a disabled account does
 * not work.
 */
@Dependent
public class OneTimeLinks {

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  /** A link that was just made, with its secret. */
  public record Made(long id, String token, Instant expiresAt) {}

  /**
   * A link that works.
   *
   * @param address the new mail address, for an EMAIL_CHANGE
   */
  public record Found(long id, long accountId, String address) {}

  public Made create(long accountId, LinkPurpose purpose, Duration life, String address) {
    OneTimeToken token = OneTimeToken.next();
    Instant now = clock.now();
    Instant expiresAt = now.plus(life);
    long id =
        sql.number(
            """
            insert into one_time_link
              (account_id, purpose, token_hash, created_at, expires_at, address)
            values (?, ?, ?, ?, ?, ?::text) returning id
            """,
            accountId,
            purpose,
            token.hash(),
            now,
            expiresAt,
            address);
    return new Made(id, token.text(), expiresAt);
  }

  /** How many links the account got since then for this purpose. */
  public long madeSince(long accountId, LinkPurpose purpose, Instant since) {
    return sql.number(
        "select count(*) from one_time_link"
            + " where account_id = ? and purpose = ? and created_at > ?",
        accountId,
        purpose,
        since);
  }

  /** The link behind a token, if it works for this purpose; changes nothing. */
  public Optional<Found> usable(String token, LinkPurpose purpose) {
    return sql.first(
        """
        select l.id, l.account_id, l.address
          from one_time_link l join account a on a.id = l.account_id
         where l.token_hash = ? and l.purpose = ? and l.used_at is null and l.expires_at > ?
           and a.status <> 'DISABLED'
        """,
        OneTimeLinks::found,
        hash(token),
        purpose,
        clock.now());
  }

  /**
   * Uses a link up; of two at the same time one wins.
   *
   * @throws RefusedException LinkLapsed
   */
  public Found use(String token, LinkPurpose purpose) {
    Instant now = clock.now();
    return sql.first(
            """
            update one_time_link l set used_at = ? from account a
             where l.token_hash = ? and l.purpose = ? and l.used_at is null and l.expires_at > ?
               and a.id = l.account_id and a.status <> 'DISABLED'
            returning l.id, l.account_id, l.address
            """,
            OneTimeLinks::found,
            now,
            hash(token),
            purpose,
            now)
        .orElseThrow(() -> new RefusedException(new LinkLapsed()));
  }

  /** Makes every link of the account worthless. */
  public void voidAll(long accountId) {
    sql.update(
        "update one_time_link set used_at = ? where account_id = ? and used_at is null",
        clock.now(),
        accountId);
  }

  /** Makes the account's links of this purpose worthless. */
  public void voidAll(long accountId, LinkPurpose purpose) {
    sql.update(
        "update one_time_link set used_at = ?"
            + " where account_id = ? and purpose = ? and used_at is null",
        clock.now(),
        accountId,
        purpose);
  }

  private static byte[] hash(String token) {
    return new OneTimeToken(token == null ? "" : token).hash();
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(row.getLong(1), row.getLong(2), row.getString(3));
  }
}
