package fr.portailfamille.communication.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A message with an id of its own: sent twice, mail programs see that it is the same. */
class StableMessage extends MimeMessage {

  private final String id;

  StableMessage(Session session, String id) {
    super(session);
    this.id = id;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
