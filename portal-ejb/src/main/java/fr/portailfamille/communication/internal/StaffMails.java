package fr.portailfamille.communication.internal;

import fr.portailfamille.identity.AccountService;
import fr.portailfamille.identity.AccountView;
import fr.portailfamille.identity.SecondFactorReset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Queues what staff hear about their accounts. */
@ApplicationScoped
public class StaffMails {

  @Inject private Outbox outbox;
  @Inject private AccountService accounts;

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
}
