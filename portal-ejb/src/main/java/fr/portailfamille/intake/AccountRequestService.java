package fr.portailfamille.intake;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.AccessService;
import fr.portailfamille.household.ConsentService;
import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FamilyForm;
import fr.portailfamille.household.ReadFamily;
import fr.portailfamille.intake.internal.RequestPersons;
import fr.portailfamille.intake.internal.WishList;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Network;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.OneTimeToken;
import fr.portailfamille.shared.Refusal;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * «Demande d'ouverture de compte»: anybody may ask where an organisation has switched the form on.
 * A request reaches the staff once its mail address is confirmed; nothing tells whether the address
 * or the family is known already. Who has an account there gets a mail that says so in place of the
 * link: such a request confirms nothing and lapses.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AccountRequestService {

  /** To one mail address in a day: nobody fills a stranger's mailbox. */
  private static final int MOST_TO_ONE_ADDRESS = 3;

  private static final int KEPT_DAYS_ONCE_DECIDED = 60;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private record Unconfirmed(long id, long organisationId, String email) {}

  @Inject private Sql sql;
  @Inject private FamilyForm form;
  @Inject private ConsentService consents;
  @Inject private SettingService settings;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private RequestPapers papers;
  @Inject private AccessService access;
  @Inject private Event<AccountAsked> asked;
  @Inject private Event<AccountKnown> known;

  /** Whether families may ask this organisation. */
  public boolean isOpen(long organisationId) {
    return settings.value(AccountRequestSettings.OPEN, Scope.organisation(organisationId));
  }

  /**
   * The empty form.
   *
   * @throws RefusedException NotFound where the organisation has not switched it on
   */
  public DossierSheet blank(long organisationId, Map<DossierSubject, Integer> lines) {
    requireOpen(organisationId);
    return form.blank(organisationId, true, lines);
  }

  /**
   * Keeps a request and mails the link that confirms it or, to who has an account, the way there.
   *
   * @throws RefusedException NotFound where the organisation has not switched the form on;
   *     TooManyRequests from one line in an hour, to one mail address or from everywhere in a day
   */
  public AskOutcome ask(AskAccountCommand command) {
    requireOpen(command.organisationId());
    ReadFamily family = form.read(command.organisationId(), true, command.typed());
    boolean agreed = consents.current(command.organisationId()).isNumber(command.consentNumber());
    if (!family.isRead() || !agreed) {
      return new AskOutcome(family.faults(), !agreed, null);
    }
    String email = family.of(DossierField.HOUSEHOLD_EMAIL);
    String network = Network.of(command.address());
    holdBack(network, email);
    Instant now = clock.now();
    Instant expiresAt = now.plus(linkLife());
    OneTimeToken token = OneTimeToken.next();
    String name = family.of(DossierField.HOUSEHOLD_NAME);
    String locale = "en".equals(command.locale()) ? "en" : "fr";
    Optional<Long> account = access.accountAt(command.organisationId(), email);
    long id =
        sql.number(
            """
            insert into account_request (organisation_id, state, name, email, locale, fields,
              consent_number, network, token_hash, created_at, expires_at)
            values (?, 'UNCONFIRMED', ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?) returning id
            """,
            command.organisationId(),
            name,
            email,
            locale,
            account.isPresent() ? "[]" : WishList.text(family.values()),
            command.consentNumber(),
            network,
            token.hash(),
            now,
            expiresAt);
    if (account.isPresent()) {
      known.fire(new AccountKnown(id, command.organisationId(), account.get()));
    } else {
      asked.fire(
          new AccountAsked(id, command.organisationId(), email, locale, token.text(), expiresAt));
    }
    return new AskOutcome(family.faults(), false, email);
  }

  /** One asks after the other, so that many at once do not pass the counts together. */
  private void holdBack(String network, String email) {
    sql.list(
        "select pg_advisory_xact_lock(hashtext('account_request'))::text", row -> row.getString(1));
    Stream.of(
            free(perNetwork(), HOUR, "network = ?", network),
            free(MOST_TO_ONE_ADDRESS, DAY, "lower(email) = lower(?)", email),
            free(inAll(), DAY, "true"))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .ifPresent(
            until -> {
              throw new RefusedException(new TooManyRequests(until));
            });
  }

  private int perNetwork() {
    return settings.value(AccountRequestSettings.PER_NETWORK, Scope.INSTALLATION);
  }

  private int inAll() {
    return settings.value(AccountRequestSettings.IN_ALL, Scope.INSTALLATION);
  }

  /** When there is room again among the most that may come in a window; nothing: there is. */
  private Optional<Instant> free(int most, Duration window, String which, Object... values) {
    List<Object> parameters = new ArrayList<>(List.of(values));
    parameters.add(clock.now().minus(window));
    parameters.add(most - 1);
    return sql.first(
        "select created_at from account_request where "
            + which
            + " and created_at > ? order by created_at desc offset ? limit 1",
        row -> Sql.instant(row, "created_at").plus(window),
        parameters.toArray());
  }

  /** The mail address that the link of a token confirms; nothing when it is unknown or lapsed. */
  public Optional<String> target(String token) {
    return sql.first(
        "select email from account_request"
            + " where token_hash = ? and state = 'UNCONFIRMED' and expires_at > ?",
        row -> row.getString(1),
        hash(token),
        clock.now());
  }

  /**
   * Confirms a request: it waits for staff now, and its link takes papers as many days again. Where
   * the address was given an account meanwhile, it ends, and a mail says the way there.
   *
   * @return nothing where it ended so
   * @throws RefusedException RequestLapsed, RequestClosed
   */
  public Optional<OpenRequest> confirm(String token) {
    Instant now = clock.now();
    Unconfirmed request =
        sql.first(
                "select id, organisation_id, email from account_request"
                    + " where token_hash = ? and state = 'UNCONFIRMED' and expires_at > ?"
                    + " for update",
                row -> new Unconfirmed(row.getLong(1), row.getLong(2), row.getString(3)),
                hash(token),
                now)
            .orElseThrow(() -> new RefusedException(shut(token)));
    Optional<Long> account = access.accountAt(request.organisationId(), request.email());
    if (account.isPresent()) {
      sql.update(
          "update account_request set state = 'KNOWN', fields = '[]', confirmed_at = ?,"
              + " decided_at = ? where id = ?",
          now,
          now,
          request.id());
      known.fire(new AccountKnown(request.id(), request.organisationId(), account.get()));
    } else {
      sql.update(
          "update account_request set state = 'WAITING', confirmed_at = ?, expires_at = ?"
              + " where id = ?",
          now,
          now.plus(linkLife()),
          request.id());
    }
    audit.record("account-request.confirmed", "account_request", request.id(), Map.of());
    return open(token);
  }

  /** The confirmed request that a link still opens; nothing once staff have decided. */
  public Optional<OpenRequest> open(String token) {
    return sql.first(
        """
        select r.*, o.code from account_request r join organisation o on o.id = r.organisation_id
         where r.token_hash = ? and r.state = 'WAITING' and r.expires_at > ?
        """,
        row ->
            new OpenRequest(
                row.getLong("id"),
                row.getLong("organisation_id"),
                row.getString("code"),
                row.getString("email"),
                Sql.instant(row, "expires_at"),
                RequestPersons.of(WishList.read(row.getString("fields")))),
        hash(token),
        clock.now());
  }

  /** The confirmed request whose link takes nothing any more; nothing for an unknown link. */
  public Optional<ClosedRequest> closed(String token) {
    return sql.first(
        """
        select state, coalesce(decided_at, confirmed_at) as at from account_request
         where token_hash = ? and state <> 'UNCONFIRMED'
           and (state <> 'WAITING' or expires_at <= ?)
        """,
        row ->
            new ClosedRequest(RequestEnd.valueOf(row.getString("state")), Sql.instant(row, "at")),
        hash(token),
        clock.now());
  }

  private Refusal shut(String token) {
    return closed(token)
        .filter(request -> request.end() != RequestEnd.WAITING)
        .<Refusal>map(request -> new RequestClosed(request.at()))
        .orElseGet(RequestLapsed::new);
  }

  /**
   * The same to change something of it: until the end of the transaction nobody decides on it.
   *
   * @throws RefusedException RequestLapsed, RequestClosed
   */
  public OpenRequest locked(String token) {
    sql.ids("select id from account_request where token_hash = ? for update", hash(token));
    return open(token).orElseThrow(() -> new RefusedException(shut(token)));
  }

  /**
   * The family takes its request back: what it wrote and sent is gone.
   *
   * @throws RefusedException RequestLapsed
   */
  public void withdraw(String token) {
    long id = locked(token).id();
    papers.erase(List.of(id));
    sql.update(
        "update account_request set state = 'WITHDRAWN', fields = '[]', decided_at = ?"
            + " where id = ?",
        clock.now(),
        id);
    audit.record("account-request.withdrawn", "account_request", id, Map.of());
  }

  /** Deletes requests that nobody confirmed in time and those decided long ago; for the night. */
  public int deleteOld() {
    List<Long> old =
        sql.ids(
            "select id from account_request where (state = 'UNCONFIRMED' and expires_at < ?)"
                + " or decided_at < ? for update",
            clock.now(),
            clock.now().minus(Duration.ofDays(KEPT_DAYS_ONCE_DECIDED)));
    papers.erase(old);
    return sql.update("delete from account_request where id = any(?)", old);
  }

  private Duration linkLife() {
    return Duration.ofDays(settings.value(AccountRequestSettings.CONFIRM_DAYS, Scope.INSTALLATION));
  }

  private static byte[] hash(String token) {
    return new OneTimeToken(token == null ? "" : token).hash();
  }

  private void requireOpen(long organisationId) {
    if (!isOpen(organisationId)) {
      throw new RefusedException(new NotFound());
    }
  }
}
