package fr.portailfamille.identity;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.identity.internal.Account;
import fr.portailfamille.identity.internal.Accounts;
import fr.portailfamille.identity.internal.Argon2Hash;
import fr.portailfamille.identity.internal.HashingQueue;
import fr.portailfamille.identity.internal.OneTimeToken;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forgotten passwords: a one-time link by mail, never the password. Everybody may call. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PasswordResetService {

  private static final int LONGEST = 254;

  /** Links made for one account within their quarter of an hour; more are silently not sent. */
  private static final int MOST_LINKS = 3;

  private static final Duration QUARTER = Duration.ofMinutes(15);

  @Inject private Sql sql;
  @Inject private Entrance entrance;
  @Inject private Accounts accounts;
  @Inject private HashingQueue queue;
  @Inject private SettingService settings;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private Event<PasswordResetRequested> requested;
  @Inject private Event<PasswordChanged> changed;

  /**
   * Notes that somebody forgot the password of this login or mail address. Does the same for known
   * and unknown ones, in the same time, and answers nothing: who exists is found out later, by
   * {@link #makeLinks}.
   */
  public void request(String loginOrEmail, String locale) {
    String text = loginOrEmail == null ? "" : loginOrEmail.strip();
    if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(c -> c == 0)) {
      return;
    }
    sql.update(
        "insert into password_reset_request (login, locale, requested_at) values (?, ?, ?)",
        text,
        "en".equals(locale) ? "en" : "fr",
        clock.now());
  }

  private record Request(long id, String login, String locale) {}

  /**
   * Makes the links for what was noted; for the timer.
   *
   * @return how many requests were worked off
   */
  public int makeLinks(int atMost) {
    List<Request> requests =
        sql.list(
            "select id, login, locale from password_reset_request order by id limit ?"
                + " for update skip locked",
            row -> new Request(row.getLong(1), row.getString(2), row.getString(3)),
            atMost);
    for (Request request : requests) {
      accounts.byLoginOrEmail(request.login()).stream()
          .filter(a -> a.usableHash() != null && a.email() != null)
          .forEach(a -> makeLink(a, request.locale()));
    }
    sql.update(
        "delete from password_reset_request where id = any(?)",
        requests.stream().map(Request::id).toList());
    return requests.size();
  }

  private void makeLink(Account account, String locale) {
    Instant now = clock.now();
    long recent =
        sql.number(
            "select count(*) from one_time_link where account_id = ? and created_at > ?",
            account.id(),
            now.minus(QUARTER));
    if (recent >= MOST_LINKS) {
      return;
    }
    OneTimeToken token = OneTimeToken.next();
    Instant expiresAt =
        now.plus(settings.value(IdentitySettings.RESET_LINK_LIFE, Scope.INSTALLATION));
    long linkId =
        sql.number(
            """
            insert into one_time_link (account_id, purpose, token_hash, created_at, expires_at)
            values (?, 'PASSWORD_RESET', ?, ?, ?) returning id
            """,
            account.id(),
            token.hash(),
            now,
            expiresAt);
    audit.record(
        "identity.password-reset-requested", "account", account.id(), Map.of("link", linkId));
    requested.fire(
        new PasswordResetRequested(account.id(), linkId, token.text(), expiresAt, locale));
  }

  /**
   * Changes the password through a link; it and every other link of the account are void then.
   * Opens its transactions itself and holds no connection while hashing: called outside any.
   *
   * @throws RefusedException LinkLapsed; PasswordTooWeak, all broken rules at once; TryAgain
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void change(String token, String newPassword) {
    byte[] hash = new OneTimeToken(token == null ? "" : token).hash();
    String login =
        entrance
            .enter(() -> usable(hash).flatMap(accounts::byId).map(Account::login))
            .orElseThrow(() -> new RefusedException(new LinkLapsed()));
    String password = newPassword == null ? "" : newPassword;
    List<PasswordTooWeak> flaws = PasswordRule.flaws(password, login);
    if (!flaws.isEmpty()) {
      throw new RefusedException(flaws);
    }
    String passwordHash = queue.inTurn(() -> Argon2Hash.of(password));
    entrance.enter(() -> use(hash, passwordHash));
  }

  /**
   * Whether the link still works, so that nobody thinks up a password in vain. Changes nothing and
   * says no more than that; anyone may ask.
   */
  public boolean isUsable(String token) {
    return usable(new OneTimeToken(token == null ? "" : token).hash()).isPresent();
  }

  private Optional<Long> usable(byte[] tokenHash) {
    return sql.first(
        """
        select account_id from one_time_link
         where token_hash = ? and used_at is null and expires_at > ?
        """,
        row -> row.getLong(1),
        tokenHash,
        clock.now());
  }

  private void use(byte[] tokenHash, String passwordHash) {
    Instant now = clock.now();
    record Used(long id, long accountId) {}
    Used used =
        sql.first(
                """
                update one_time_link set used_at = ?
                 where token_hash = ? and used_at is null and expires_at > ?
                returning id, account_id
                """,
                row -> new Used(row.getLong(1), row.getLong(2)),
                now,
                tokenHash,
                now)
            .orElseThrow(() -> new RefusedException(new LinkLapsed()));
    sql.update(
        "update one_time_link set used_at = ? where account_id = ? and used_at is null",
        now,
        used.accountId());
    Account account = accounts.byId(used.accountId()).orElseThrow();
    account.changePassword(passwordHash, now);
    audit.recordAs(
        "account:" + account.id(),
        "identity.password-changed",
        "account",
        account.id(),
        Map.of("link", used.id()));
    changed.fire(new PasswordChanged(used.accountId(), used.id()));
  }
}
