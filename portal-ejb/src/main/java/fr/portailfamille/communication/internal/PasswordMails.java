package fr.portailfamille.communication.internal;

import fr.portailfamille.identity.AccountService;
import fr.portailfamille.identity.AccountView;
import fr.portailfamille.identity.InvitationMade;
import fr.portailfamille.identity.PasswordChanged;
import fr.portailfamille.identity.PasswordResetRequested;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Queues what the holder of an account hears about its first and later passwords. */
@ApplicationScoped
public class PasswordMails {

  @Inject private Outbox outbox;
  @Inject private AccountService accounts;

  void on(@Observes PasswordResetRequested event) {
    outbox.queue(
        AccountMail.link(
            accounts.view(event.accountId()),
            event.locale(),
            PasswordResetLetter.NAME,
            event.token(),
            event.expiresAt(),
            "password-reset:" + event.linkId()));
  }

  void on(@Observes PasswordChanged event) {
    AccountView account = accounts.view(event.accountId());
    if (account.email() != null) {
      outbox.queue(
          AccountMail.notice(
              account,
              PasswordChangedLetter.NAME,
              event.at(),
              "password-changed:" + account.id() + ":" + event.at()));
    }
  }

  void on(@Observes InvitationMade event) {
    AccountView account = accounts.view(event.accountId());
    outbox.queue(
        AccountMail.link(
            account,
            account.locale(),
            InvitationLetter.NAME,
            event.token(),
            event.expiresAt(),
            "invitation:" + event.linkId()));
  }
}
