package fr.portailfamille.identity;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.identity.internal.Account;
import fr.portailfamille.identity.internal.Accounts;
import fr.portailfamille.identity.internal.LinkPurpose;
import fr.portailfamille.identity.internal.OneTimeLinks;
import fr.portailfamille.identity.internal.OwnPassword;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A new mail address, and with it a new login where the login is the address. The old one stays
 * until the link sent to the new one is confirmed; the old address is told both times.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EmailChangeService {

  private static final int MOST_LINKS = 3;
  private static final Duration QUARTER = Duration.ofMinutes(15);

  @Inject private Accounts accounts;
  @Inject private OneTimeLinks links;
  @Inject private SettingService settings;
  @Inject private OwnPassword own;
  @Inject private Entrance entrance;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private Event<EmailChangeRequested> requested;
  @Inject private Event<EmailChanged> changed;

  /**
   * Sends the link that confirms an address of the caller's own account, to who knows its password:
   * with a session found open somebody else would have the account. An address that is another
   * account's login is answered the same way; only the mail to it says so. Outside any transaction.
   *
   * @param password the caller's own
   * @param from where the caller is, for the brake on guessing
   * @throws RefusedException MailAddressUnusable, SameAddress, TooManyLinks; WrongPassword,
   *     TooManyTries, TryAgain; NotFound for visitors
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void request(String address, String password, String from) {
    OwnPassword.Me me = own.me();
    String wished = address == null ? "" : address.strip();
    if (!MailAddress.isUsable(wished)) {
      throw new RefusedException(new MailAddressUnusable());
    }
    own.require(me, password, from);
    entrance.enter(() -> send(accounts.byId(me.accountId()).orElseThrow(), wished));
  }

  private void send(Account account, String wished) {
    if (wished.equalsIgnoreCase(account.email())) {
      throw new RefusedException(new SameAddress());
    }
    Instant since = clock.now().minus(QUARTER);
    if (links.madeSince(account.id(), LinkPurpose.EMAIL_CHANGE, since) >= MOST_LINKS) {
      throw new RefusedException(new TooManyLinks());
    }
    links.voidAll(account.id(), LinkPurpose.EMAIL_CHANGE);
    OneTimeLinks.Made link =
        links.create(
            account.id(),
            LinkPurpose.EMAIL_CHANGE,
            settings.value(IdentitySettings.RESET_LINK_LIFE, Scope.INSTALLATION),
            wished);
    boolean free = isFree(wished, account);
    if (!free) {
      links.voidAll(account.id(), LinkPurpose.EMAIL_CHANGE);
    }
    audit.record(
        "identity.email-change-requested", "account", account.id(), Map.of("link", link.id()));
    requested.fire(
        new EmailChangeRequested(
            account.id(), link.id(), wished, free ? link.token() : null, link.expiresAt()));
  }

  /** The address a link would confirm, if it works; changes nothing, anyone may ask. */
  public Optional<String> target(String token) {
    return links.usable(token, LinkPurpose.EMAIL_CHANGE).map(OneTimeLinks.Found::address);
  }

  /**
   * Confirms the address through its link; everybody may call. Every other link of the account is
   * void then: they went to the old address.
   *
   * @throws RefusedException LinkLapsed; LoginTaken where somebody got the address meanwhile
   */
  public void confirm(String token) {
    OneTimeLinks.Found link = links.use(token, LinkPurpose.EMAIL_CHANGE);
    Account account = accounts.byId(link.accountId()).orElseThrow();
    if (!isFree(link.address(), account)) {
      throw new RefusedException(new LoginTaken());
    }
    String formerLogin = account.login();
    String formerEmail = account.email();
    Instant now = clock.now();
    account.changeEmail(link.address());
    links.voidAll(account.id());
    audit.recordAs(
        "account:" + account.id(),
        "identity.email-changed",
        "account",
        account.id(),
        Map.of("from", String.valueOf(formerEmail), "to", link.address(), "link", link.id()));
    changed.fire(new EmailChanged(account.id(), formerLogin, formerEmail, now));
  }

  /** Addresses may serve several accounts, logins only one. */
  private boolean isFree(String address, Account account) {
    return !account.logsInByMail()
        || accounts.byLogin(address).filter(other -> !other.id().equals(account.id())).isEmpty();
  }
}
