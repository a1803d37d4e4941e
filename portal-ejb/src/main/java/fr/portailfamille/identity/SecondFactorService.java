package fr.portailfamille.identity;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.identity.internal.QrCode;
import fr.portailfamille.identity.internal.SecondFactors;
import fr.portailfamille.identity.internal.TotpSecret;
import fr.portailfamille.organisation.Assignment;
import fr.portailfamille.organisation.AssignmentService;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Validation en deux étapes: after the password a code of an app (TOTP) or, once each, one of ten
 * printed ones. For the account itself, before its login is complete (nobody is the caller then,
 * the login page knows whose password was right) and after; other callers get NotFound.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SecondFactorService {

  private static final String PORTAL = "Portail Famille";

  @Inject private SecondFactors factors;
  @Inject private AccountService accounts;
  @Inject private AssignmentService assignments;
  @Inject private SettingService settings;
  @Inject private CurrentCaller caller;
  @Inject private AuditTrail audit;

  /** What the login of this account needs after the password. */
  @CallerNotChecked
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public SecondStep needed(long accountId) {
    if (factors.secret(accountId).isPresent()) {
      return SecondStep.CODE;
    }
    return isCompulsory(accountId) ? SecondStep.ENROL : SecondStep.NONE;
  }

  public SecondFactorState state(long accountId) {
    requireOwn(accountId);
    return new SecondFactorState(
        factors.confirmedAt(accountId).orElse(null),
        factors.codesLeft(accountId),
        isCompulsory(accountId));
  }

  /** Whether the code lets in; it works no second time, and five wrong ones block for a while. */
  public SecondFactorOutcome pass(long accountId, String code) {
    requireOwn(accountId);
    SecondFactorOutcome outcome = SecondFactorOutcome.of(factors.check(accountId, code));
    if (outcome.isPassed()) {
      journal("identity.second-step-passed", accountId);
    }
    return outcome;
  }

  /**
   * Makes the secret of a new app; {@link #confirm} makes it count. Who has one already shows by a
   * code of it who asks.
   */
  public SecondFactorOutcome begin(long accountId, String code) {
    requireOwn(accountId);
    SecondFactorOutcome outcome =
        factors.secret(accountId).isPresent()
            ? SecondFactorOutcome.of(factors.check(accountId, code))
            : SecondFactorOutcome.passed(List.of());
    if (outcome.isPassed()) {
      factors.await(accountId, TotpSecret.next());
    }
    return outcome;
  }

  /** What the app is to be set up with; nothing unless {@link #begin} made it. */
  public Optional<KeyToScan> key(long accountId) {
    requireOwn(accountId);
    return factors
        .waiting(accountId)
        .map(
            secret ->
                new KeyToScan(
                    QrCode.image(secret.address(PORTAL, accounts.view(accountId).login())),
                    secret.grouped()));
  }

  /** The new app counts from now on, if its code is right; gives the codes to print. */
  public SecondFactorOutcome confirm(long accountId, String code) {
    requireOwn(accountId);
    if (!factors.confirm(accountId, code)) {
      return SecondFactorOutcome.of(Optional.of(new SecondCodeWrong()));
    }
    journal("identity.second-factor-set-up", accountId);
    return SecondFactorOutcome.passed(factors.newCodes(accountId));
  }

  /** New codes to print; those before are void. */
  public SecondFactorOutcome newCodes(long accountId, String code) {
    requireOwn(accountId);
    SecondFactorOutcome outcome = SecondFactorOutcome.of(factors.check(accountId, code));
    if (!outcome.isPassed()) {
      return outcome;
    }
    journal("identity.recovery-codes-made", accountId);
    return SecondFactorOutcome.passed(factors.newCodes(accountId));
  }

  private boolean isCompulsory(long accountId) {
    return assignments.of(accountId).stream()
        .map(SecondFactorService::scope)
        .distinct()
        .anyMatch(scope -> settings.value(IdentitySettings.SECOND_FACTOR, scope));
  }

  private static Scope scope(Assignment assignment) {
    return assignment.isEverywhere()
        ? Scope.INSTALLATION
        : Scope.organisation(assignment.organisationId());
  }

  private void requireOwn(long accountId) {
    if (caller.accountId().orElse(accountId) != accountId) {
      throw new RefusedException(new NotFound());
    }
  }

  private void journal(String action, long accountId) {
    audit.recordAs("account:" + accountId, action, "account", accountId, Map.of());
  }
}
