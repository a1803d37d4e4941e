package fr.portailfamille.communication.internal;

import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.shared.Configuration;
import fr.portailfamille.shared.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;

/** Turns a row of the outbox into a printed letter; runs in a transaction, for reading. */
@ApplicationScoped
public class Scribe {

  @Inject @Any private Instance<LetterTemplate> templates;
  @Inject private OrganisationService organisations;
  @Inject private SecretBox secretBox;
  @Inject private Configuration configuration;

  /** A letter with the name it is signed with. */
  public record Written(String sender, PrintedLetter letter) {}

  public Written write(QueuedMail mail) {
    Locale locale = Locale.forLanguageTag(mail.locale());
    LetterFacts facts =
        new LetterFacts(
            mail.facts(),
            mail.secret() == null ? null : secretBox.open(mail.secret()),
            locale,
            configuration.publicUrl());
    LetterTemplate template =
        templates.stream()
            .filter(t -> t.name().equals(mail.template()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No template " + mail.template()));
    OrganisationView organisation =
        mail.organisationId() == null ? null : organisations.byId(mail.organisationId());
    String sender = organisation == null ? facts.say("sender") : organisation.name();
    return new Written(
        sender,
        LetterPrinter.print(
            template.write(facts), organisation, sender, facts.say("footer"), locale));
  }
}
