package fr.portailfamille.intake;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.ConsentService;
import fr.portailfamille.household.FamilyDesk;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.OpenFamilyCommand;
import fr.portailfamille.household.OpeningOutcome;
import fr.portailfamille.intake.internal.RequestPersons;
import fr.portailfamille.intake.internal.WishList;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
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

/**
 * Staff work off the requests for accounts: for who edits families of the whole organisation;
 * NotFound for everybody else.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AccountRequestDesk {

  /** More are not shown: the queue is worked off from its oldest. */
  public static final int MOST = 50;

  private static final int LONGEST_REASON = 500;

  private static final String WAITING =
      """
      select r.*, o.name as organisation_name
        from account_request r join organisation o on o.id = r.organisation_id
       where r.state = 'WAITING' and r.organisation_id = any(?)
      """;

  @Inject private Sql sql;
  @Inject private FamilyDesk families;
  @Inject private ConsentService consents;
  @Inject private StaffScope staff;
  @Inject private CurrentCaller caller;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private RequestPapers papers;
  @Inject private HouseholdService households;
  @Inject private Event<AccountDeclined> declined;
  @Inject private Event<AccountJoined> joined;

  /**
   * One of them, without the households it is like.
   *
   * @throws RefusedException NotFound for another organisation's; RequestDecided
   */
  public AccountRequest requireWaiting(long requestId) {
    return found(requestId);
  }

  /** How many wait where the caller works them off. */
  public long count() {
    return sql.number(
        "select count(*) from account_request where state = 'WAITING' and organisation_id = any(?)",
        mine());
  }

  /** The requests that wait, the oldest first; at most {@link #MOST}. */
  public List<AccountRequest> waiting() {
    return sql.list(
        WAITING + " order by r.confirmed_at, r.id limit " + MOST,
        AccountRequestDesk::request,
        mine());
  }

  /**
   * One of them, with the households it is like.
   *
   * @throws RefusedException NotFound for another organisation's; RequestDecided
   */
  public AccountRequest request(long requestId) {
    AccountRequest found = found(requestId);
    return new AccountRequest(
        found.id(),
        found.organisationId(),
        found.organisationName(),
        found.name(),
        found.email(),
        found.locale(),
        found.confirmedAt(),
        found.consentNumber(),
        found.values(),
        families.doubles(found.organisationId(), found.values()));
  }

  /**
   * Opens the family with everything it wrote, and invites it.
   *
   * @param anyway whether it is opened though others are like it
   * @return faults or likely doubles where it was not opened: it goes on waiting
   * @throws RefusedException NotFound; RequestDecided when somebody was faster
   */
  public OpeningOutcome accept(long requestId, boolean anyway) {
    lock(requestId);
    AccountRequest asked = found(requestId);
    OpeningOutcome outcome =
        families.open(
            new OpenFamilyCommand(
                asked.organisationId(), null, asked.values(), anyway, asked.locale()));
    if (outcome.isOpened()) {
      consents.bring(
          outcome.householdId(), asked.consentNumber(), outcome.accountId(), asked.confirmedAt());
      accepted(asked, outcome.householdId(), RequestEnd.ACCEPTED);
    }
    return outcome;
  }

  /**
   * The family has a dossier already: only the papers of the request go there. Who may enter it
   * stays as it is, and what the family wrote is not kept. Who asked hears of it by mail, without a
   * word of the dossier.
   *
   * @throws RefusedException NotFound, also for a household of another organisation or out of
   *     reach; RequestDecided
   */
  public void join(long requestId, long householdId) {
    HouseholdView household = households.requireStaff(householdId, Duty.EDIT_FAMILIES);
    lock(requestId);
    AccountRequest asked = found(requestId);
    if (household.organisationId() != asked.organisationId()) {
      throw new RefusedException(new NotFound());
    }
    accepted(asked, householdId, RequestEnd.JOINED);
    joined.fire(
        new AccountJoined(
            requestId, asked.organisationId(), asked.name(), asked.email(), asked.locale()));
  }

  private void accepted(AccountRequest asked, long householdId, RequestEnd how) {
    int handedOver =
        papers.handOver(
            asked.id(),
            householdId,
            RequestPersons.known(asked.persons(), households.view(householdId)));
    sql.update(
        "update account_request set state = ?, household_id = ?, fields = '[]',"
            + " decided_at = ?, decided_by = ? where id = ?",
        how,
        householdId,
        clock.now(),
        caller.accountId().orElseThrow(),
        asked.id());
    audit.record(
        "account-request.accepted",
        "account_request",
        asked.id(),
        Map.of(
            "household",
            householdId,
            "papers",
            handedOver,
            "how",
            how == RequestEnd.JOINED ? "JOINED" : "OPENED"));
  }

  /**
   * Declines; the family is told why by mail, what it wrote and sent is gone.
   *
   * @throws RefusedException NotFound; RequestDecided; ReasonMissing for an empty or endless one
   */
  public void decline(long requestId, String reason) {
    lock(requestId);
    AccountRequest asked = found(requestId);
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new RefusedException(new ReasonMissing());
    }
    papers.erase(List.of(requestId));
    sql.update(
        "update account_request set state = 'DECLINED', reason = ?, fields = '[]',"
            + " decided_at = ?, decided_by = ? where id = ?",
        why,
        clock.now(),
        caller.accountId().orElseThrow(),
        requestId);
    audit.record("account-request.declined", "account_request", requestId, Map.of("reason", why));
    declined.fire(
        new AccountDeclined(
            requestId, asked.organisationId(), asked.name(), asked.email(), asked.locale(), why));
  }

  private void lock(long requestId) {
    sql.ids(
        "select id from account_request where id = ? and organisation_id = any(?) for update",
        requestId,
        mine());
  }

  private AccountRequest found(long requestId) {
    return sql.first(WAITING + " and r.id = ?", AccountRequestDesk::request, mine(), requestId)
        .orElseThrow(
            () ->
                new RefusedException(
                    sql.number(
                                "select count(*) from account_request where id = ?"
                                    + " and decided_at is not null and organisation_id = any(?)",
                                requestId,
                                mine())
                            > 0
                        ? new RequestDecided()
                        : new NotFound()));
  }

  private List<Long> mine() {
    return staff.reach(Duty.EDIT_FAMILIES).organisations();
  }

  private static AccountRequest request(ResultSet row) throws SQLException {
    return new AccountRequest(
        row.getLong("id"),
        row.getLong("organisation_id"),
        row.getString("organisation_name"),
        row.getString("name"),
        row.getString("email"),
        row.getString("locale"),
        Sql.instant(row, "confirmed_at"),
        row.getInt("consent_number"),
        WishList.read(row.getString("fields")),
        List.of());
  }
}
