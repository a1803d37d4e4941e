package fr.portailfamille.identity;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.identity.internal.Account;
import fr.portailfamille.identity.internal.Accounts;
import fr.portailfamille.identity.internal.SecondFactors;
import fr.portailfamille.organisation.Assignment;
import fr.portailfamille.organisation.AssignmentService;
import fr.portailfamille.organisation.StaffRole;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Équipe: the colleagues of an organisation, for who manages its team; everybody else gets
 * NotFound. Nobody touches the own rights, and an organisation keeps an administrator.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TeamService {

  private static final String COLLEAGUE =
      """
      select a.id, a.login, a.email, a.display_name, a.status,
             exists (select 1 from second_factor f
                      where f.account_id = a.id and f.secret is not null) as second_factor,
             (select max(s.last_seen_at) from login_session s where s.account_id = a.id) as last_seen
        from account a
       where a.id = any(?)
       order by a.status = 'DISABLED', a.display_name collate french, a.id
      """;

  @Inject private Sql sql;
  @Inject private Accounts accounts;
  @Inject private AccountService accountService;
  @Inject private ActivationService activation;
  @Inject private LoginSessionService sessions;
  @Inject private SecondFactors factors;
  @Inject private AssignmentService assignments;
  @Inject private CurrentCaller caller;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private Event<SecondFactorReset> wasReset;
  @Inject private Event<ColleagueJoined> joined;

  /** Who works for the organisation, by name, closed accounts last. */
  public List<Colleague> team(long organisationId) {
    Map<Long, List<Assignment>> roles = assignments.in(organisationId);
    return sql.list(COLLEAGUE, row -> colleague(row, roles), roles.keySet());
  }

  /**
   * Who administers the whole installation, this organisation too; to read only, their roles here
   * are none.
   */
  public List<Colleague> everywhere(long organisationId) {
    List<Long> accounts = assignments.everywhere(organisationId);
    return sql.list(COLLEAGUE, row -> colleague(row, Map.of()), accounts);
  }

  /** One of them. */
  public Colleague colleague(long organisationId, long accountId) {
    return team(organisationId).stream()
        .filter(c -> c.accountId() == accountId)
        .findFirst()
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  /** How the account of one of them stands: locks, codes; NotFound for who is none of them. */
  public AccountStanding standing(long organisationId, long accountId) {
    return accountService.standing(colleague(organisationId, accountId).accountId());
  }

  /**
   * Opens an account with these roles and mails the link to its first password. Somebody who worked
   * here before comes back with the account of then; who works elsewhere under this login and mail
   * address gets the roles besides those there. Both hear of it by mail.
   *
   * @return the account
   * @throws RefusedException RoleMissing; LoginUnusable, MailAddressUnusable; ColleagueAlready;
   *     OtherLoginNeeded; NoMailAddress
   */
  public long invite(InviteColleagueCommand command) {
    assignments.lockTeam(command.organisationId());
    if (command.assignments().isEmpty()) {
      throw new RefusedException(new RoleMissing());
    }
    String login = command.login() == null ? command.email() : command.login();
    Optional<Account> known = login == null ? Optional.empty() : accounts.byLogin(login.strip());
    long accountId =
        known.map(account -> known(command, account)).orElseGet(() -> open(command, login));
    give(command.organisationId(), accountId, command.assignments());
    if (accounts.byId(accountId).orElseThrow().status() == AccountStatus.INVITED) {
      activation.inviteByMail(accountId);
    } else {
      joined.fire(new ColleagueJoined(accountId, command.organisationId(), clock.now()));
    }
    return accountId;
  }

  /** The account of somebody who worked here before, or works elsewhere. */
  private long known(InviteColleagueCommand command, Account account) {
    List<Assignment> had = assignments.of(account.id());
    if (had.stream().anyMatch(a -> Objects.equals(a.organisationId(), command.organisationId()))) {
      throw new RefusedException(new ColleagueAlready());
    }
    if (had.isEmpty() && account.roles().isEmpty()) {
      accountService.restore(account.id());
      return account.id();
    }
    if (had.isEmpty() || !mayJoin(account, command.email())) {
      throw new RefusedException(new OtherLoginNeeded());
    }
    if (had.stream().anyMatch(Assignment::isEverywhere)) {
      throw new RefusedException(new ColleagueAlready());
    }
    return account.id();
  }

  /** Who does not know the mail address learns nothing of the account. */
  private static boolean mayJoin(Account account, String email) {
    return account.status() != AccountStatus.DISABLED
        && account.email() != null
        && email != null
        && account.email().equalsIgnoreCase(email.strip());
  }

  private long open(InviteColleagueCommand command, String login) {
    return accountService.open(
        new OpenAccountCommand(
            login, command.email(), command.displayName(), command.locale(), Set.of()));
  }

  /**
   * Gives a colleague these roles in the organisation instead of those before; without any, he or
   * she works there no more.
   *
   * @throws RefusedException NotFound; OwnRights; LastAdministrator
   */
  public void change(long organisationId, long accountId, List<Assignment> roles) {
    require(organisationId, accountId);
    boolean stays = roles.stream().anyMatch(a -> a.role() == StaffRole.ADMINISTRATOR);
    if (!stays) {
      requireOtherAdministrator(organisationId, accountId);
    }
    give(organisationId, accountId, roles);
  }

  private void give(long organisationId, long accountId, List<Assignment> roles) {
    List<Assignment> before = assignments.in(organisationId).getOrDefault(accountId, List.of());
    assignments.replace(accountId, organisationId, roles);
    audit.record(
        "team.roles-changed",
        "account",
        accountId,
        Map.of("organisation", organisationId, "before", before, "after", roles));
  }

  /**
   * Closes the account: it logs in no more, its sessions end.
   *
   * @throws RefusedException NotFound; OwnRights; WorksElsewhere; ServesFamily; LastAdministrator
   */
  public void disable(long organisationId, long accountId) {
    Account account = requireWhole(organisationId, accountId);
    if (!account.roles().isEmpty()) {
      throw new RefusedException(new ServesFamily());
    }
    for (Assignment assignment : assignments.of(accountId)) {
      if (!assignment.isEverywhere()) {
        assignments.lockTeam(assignment.organisationId());
        requireOtherAdministrator(assignment.organisationId(), accountId);
      }
    }
    accountService.disable(accountId);
  }

  /** Opens a closed account again; refusals as {@link #endSessions}. */
  public void restore(long organisationId, long accountId) {
    requireWhole(organisationId, accountId);
    accountService.restore(accountId);
  }

  /**
   * Ends all sessions of a colleague.
   *
   * @throws RefusedException NotFound; OwnRights; WorksElsewhere
   */
  public void endSessions(long organisationId, long accountId) {
    requireWhole(organisationId, accountId);
    sessions.endAll(accountId);
  }

  /**
   * Takes a lost second step away and ends the sessions; the colleague hears of it by mail.
   * Refusals as {@link #endSessions}.
   */
  public void resetSecondFactor(long organisationId, long accountId) {
    requireWhole(organisationId, accountId);
    factors.delete(accountId);
    audit.record("identity.second-factor-reset", "account", accountId, Map.of());
    wasReset.fire(new SecondFactorReset(accountId, clock.now()));
    sessions.endAll(accountId);
  }

  /** Lifts the lock that too many wrong passwords laid; refusals as {@link #endSessions}. */
  public void unlock(long organisationId, long accountId) {
    requireWhole(organisationId, accountId);
    accountService.unlock(accountId);
  }

  /**
   * Mails the link to the first password again.
   *
   * @throws RefusedException as {@link #endSessions}; AccountActive, AccountClosed, NoMailAddress
   */
  public void inviteAgain(long organisationId, long accountId) {
    requireWhole(organisationId, accountId);
    activation.inviteByMail(accountId);
  }

  /** The colleague of the team, which stays locked; never the caller. */
  private void require(long organisationId, long accountId) {
    assignments.lockTeam(organisationId);
    if (!assignments.in(organisationId).containsKey(accountId)) {
      throw new RefusedException(new NotFound());
    }
    if (isMe(accountId)) {
      throw new RefusedException(new OwnRights());
    }
  }

  /** The same for what concerns the account as a whole. */
  private Account requireWhole(long organisationId, long accountId) {
    require(organisationId, accountId);
    if (!assignments.manages(assignments.of(accountId))) {
      throw new RefusedException(new WorksElsewhere());
    }
    return accounts.byId(accountId).orElseThrow();
  }

  private void requireOtherAdministrator(long organisationId, long accountId) {
    Map<Long, List<Assignment>> team = assignments.in(organisationId);
    boolean is = isAdministrator(team.get(accountId));
    boolean other =
        team.entrySet().stream()
            .filter(e -> e.getKey() != accountId && isAdministrator(e.getValue()))
            .anyMatch(
                e ->
                    accounts
                        .byId(e.getKey())
                        .filter(a -> a.status() == AccountStatus.ACTIVE)
                        .isPresent());
    if (is && !other) {
      throw new RefusedException(new LastAdministrator());
    }
  }

  private static boolean isAdministrator(List<Assignment> roles) {
    return roles.stream().anyMatch(a -> a.role() == StaffRole.ADMINISTRATOR);
  }

  private boolean isMe(long accountId) {
    return caller.accountId().orElse(0) == accountId;
  }

  private Colleague colleague(ResultSet row, Map<Long, List<Assignment>> roles)
      throws SQLException {
    long id = row.getLong("id");
    return new Colleague(
        id,
        row.getString("login"),
        row.getString("email"),
        row.getString("display_name"),
        AccountStatus.valueOf(row.getString("status")),
        roles.getOrDefault(id, List.of()),
        row.getBoolean("second_factor"),
        Sql.instant(row, "last_seen"),
        isMe(id));
  }
}
