package fr.portailfamille.web.login;

import fr.portailfamille.household.AccessService;
import fr.portailfamille.identity.AuthenticatedAccount;
import fr.portailfamille.shared.Entrance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Where a login leads: first to the dossiers that are offered to it, else where it wanted to go.
 */
@ApplicationScoped
public class Landings {

  private static final String OFFERS = "/account/access.xhtml";

  @Inject private AccessService access;
  @Inject private Entrance entrance;

  String of(AuthenticatedAccount account, String wished) {
    boolean offered = entrance.enter(() -> access.isOffered(account.login()));
    return offered && !account.roles().isEmpty() ? OFFERS : Landing.of(wished, account.roles());
  }
}
