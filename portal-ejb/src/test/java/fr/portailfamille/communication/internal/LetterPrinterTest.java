package fr.portailfamille.communication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.portailfamille.organisation.OrganisationView;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters as they go out. */
class LetterPrinterTest {

  private static final Instant CREATED = Instant.parse("2026-10-06T17:48:00Z");

  private static final OrganisationView TOWN =
      new OrganisationView(
          1,
          "ville",
          "Ville d’Essai",
          "Portail",
          "Service <Jeunesse>",
          "1 rue du Lac",
          "73000",
          "Essai",
          "04 00 00 00 00",
          null,
          "jeunesse@example.org",
          null,
          null,
          null,
          "#1d4e89");

  @Test
  void saysTheSameInTextAndHtmlAndSignsWithTheAddress() {
    PrintedLetter letter =
        LetterPrinter.print(resetLetter(Locale.FRENCH), TOWN, TOWN.name(), "Pied", Locale.FRENCH);

    assertThat(letter.subject()).isEqualTo("Choisir un nouveau mot de passe");
    assertThat(letter.text())
        .contains("Bonjour Claire,")
        .contains("http://localhost/password.xhtml?t=abc")
        .contains("mar. 6 octobre 2026 à 20:48")
        .contains("73000 Essai");
    assertThat(letter.html())
        .contains("<html lang=\"fr\">")
        .contains("href=\"http://localhost/password.xhtml?t=abc\"")
        .contains("Service &lt;Jeunesse&gt;")
        .doesNotContain("<img")
        .doesNotContain("<Jeunesse>");
  }

  @Test
  void speaksEnglishToo() {
    PrintedLetter letter =
        LetterPrinter.print(resetLetter(Locale.ENGLISH), null, "Portal", "Foot", Locale.ENGLISH);

    assertThat(letter.subject()).isEqualTo("Choose a new password");
    assertThat(letter.text()).contains("Hello Claire,").contains("Tue 6 October 2026 at 20:48");
  }

  @Test
  void listsBookingsWithTheirPrices() {
    Letter letter =
        new Letter(
            "S", List.of(new Letter.Lines(List.of(new Letter.Line("Mercredi <matin>", "4,00 €")))));

    PrintedLetter printed = LetterPrinter.print(letter, null, "P", "F", Locale.FRENCH);

    assertThat(printed.text()).contains("- Mercredi <matin> : 4,00 €");
    assertThat(printed.html()).contains("<li>Mercredi &lt;matin&gt; : <strong>4,00 €</strong>");
  }

  @Test
  void keepsEveryHeaderOnItsLine() throws Exception {
    Envelope envelope =
        new Envelope(
            7, CREATED, "portail@example.org", "Ville\r\nBcc: x@example.org", "a@example.org");

    MimeMessage message =
        envelope.seal(
            Session.getInstance(new Properties()),
            LetterPrinter.print(
                new Letter("Bonjour\r\nBcc: y@example.org", List.of()),
                null,
                "P",
                "F",
                Locale.FRENCH));

    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getSubject()).isEqualTo("Bonjour Bcc: y@example.org");
    assertThat(message.getRecipients(Message.RecipientType.TO)).hasSize(1);
  }

  @Test
  void keepsItsIdWhenSentAgain() throws Exception {
    Envelope envelope = new Envelope(7, CREATED, "portail@example.org", "Ville", "a@example.org");
    PrintedLetter letter = new PrintedLetter("S", "T", "H");
    Session session = Session.getInstance(new Properties());

    assertThat(envelope.seal(session, letter).getMessageID())
        .isEqualTo(envelope.seal(session, letter).getMessageID())
        .isEqualTo("<outbox.7.1791308880000@example.org>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org, b@example.org",
        "nobody",
        ""
      })
  void refusesAddressesThatAreNotOneAddress(String recipient) {
    Envelope envelope = new Envelope(7, CREATED, "portail@example.org", "Ville", recipient);

    assertThatThrownBy(
            () ->
                envelope.seal(
                    Session.getInstance(new Properties()), new PrintedLetter("S", "T", "H")))
        .isInstanceOf(MessagingException.class);
  }

  @Test
  void waitsLongerAfterEachFailureTwoHoursAtMost() {
    assertThat(Outbox.pause(1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(Outbox.pause(2)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Outbox.pause(30)).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void hasTheSameWordsInBothLanguages() {
    ResourceBundle french = bundle(Locale.FRENCH);
    ResourceBundle english = bundle(Locale.ENGLISH);

    assertThat(english.keySet()).isEqualTo(french.keySet());
    for (Enumeration<String> keys = french.getKeys(); keys.hasMoreElements(); ) {
      String key = keys.nextElement();
      if (!key.startsWith("format.")) {
        assertThat(french.getString(key)).as(key).doesNotContain("'");
        assertThat(english.getString(key)).as(key).doesNotContain("'");
      }
    }
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "fr.portailfamille.communication.letters",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Letter resetLetter(Locale locale) {
    JsonObject facts =
        Json.createObjectBuilder()
            .add("name", "Claire")
            .add("login", "claire@example.org")
            .add("until", "2026-10-06T18:48:00Z")
            .build();
    return new PasswordResetLetter()
        .write(new LetterFacts(facts, "abc", locale, "http://localhost"));
  }
}
