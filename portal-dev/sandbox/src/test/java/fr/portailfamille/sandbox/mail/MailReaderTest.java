package fr.portailfamille.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

class MailReaderTest {

  private static final Instant NOW = Instant.parse("2026-10-07T17:47:30Z");
  private static final Instant BEFORE = Instant.parse("2026-10-07T17:00:00Z");

  @Test
  void keepsTheDateThatAMailBears() throws Exception {
    MimeMessage message = message();
    message.setSentDate(Date.from(BEFORE));

    assertThat(MailReader.read(1, message, NOW).sent()).isEqualTo(BEFORE);
  }

  @Test
  void datesAMailWithoutDateByTheClock() throws Exception {
    assertThat(MailReader.read(1, message(), NOW).sent()).isEqualTo(NOW);
  }

  private static MimeMessage message() throws Exception {
    MimeMessage message = new MimeMessage((Session) null);
    message.setText("Bonjour");
    return message;
  }
}
