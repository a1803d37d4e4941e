package fr.portailfamille.communication.internal;

import fr.portailfamille.household.ChangeDecided;
import fr.portailfamille.household.ChangeNews;
import fr.portailfamille.household.DossierDesk;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Queues what a family hears about the changes of its dossier. */
@ApplicationScoped
public class DossierMails {

  @Inject private Outbox outbox;
  @Inject private DossierDesk desk;
  @Inject private HouseholdService households;

  void on(@Observes ChangeDecided event) {
    ChangeNews news = desk.news(event.changeId());
    HouseholdView household = households.view(news.householdId());
    if (!household.isReachedByMail()) {
      return;
    }
    outbox.queue(
        new Mail(
            household.organisationId(),
            household.email(),
            "fr",
            ChangeDecidedLetter.NAME,
            Map.of(
                "household", household.id(),
                "name", household.addressee(),
                "field", news.field().key(),
                "accepted", news.accepted(),
                "word", news.word() == null ? "" : news.word()),
            null,
            null,
            "dossier-change:" + news.changeId()));
  }
}
