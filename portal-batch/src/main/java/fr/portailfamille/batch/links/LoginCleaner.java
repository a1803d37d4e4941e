package fr.portailfamille.batch.links;

import fr.portailfamille.identity.LoginSessionService;
import fr.portailfamille.shared.Entrance;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Deletes old login sessions, lapsed codes and failures that no longer count. */
@Named
@Dependent
public class LoginCleaner extends AbstractBatchlet {

  @Inject private LoginSessionService sessions;
  @Inject private Entrance entrance;

  @Override
  public String process() {
    return "deleted " + entrance.enter(sessions::deleteOld);
  }
}
