package fr.portailfamille.identity.internal;

import fr.portailfamille.identity.Activated;
import fr.portailfamille.identity.LinkLapsed;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;

/** A password set through a one-time link; outside any transaction. */
@Dependent
public class LinkPassword {

  @Inject private Entrance entrance;
  @Inject private Accounts accounts;
  @Inject private OneTimeLinks links;
  @Inject private NewPasswords passwords;

  /**
   * Uses the link up for this password; refused, it still works.
   *
   * @return whose it is
   * @throws RefusedException LinkLapsed; PasswordTooWeak, all broken rules at once; TryAgain
   */
  public Activated set(String token, LinkPurpose purpose, String password) {
    String login =
        entrance
            .enter(() -> links.usable(token, purpose).flatMap(l -> accounts.byId(l.accountId())))
            .map(Account::login)
            .orElseThrow(() -> new RefusedException(new LinkLapsed()));
    String hash = passwords.hash(password, login);
    return entrance.enter(
        () -> {
          OneTimeLinks.Found link = links.use(token, purpose);
          Account account = accounts.byId(link.accountId()).orElseThrow();
          passwords.set(
              account, hash, null, purpose.name().toLowerCase(Locale.ROOT) + " link " + link.id());
          return new Activated(account.id(), account.login());
        });
  }
}
