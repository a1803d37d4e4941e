package fr.portailfamille.identity;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.identity.internal.Account;
import fr.portailfamille.identity.internal.Accounts;
import fr.portailfamille.organisation.AssignmentService;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Configuration;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The first administrator of a fresh installation: the server's configuration names a mail address
 * ({@code portal.first-admin}), which gets the link to a first password. Of no effect as soon as
 * any administrator has chosen a password, whatever became of the account since; until then another
 * address takes the place of the one before, so that a typing error can be mended.
 */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FirstAdministrator {

  static final String SETTING = "portal.first-admin";
  private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

  @Inject private Configuration configuration;
  @Inject private AssignmentService assignments;
  @Inject private Accounts accounts;
  @Inject private AccountService accountService;
  @Inject private ActivationService activation;
  @Inject private AuditTrail audit;

  /** Invites who is named; for the start, and done again it changes nothing. */
  public void invite() {
    configuration.value(SETTING).ifPresent(this::invite);
  }

  private void invite(String address) {
    Collection<Account> before =
        assignments.administrators().stream()
            .map(accounts::byId)
            .flatMap(Optional::stream)
            .toList();
    if (!isDue(address, before)) {
      return;
    }
    if (!MailAddress.isUsable(address) || accountService.withLogin(address).isPresent()) {
      LOG.log(
          Level.WARNING,
          "{0} names no first administrator: not a mail address, or a login already",
          SETTING);
      return;
    }
    before.forEach(account -> accountService.disable(account.id()));
    long id =
        accountService.open(
            new OpenAccountCommand(address, address, "Administrateur", "fr", Set.of()));
    assignments.appointFirst(id);
    audit.record("team.first-administrator", "account", id, Map.of());
    activation.inviteByMail(id);
    LOG.info("The first administrator is invited by mail");
  }

  /** Whether nobody has ever administered anything and the address is not the invited one. */
  static boolean isDue(String address, Collection<Account> administrators) {
    return administrators.stream()
        .noneMatch(a -> a.hasHadPassword() || a.login().equalsIgnoreCase(address));
  }
}
