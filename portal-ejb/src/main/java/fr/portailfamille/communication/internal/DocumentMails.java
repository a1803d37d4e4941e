package fr.portailfamille.communication.internal;

import fr.portailfamille.document.DocumentNews;
import fr.portailfamille.document.DocumentRefused;
import fr.portailfamille.document.DocumentsAccepted;
import fr.portailfamille.document.DocumentsExpiring;
import fr.portailfamille.household.HouseholdService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Queues what a family hears about its documents; one without an address hears nothing. */
@ApplicationScoped
public class DocumentMails {

  @Inject private HouseholdPost post;
  @Inject private DocumentNews documents;
  @Inject private HouseholdService households;

  void on(@Observes DocumentRefused event) {
    queue(
        DocumentRefusedLetter.NAME,
        documents.householdOf(event.documentId()),
        List.of(event.documentId()));
  }

  void on(@Observes DocumentsAccepted event) {
    queue(DocumentsAcceptedLetter.NAME, event.householdId(), event.documentIds());
  }

  void on(@Observes DocumentsExpiring event) {
    queue(DocumentsExpiringLetter.NAME, event.householdId(), event.documentIds());
  }

  private void queue(String template, long householdId, List<Long> ids) {
    String named = ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    post.send(households.view(householdId), template, Map.of("documents", named), named);
  }
}
