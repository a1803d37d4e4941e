package fr.portailfamille.communication.internal;

import fr.portailfamille.identity.AccountService;
import fr.portailfamille.identity.AccountView;
import fr.portailfamille.identity.EmailChangeRequested;
import fr.portailfamille.identity.EmailChanged;
import fr.portailfamille.shared.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Queues what the new and the old address of an account hear about the change. */
@ApplicationScoped
public class EmailMails {

  @Inject private Outbox outbox;
  @Inject private AccountService accounts;
  @Inject private BusinessClock clock;

  void on(@Observes EmailChangeRequested event) {
    AccountView account = accounts.view(event.accountId());
    boolean taken = event.token() == null;
    outbox.queue(
        new Mail(
            null,
            event.address(),
            account.locale(),
            taken ? EmailTakenLetter.NAME : EmailChangeLetter.NAME,
            // who asked is nobody's business at an address that is another account's
            taken
                ? Map.of()
                : Map.of(
                    "name", account.displayName(),
                    "login", account.login(),
                    "until", event.expiresAt()),
            event.token(),
            taken ? null : event.expiresAt(),
            "email-change:" + event.linkId()));
    if (account.email() != null) {
      outbox.queue(
          AccountMail.notice(
              account,
              EmailChangeAskedLetter.NAME,
              clock.now(),
              EmailChangeAskedLetter.NAME + ":" + event.linkId()));
    }
  }

  void on(@Observes EmailChanged event) {
    if (event.formerEmail() != null) {
      AccountView account = accounts.view(event.accountId());
      outbox.queue(
          new Mail(
              null,
              event.formerEmail(),
              account.locale(),
              EmailChangedLetter.NAME,
              Map.of(
                  "name", account.displayName(),
                  "login", event.formerLogin(),
                  "at", event.at(),
                  // the new address itself is not told to the old one
                  "follows", !event.formerLogin().equals(account.login())),
              null,
              null,
              "email-changed:" + account.id() + ":" + event.at()));
    }
  }
}
