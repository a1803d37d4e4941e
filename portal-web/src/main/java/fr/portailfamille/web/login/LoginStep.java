package fr.portailfamille.web.login;

import fr.portailfamille.identity.AuthenticatedAccount;
import java.util.Optional;

/**
 * Something between the right password and a full session (a second factor); every bean of this
 * type is asked. Until {@link LoginKeeper#complete} the session opens the step's page and public
 * ones only.
 */
public interface LoginStep {

  /**
   * The page where it is done ({@code /second-factor.xhtml}); nothing where this account needs
   * none.
   */
  Optional<String> page(AuthenticatedAccount account);
}
