package fr.portailfamille.communication.internal;

import fr.portailfamille.household.AccessOffered;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.identity.AccountService;
import fr.portailfamille.identity.AccountView;
import fr.portailfamille.intake.AccountAsked;
import fr.portailfamille.intake.AccountDeclined;
import fr.portailfamille.intake.AccountJoined;
import fr.portailfamille.intake.AccountKnown;
import fr.portailfamille.organisation.OrganisationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Queues what people hear on their way to an account. */
@ApplicationScoped
public class OpeningMails {

  @Inject private Outbox outbox;
  @Inject private AccountService accounts;
  @Inject private HouseholdService households;
  @Inject private OrganisationService organisations;

  void on(@Observes AccountAsked event) {
    outbox.queue(
        new Mail(
            event.organisationId(),
            event.email(),
            event.locale(),
            AccountRequestLetter.NAME,
            Map.of(
                "until",
                event.expiresAt(),
                "code",
                organisations.byId(event.organisationId()).code()),
            event.token(),
            event.expiresAt(),
            "account-request:" + event.requestId()));
  }

  void on(@Observes AccountKnown event) {
    AccountView account = accounts.view(event.accountId());
    outbox.queue(
        new Mail(
            event.organisationId(),
            account.email(),
            account.locale(),
            AccountKnownLetter.NAME,
            Map.of(
                "name", account.displayName(),
                "login", account.login(),
                "organisation", organisations.byId(event.organisationId()).name()),
            null,
            null,
            "account-known:" + event.requestId()));
  }

  void on(@Observes AccountDeclined event) {
    outbox.queue(
        new Mail(
            event.organisationId(),
            event.email(),
            event.locale(),
            AccountDeclinedLetter.NAME,
            Map.of("name", event.name(), "reason", event.reason()),
            null,
            null,
            "account-declined:" + event.requestId()));
  }

  void on(@Observes AccountJoined event) {
    outbox.queue(
        new Mail(
            event.organisationId(),
            event.email(),
            event.locale(),
            AccountJoinedLetter.NAME,
            Map.of("name", event.name()),
            null,
            null,
            AccountJoinedLetter.NAME + ":" + event.requestId()));
  }

  void on(@Observes AccessOffered event) {
    AccountView account = accounts.view(event.accountId());
    if (account.email() == null) {
      return;
    }
    outbox.queue(
        new Mail(
            households.view(event.householdId()).organisationId(),
            account.email(),
            account.locale(),
            AccessOfferedLetter.NAME,
            Map.of("name", account.displayName()),
            null,
            null,
            "access-offered:" + event.householdId() + ":" + account.id() + ":" + event.at()));
  }
}
