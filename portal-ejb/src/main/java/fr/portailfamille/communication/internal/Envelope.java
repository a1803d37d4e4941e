package fr.portailfamille.communication.internal;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * Everything around a printed letter.
 *
 * @param id of the row in the outbox
 */
public record Envelope(long id, Instant createdAt, String from, String sender, String recipient) {

  /** The message, with text first and HTML second; nothing of it can start another header. */
  public MimeMessage seal(Session session, PrintedLetter letter) throws MessagingException {
    InternetAddress address = address(from);
    String domain = address.getAddress().substring(address.getAddress().indexOf('@') + 1);
    MimeMessage message =
        new StableMessage(
            session, "<outbox." + id + "." + createdAt.toEpochMilli() + "@" + domain + ">");
    try {
      address.setPersonal(LetterPrinter.oneLine(sender), StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every Java has UTF-8", e);
    }
    message.setFrom(address);
    message.setRecipient(Message.RecipientType.TO, address(recipient));
    message.setSubject(LetterPrinter.oneLine(letter.subject()), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(createdAt));
    message.setHeader("Auto-Submitted", "auto-generated");
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), StandardCharsets.UTF_8.name());
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    message.saveChanges();
    return message;
  }

  private static InternetAddress address(String text) throws AddressException {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new AddressException("Control character in an address");
    }
    InternetAddress address = new InternetAddress(text, true);
    if (address.getAddress().indexOf('@') < 1) {
      throw new AddressException("No domain in an address");
    }
    return address;
  }
}
