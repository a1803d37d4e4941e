package fr.portailfamille.household;

import fr.portailfamille.identity.AccountService;
import fr.portailfamille.identity.AccountStanding;
import fr.portailfamille.identity.ActivationService;
import fr.portailfamille.identity.LoginSessionService;
import fr.portailfamille.identity.NewCode;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The logins of a family, for the desk: how they stand, and help for who cannot get in. Every call
 * checks that the caller may edit the family and the login is one of its own.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class HouseholdLoginService {

  @Inject private Sql sql;
  @Inject private HouseholdService households;
  @Inject private AccountService accounts;
  @Inject private ActivationService activations;
  @Inject private LoginSessionService sessions;

  /** The logins that may act for the household, the oldest first. */
  public List<AccountStanding> of(long householdId) {
    households.requireStaff(householdId, Duty.EDIT_FAMILIES);
    return sql
        .ids(
            "select account_id from household_access where household_id = ? order by account_id",
            householdId)
        .stream()
        .map(accounts::standing)
        .toList();
  }

  /**
   * A new code to hand over, readable this once.
   *
   * @throws RefusedException NotFound, StaffLogin, AccountClosed
   */
  public NewCode newCode(long householdId, long accountId) {
    require(householdId, accountId);
    return activations.newCode(accountId);
  }

  /**
   * Sends the link to the first password, again if need be.
   *
   * @throws RefusedException NotFound, StaffLogin, AccountClosed, AccountActive, NoMailAddress
   */
  public void invite(long householdId, long accountId) {
    require(householdId, accountId);
    activations.inviteByMail(accountId);
  }

  /**
   * Lets a login be tried again at once.
   *
   * @throws RefusedException NotFound, StaffLogin
   */
  public void unlock(long householdId, long accountId) {
    require(householdId, accountId);
    accounts.unlock(accountId);
  }

  /**
   * Ends every session of a login.
   *
   * @throws RefusedException NotFound, StaffLogin
   */
  public void endSessions(long householdId, long accountId) {
    require(householdId, accountId);
    sessions.endAll(accountId);
  }

  private void require(long householdId, long accountId) {
    AccountStanding account =
        of(householdId).stream()
            .filter(standing -> standing.id() == accountId)
            .findFirst()
            .orElseThrow(() -> new RefusedException(new NotFound()));
    if (account.staff()) {
      throw new RefusedException(new StaffLogin());
    }
  }
}
