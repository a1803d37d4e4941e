package fr.portailfamille.web.login;

import fr.portailfamille.identity.AuthenticatedAccount;
import fr.portailfamille.identity.LoginService;
import fr.portailfamille.identity.Role;
import fr.portailfamille.identity.SecondFactorService;
import fr.portailfamille.identity.SecondStep;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.stream.Collectors;

/**
 * Tells the server whether a password is right; the caller's name is the account's id. While the
 * second step is due nobody is let in: {@link Admission} comes back with {@link BothSteps}.
 */
@ApplicationScoped
public class AccountStore implements IdentityStore {

  @Inject private LoginService logins;
  @Inject private SecondFactorService factors;
  @Inject private Entrance entrance;
  @Inject private LoginAttempt attempt;
  @Inject private ClientAddress address;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (credential instanceof BothSteps passed) {
      return entrance
          .enter(() -> logins.active(passed.accountId()))
          .map(this::accepted)
          .orElse(CredentialValidationResult.INVALID_RESULT);
    }
    if (!(credential instanceof UsernamePasswordCredential typed)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    try {
      return logins
          .authenticate(typed.getCaller(), typed.getPasswordAsString(), address.text())
          .map(this::halfwayOrAccepted)
          .orElse(CredentialValidationResult.INVALID_RESULT);
    } catch (RefusedException refused) {
      attempt.refused(refused.refusals());
      return CredentialValidationResult.INVALID_RESULT;
    }
  }

  private CredentialValidationResult halfwayOrAccepted(AuthenticatedAccount account) {
    SecondStep due = entrance.enter(() -> factors.needed(account.id()));
    if (due == SecondStep.NONE) {
      return accepted(account);
    }
    attempt.halfway(account, due);
    return CredentialValidationResult.INVALID_RESULT;
  }

  private CredentialValidationResult accepted(AuthenticatedAccount account) {
    attempt.accepted(account);
    return new CredentialValidationResult(
        Long.toString(account.id()),
        account.roles().stream().map(Role::name).collect(Collectors.toSet()));
  }
}
