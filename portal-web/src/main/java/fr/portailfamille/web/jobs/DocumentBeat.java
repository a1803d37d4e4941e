package fr.portailfamille.web.jobs;

import fr.portailfamille.document.DocumentNews;
import fr.portailfamille.shared.Entrance;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Every minute: tells families, in one mail each, which documents were accepted. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DocumentBeat extends Beat {

  private static final int AT_MOST = 50;

  @Inject private DocumentNews news;
  @Inject private Entrance entrance;

  @Override
  Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  void work() {
    entrance
        .enter(() -> news.householdsToTell(AT_MOST))
        .forEach(household -> entrance.enter(() -> news.tellAccepted(household)));
  }
}
