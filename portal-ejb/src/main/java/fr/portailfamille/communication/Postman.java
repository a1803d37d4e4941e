package fr.portailfamille.communication;

import fr.portailfamille.communication.internal.Deliveries;
import fr.portailfamille.shared.CallerNotChecked;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Facteur: carries what lies in the outbox to the mail server of the container; for the timer and
 * the readiness page. Opens its own transactions, never one while it talks to the mail server.
 */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Postman {

  @Resource(name = "mail/portal")
  private Session session;

  @Inject private Deliveries deliveries;

  /**
   * Sends mails that are due. A mail whose sending was cut short by a crash goes out again under
   * the same Message-ID.
   *
   * @return how many went out
   */
  public int deliver(int atMost) {
    // a server that accepts and then says nothing must not hold the timer for ever
    session.getProperties().putIfAbsent("mail.smtp.connectiontimeout", "5000");
    session.getProperties().putIfAbsent("mail.smtp.timeout", "15000");
    session.getProperties().putIfAbsent("mail.smtp.writetimeout", "15000");
    return deliveries.deliver(session, atMost);
  }

  /** Whether the mail server takes a connection within a second. */
  public boolean reachesServer() {
    String host = session.getProperty("mail.smtp.host");
    String port = session.getProperty("mail.smtp.port");
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(
              host == null ? "localhost" : host, port == null ? 25 : Integer.parseInt(port)),
          1000);
      return true;
    } catch (IOException | IllegalArgumentException away) {
      return false;
    }
  }
}
