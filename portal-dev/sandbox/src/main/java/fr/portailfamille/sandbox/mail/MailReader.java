package fr.portailfamille.sandbox.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Reads a mail as a person's program would: header words decoded, the two bodies found. */
final class MailReader {
  private MailReader() {}

  /**
   * Reads one mail.
   *
   * @param now the date of a mail that bears none
   */
  static CaughtMail read(int number, MimeMessage message, Instant now) {
    try {
      return new CaughtMail(
          number,
          message.getSentDate() == null ? now : message.getSentDate().toInstant(),
          addresses(message.getFrom()).stream().findFirst().orElse(""),
          addresses(message.getAllRecipients()),
          message.getSubject() == null ? "" : message.getSubject(),
          body(message, "text/plain"),
          body(message, "text/html"));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("Mail " + number + " cannot be read", e);
    }
  }

  private static List<String> addresses(Address[] addresses) {
    return addresses == null
        ? List.of()
        : Stream.of(addresses)
            .map(
                address ->
                    address instanceof InternetAddress a ? a.toUnicodeString() : "" + address)
            .toList();
  }

  private static String body(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return String.valueOf(part.getContent());
    }
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        String found = body(parts.getBodyPart(i), type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
