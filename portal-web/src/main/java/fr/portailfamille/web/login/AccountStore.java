package fr.portailfamille.web.login;

import fr.portailfamille.identity.AuthenticatedAccount;
import fr.portailfamille.identity.LoginService;
import fr.portailfamille.identity.Role;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.stream.Collectors;

/** Tells the server whether a password is right; the caller's name is the account's id. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

  @Inject private LoginService logins;
  @Inject private LoginAttempt attempt;
  @Inject private ClientAddress address;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof UsernamePasswordCredential typed)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    try {
      return logins
          .authenticate(typed.getCaller(), typed.getPasswordAsString(), address.text())
          .map(this::accepted)
          .orElse(CredentialValidationResult.INVALID_RESULT);
    } catch (RefusedException refused) {
      attempt.refused(refused.refusals());
      return CredentialValidationResult.INVALID_RESULT;
    }
  }

  private CredentialValidationResult accepted(AuthenticatedAccount account) {
    attempt.accepted(account);
    return new CredentialValidationResult(
        Long.toString(account.id()),
        account.roles().stream().map(Role::name).collect(Collectors.toSet()));
  }
}
