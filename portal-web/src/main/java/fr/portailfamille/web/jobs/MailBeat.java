package fr.portailfamille.web.jobs;

import fr.portailfamille.communication.Postman;
import fr.portailfamille.identity.FirstAdministrator;
import fr.portailfamille.identity.PasswordResetService;
import fr.portailfamille.shared.Entrance;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Every two seconds: makes the links that were asked for, and carries the mails away. Its first one
 * invites the first administrator.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class MailBeat extends Beat {

  private static final int AT_MOST = 50;

  @Inject private FirstAdministrator firstAdministrator;
  @Inject private PasswordResetService resets;
  @Inject private Postman postman;
  @Inject private Entrance entrance;
  private boolean started;

  @Override
  Duration pause() {
    return Duration.ofSeconds(2);
  }

  @Override
  void work() {
    if (!started) {
      entrance.enter(firstAdministrator::invite);
      started = true;
    }
    entrance.enter(() -> resets.makeLinks(AT_MOST));
    postman.deliver(AT_MOST);
  }
}
