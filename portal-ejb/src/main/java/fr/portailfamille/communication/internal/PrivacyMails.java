package fr.portailfamille.communication.internal;

import fr.portailfamille.shared.ErasureDecided;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Queues what a family hears about its request of erasure; an accepted one forgets its reader. */
@ApplicationScoped
public class PrivacyMails {

  @Inject private Outbox outbox;

  void on(@Observes ErasureDecided event) {
    outbox.queue(
        new Mail(
            event.organisationId(),
            event.address(),
            "fr",
            ErasureDecidedLetter.NAME,
            event.accepted()
                ? Map.of("accepted", true, "forget", true)
                : Map.of("accepted", false, "words", event.words()),
            null,
            null,
            ErasureDecidedLetter.NAME + ":" + event.requestId()));
  }
}
