package fr.portailfamille.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whether the mail server answered last; one line in the log when that changes. */
@ApplicationScoped
public class MailServerState {

  private static final Logger LOG = Logger.getLogger(MailServerState.class.getName());

  private final AtomicBoolean away = new AtomicBoolean();

  public void isAway(Exception reason) {
    if (!away.getAndSet(true)) {
      LOG.log(
          Level.WARNING,
          "The mail server does not answer: mails wait in the outbox ({0})",
          reason.getMessage());
    }
  }

  public void isThere() {
    if (away.getAndSet(false)) {
      LOG.info("The mail server answers again");
    }
  }
}
