package fr.portailfamille.identity.internal;

import fr.portailfamille.identity.LoginTaken;
import fr.portailfamille.shared.KnownConstraints;
import fr.portailfamille.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database refuses of accounts, in words. */
@ApplicationScoped
public class IdentityConstraints implements KnownConstraints.Source {

  @Override
  public Map<String, Refusal> constraints() {
    return Map.of("account_login", new LoginTaken());
  }
}
