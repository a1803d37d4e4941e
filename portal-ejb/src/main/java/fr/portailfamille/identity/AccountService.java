package fr.portailfamille.identity;

import fr.portailfamille.identity.internal.Account;
import fr.portailfamille.identity.internal.Accounts;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads accounts, without their secrets. */
@Stateless
@PermitAll
public class AccountService {

  @Inject private Accounts accounts;
  @Inject private CurrentCaller caller;

  /** The caller's own account; nothing for visitors and jobs. */
  public Optional<AccountView> me() {
    OptionalLong id = caller.accountId();
    return id.isEmpty()
        ? Optional.empty()
        : accounts.byId(id.getAsLong()).map(AccountService::view);
  }

  /** An account for the portal's own work (mails); the caller is not checked. */
  @CallerNotChecked
  public AccountView view(long accountId) {
    return accounts
        .byId(accountId)
        .map(AccountService::view)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  private static AccountView view(Account account) {
    return new AccountView(
        account.id(), account.login(), account.email(), account.displayName(), account.locale());
  }
}
