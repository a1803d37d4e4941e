package fr.portailfamille.identity;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.identity.internal.Account;
import fr.portailfamille.identity.internal.Accounts;
import fr.portailfamille.identity.internal.Invitations;
import fr.portailfamille.identity.internal.LinkPassword;
import fr.portailfamille.identity.internal.LinkPurpose;
import fr.portailfamille.identity.internal.OneTimeLinks;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Forgotten passwords and identifiers: a mail with identifier and one-time link, never the
 * password. Everybody may call.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PasswordResetService {

  private static final int LONGEST = 254;

  /** Links made for one account within their quarter of an hour; more are silently not sent. */
  private static final int MOST_LINKS = 3;

  private static final Duration QUARTER = Duration.ofMinutes(15);

  @Inject private Sql sql;
  @Inject private Accounts accounts;
  @Inject private OneTimeLinks links;
  @Inject private LinkPassword linkPassword;
  @Inject private Invitations invitations;
  @Inject private OtherMails others;
  @Inject private SettingService settings;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private Event<PasswordResetRequested> requested;

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
      named(request.login()).stream()
          .filter(a -> a.status() != AccountStatus.DISABLED && a.email() != null)
          .forEach(a -> makeLink(a, request.locale()));
    }
    sql.update(
        "delete from password_reset_request where id = any(?)",
        requests.stream().map(Request::id).toList());
    return requests.size();
  }

  /** Who is meant: by login or the account's own address first, else by another one. */
  private List<Account> named(String text) {
    List<Account> own = accounts.byLoginOrEmail(text);
    return own.isEmpty()
        ? others.accountsOf(text).stream().flatMap(id -> accounts.byId(id).stream()).toList()
        : own;
  }

  private void makeLink(Account account, String locale) {
    boolean invited = account.status() == AccountStatus.INVITED;
    LinkPurpose purpose = invited ? LinkPurpose.ACTIVATION : LinkPurpose.PASSWORD_RESET;
    if (links.madeSince(account.id(), purpose, clock.now().minus(QUARTER)) >= MOST_LINKS) {
      return;
    }
    if (invited) {
      invitations.make(account);
      return;
    }
    OneTimeLinks.Made link =
        links.create(
            account.id(),
            purpose,
            settings.value(IdentitySettings.RESET_LINK_LIFE, Scope.INSTALLATION),
            null);
    audit.record(
        "identity.password-reset-requested", "account", account.id(), Map.of("link", link.id()));
    requested.fire(
        new PasswordResetRequested(
            account.id(), link.id(), link.token(), link.expiresAt(), locale));
  }

  /**
   * Changes the password through a link; it and every other link of the account are void then, its
   * sessions ended. Opens its transactions itself and holds no connection while hashing: called
   * outside any.
   *
   * @throws RefusedException LinkLapsed; PasswordTooWeak, all broken rules at once; TryAgain
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void change(String token, String newPassword) {
    linkPassword.set(token, LinkPurpose.PASSWORD_RESET, newPassword);
  }

  /**
   * Whether the link still works, so that nobody thinks up a password in vain. Changes nothing and
   * says no more than that; anyone may ask.
   */
  public boolean isUsable(String token) {
    return links.usable(token, LinkPurpose.PASSWORD_RESET).isPresent();
  }
}
