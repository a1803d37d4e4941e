package fr.portailfamille.communication.internal;

import fr.portailfamille.identity.AccountService;
import fr.portailfamille.identity.AccountView;
import fr.portailfamille.identity.ColleagueJoined;
import fr.portailfamille.identity.SecondFactorReset;
import fr.portailfamille.organisation.OrganisationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Queues what staff hear about their accounts. */
@ApplicationScoped
public class StaffMails {

  @Inject private Outbox outbox;
  @Inject private AccountService accounts;
  @Inject private OrganisationService organisations;

  void on(@Observes SecondFactorReset event) {
    AccountView account = accounts.view(event.accountId());
    if (account.email() != null) {
      outbox.queue(
          AccountMail.notice(
              account,
              SecondFactorResetLetter.NAME,
              event.at(),
              "second-factor-reset:" + account.id() + ":" + event.at()));
    }
  }

  void on(@Observes ColleagueJoined event) {
    AccountView account = accounts.view(event.accountId());
    if (account.email() == null) {
      return;
    }
    outbox.queue(
        new Mail(
            event.organisationId(),
            account.email(),
            account.locale(),
            ColleagueJoinedLetter.NAME,
            Map.of(
                "name", account.displayName(),
                "login", account.login(),
                "organisation", organisations.byId(event.organisationId()).name()),
            null,
            null,
            "colleague-joined:" + account.id() + ":" + event.at()));
  }
}
