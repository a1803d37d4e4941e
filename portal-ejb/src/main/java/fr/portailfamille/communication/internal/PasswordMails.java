package fr.portailfamille.communication.internal;

import fr.portailfamille.household.AccessService;
import fr.portailfamille.identity.AccountService;
import fr.portailfamille.identity.AccountView;
import fr.portailfamille.identity.InvitationMade;
import fr.portailfamille.identity.PasswordChanged;
import fr.portailfamille.identity.PasswordResetRequested;
import fr.portailfamille.organisation.Assignment;
import fr.portailfamille.organisation.AssignmentService;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Queues what the holder of an account hears about its first and later passwords. */
@ApplicationScoped
public class PasswordMails {

  @Inject private Outbox outbox;
  @Inject private AccountService accounts;
  @Inject private AccessService access;
  @Inject private AssignmentService assignments;
  @Inject private OrganisationService organisations;

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
    Optional<OrganisationView> from = organisation(event.accountId());
    Map<String, Object> facts = new HashMap<>();
    facts.put("name", account.displayName());
    facts.put("login", account.login());
    facts.put("until", event.expiresAt());
    from.ifPresent(one -> facts.put("organisation", one.name()));
    outbox.queue(
        new Mail(
            from.map(OrganisationView::id).orElse(null),
            account.email(),
            account.locale(),
            InvitationLetter.NAME,
            facts,
            event.token(),
            event.expiresAt(),
            "invitation:" + event.linkId()));
  }

  /** Whose account it is: of the family's organisation, or of the one a colleague works for. */
  private Optional<OrganisationView> organisation(long accountId) {
    return access
        .organisationOf(accountId)
        .or(
            () ->
                assignments.of(accountId).stream()
                    .map(Assignment::organisationId)
                    .filter(Objects::nonNull)
                    .findFirst())
        .map(organisations::byId);
  }
}
