package fr.portailfamille.identity.internal;

import fr.portailfamille.identity.Device;
import fr.portailfamille.identity.SessionEnd;
import fr.portailfamille.identity.SessionLine;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of login sessions; works in the caller's transaction. */
@Dependent
public class LoginSessions {

  /** The server forgets a session after 30 minutes; it is noted at most once a minute. */
  private static final Duration IDLE = Duration.ofMinutes(31);

  private static final Duration NOTED = Duration.ofMinutes(1);

  /** How long the network of a former session is known (and its row kept). */
  private static final Duration KEPT = Duration.ofDays(180);

  private static final int LONGEST_ADDRESS = 64;

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  /** Opens a session; gives the secret that stands for it. */
  public String open(long accountId, Device device, String address) {
    OneTimeToken token = OneTimeToken.next();
    Instant now = clock.now();
    sql.update(
        """
        insert into login_session (account_id, token_hash, browser, system, address, network,
                                   started_at, last_seen_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        accountId,
        token.hash(),
        device.browser(),
        device.system(),
        cut(address),
        Network.of(address),
        now,
        now);
    return token.text();
  }

  /** A session as it stands: how it ended, or nothing while it goes on. */
  public record Standing(long accountId, SessionEnd end) {}

  /** Looks a session up and notes, at most once a minute, that it was seen: one statement. */
  public Optional<Standing> see(String token) {
    Instant now = clock.now();
    return sql.first(
        """
        with found as (
          select id, account_id, end_reason, last_seen_at from login_session where token_hash = ?
        ), noted as (
          update login_session s set last_seen_at = ? from found
           where s.id = found.id and found.end_reason is null and found.last_seen_at < ?
        )
        select account_id, end_reason from found
        """,
        row -> {
          String end = row.getString("end_reason");
          return new Standing(
              row.getLong("account_id"), end == null ? null : SessionEnd.valueOf(end));
        },
        hash(token),
        now,
        now.minus(NOTED));
  }

  /** The sessions that go on, the one seen last first. */
  public List<SessionLine> of(long accountId, String currentToken) {
    return sql.list(
        """
        select id, browser, system, address, started_at, last_seen_at, token_hash = ? as current
          from login_session
         where account_id = ? and ended_at is null and last_seen_at > ?
         order by current desc, last_seen_at desc, id desc limit 50
        """,
        row ->
            new SessionLine(
                row.getLong("id"),
                row.getString("browser"),
                row.getString("system"),
                row.getString("address"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "last_seen_at"),
                row.getBoolean("current")),
        hash(currentToken),
        accountId,
        clock.now().minus(IDLE));
  }

  /** Ends the session of a token, if it goes on. */
  public int end(String token, SessionEnd reason) {
    return sql.update(
        "update login_session set ended_at = ?, end_reason = ?"
            + " where token_hash = ? and ended_at is null",
        clock.now(),
        reason,
        hash(token));
  }

  /** Ends one session of the account, if it is one. */
  public int end(long accountId, long sessionId, SessionEnd reason) {
    return sql.update(
        "update login_session set ended_at = ?, end_reason = ?"
            + " where id = ? and account_id = ? and ended_at is null",
        clock.now(),
        reason,
        sessionId,
        accountId);
  }

  /**
   * Ends all sessions of the account but the one of this token.
   *
   * @param keptToken may be null: all end
   */
  public int endAll(long accountId, String keptToken, SessionEnd reason) {
    return sql.update(
        "update login_session set ended_at = ?, end_reason = ?"
            + " where account_id = ? and ended_at is null and token_hash <> ?",
        clock.now(),
        reason,
        accountId,
        hash(keptToken));
  }

  public Optional<Instant> lastSeen(long accountId) {
    return sql.first(
        "select last_seen_at from login_session where account_id = ?"
            + " order by last_seen_at desc limit 1",
        row -> Sql.instant(row, "last_seen_at"),
        accountId);
  }

  /** Deletes sessions not seen for half a year; for the nightly job. */
  public int deleteOld() {
    return sql.update("delete from login_session where last_seen_at < ?", clock.now().minus(KEPT));
  }

  private static byte[] hash(String token) {
    return new OneTimeToken(token == null ? "" : token).hash();
  }

  private static String cut(String address) {
    String text = address == null ? "" : address;
    return text.length() > LONGEST_ADDRESS ? text.substring(0, LONGEST_ADDRESS) : text;
  }
}
