package fr.portailfamille.communication.internal;

import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Configuration;
import fr.portailfamille.shared.Entrance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A round with the mails that are due: claimed, written, sent, marked, each in its own step. */
@ApplicationScoped
public class Deliveries {

  private static final Logger LOG = Logger.getLogger(Deliveries.class.getName());

  @Inject private Entrance entrance;
  @Inject private Outbox outbox;
  @Inject private Scribe scribe;
  @Inject private Configuration configuration;
  @Inject private MailServerState server;
  @Inject private BusinessClock clock;

  public int deliver(Session session, int atMost) {
    List<QueuedMail> mails = entrance.enter(() -> outbox.claim(atMost));
    if (mails.isEmpty()) {
      return 0;
    }
    int sent = 0;
    try (Transport transport = session.getTransport()) {
      transport.connect();
      server.isThere();
      for (QueuedMail mail : mails) {
        if (!transport.isConnected()) {
          // one refused mail may close the line; the rest is not to blame
          transport.connect();
        }
        sent += deliver(session, transport, mail) ? 1 : 0;
      }
    } catch (MessagingException away) {
      server.isAway(away);
      entrance.enter(() -> outbox.serverAway(mails, String.valueOf(away.getMessage())));
    }
    return sent;
  }

  private boolean deliver(Session session, Transport transport, QueuedMail mail) {
    if (mail.lapsedAt(clock.now())) {
      entrance.enter(() -> outbox.giveUp(mail, "its link had lapsed before it could be sent"));
      return false;
    }
    try {
      Scribe.Written written = entrance.enter(() -> scribe.write(mail));
      MimeMessage message =
          new Envelope(
                  mail.id(),
                  mail.createdAt(),
                  configuration.mailFrom(),
                  written.sender(),
                  mail.recipient())
              .seal(session, written.letter());
      transport.sendMessage(message, message.getAllRecipients());
      entrance.enter(() -> outbox.sent(mail));
      return true;
    } catch (MessagingException | RuntimeException failure) {
      LOG.log(
          Level.WARNING,
          "Mail {0} ({1}) not sent: {2}",
          new Object[] {mail.id(), mail.template(), failure});
      entrance.enter(() -> outbox.failed(mail, failure.getMessage()));
      return false;
    }
  }
}
