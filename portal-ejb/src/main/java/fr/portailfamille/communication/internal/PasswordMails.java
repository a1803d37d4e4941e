package fr.portailfamille.communication.internal;

import fr.portailfamille.identity.AccountService;
import fr.portailfamille.identity.AccountView;
import fr.portailfamille.identity.PasswordChanged;
import fr.portailfamille.identity.PasswordResetRequested;
import fr.portailfamille.shared.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Queues what the holder of an account hears about its password. */
@ApplicationScoped
public class PasswordMails {

  @Inject private Outbox outbox;
  @Inject private AccountService accounts;
  @Inject private BusinessClock clock;

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
    outbox.queue(
        new Mail(
            null,
            account.email(),
            account.locale(),
            PasswordChangedLetter.NAME,
            Map.of(
                "name", account.displayName(),
                "login", account.login(),
                "at", clock.now()),
            null,
            null,
            "password-changed:" + event.linkId()));
  }
}
