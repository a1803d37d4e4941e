package fr.portailfamille.web.jobs;

import fr.portailfamille.web.outage.DatabaseState;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Every second, on every node: is the database there? Less often while it is away, because the
 * server's pool logs each attempt.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseBeat extends Beat {

  @Inject private DatabaseState database;

  @Override
  Duration pause() {
    return Duration.ofSeconds(database.isAway() ? 3 : 1);
  }

  @Override
  boolean needsDatabase() {
    return false;
  }

  @Override
  void work() {
    database.ask(Duration.ofSeconds(2));
  }
}
