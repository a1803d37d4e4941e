package fr.portailfamille.identity.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.identity.IdentitySettings;
import fr.portailfamille.identity.InvitationMade;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/** Makes the links of invitations; works in the caller's transaction. */
@Dependent
public class Invitations {

  @Inject private OneTimeLinks links;
  @Inject private SettingService settings;
  @Inject private AuditTrail audit;
  @Inject private Event<InvitationMade> made;

  /** A link for an account without a password, by mail; earlier ones go on working. */
  public void make(Account account) {
    Duration life =
        Duration.ofDays(settings.value(IdentitySettings.INVITATION_DAYS, Scope.INSTALLATION));
    OneTimeLinks.Made link = links.create(account.id(), LinkPurpose.ACTIVATION, life, null);
    audit.record("identity.invited", "account", account.id(), Map.of("link", link.id()));
    made.fire(new InvitationMade(account.id(), link.id(), link.token(), link.expiresAt()));
  }
}
