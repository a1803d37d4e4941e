package fr.portailfamille.communication.internal;

import fr.portailfamille.identity.AccountService;
import fr.portailfamille.identity.AccountView;
import fr.portailfamille.identity.InvitationMade;
import fr.portailfamille.identity.PasswordChanged;
import fr.portailfamille.identity.PasswordResetRequested;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Queues what the holder of an account hears about its first and later passwords. */
@ApplicationScoped
public class PasswordMails {

  @Inject private Outbox outbox;
  @Inject private AccountService accounts;

  void on(@Observes PasswordResetRequested event) {
    AccountView account = accounts.view(event.accountId());
    outbox.queue(
        new Mail(
            null,
            account.email(),
            event.locale(),
            PasswordResetLetter.NAME,
            Map.of(
                "name", account.displayName(),
                "login", account.login(),
                "until", event.expiresAt()),
            event.token(),
            event.expiresAt(),
            "password-reset:" + event.linkId()));
  }

  void on(@Observes PasswordChanged event) {
    AccountView account = accounts.view(event.accountId());
    if (account.email() == null) {
      return;
    }
    outbox.queue(
        new Mail(
            null,
            account.email(),
            account.locale(),
            PasswordChangedLetter.NAME,
            Map.of(
                "name", account.displayName(),
                "login", account.login(),
                "at", event.at()),
            null,
            null,
            "password-changed:" + account.id() + ":" + event.at()));
  }

  void on(@Observes InvitationMade event) {
    AccountView account = accounts.view(event.accountId());
    outbox.queue(
        new Mail(
            null,
            account.email(),
            account.locale(),
            InvitationLetter.NAME,
            Map.of(
                "name", account.displayName(),
                "login", account.login(),
                "until", event.expiresAt()),
            event.token(),
            event.expiresAt(),
            "invitation:" + event.linkId()));
  }
}
