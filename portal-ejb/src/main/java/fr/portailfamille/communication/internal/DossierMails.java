package fr.portailfamille.communication.internal;

import fr.portailfamille.household.ChangeDecided;
import fr.portailfamille.household.ChangeNews;
import fr.portailfamille.household.DossierDesk;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.NoticeKind;
import fr.portailfamille.household.SharedChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

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
                "subject", news.subjectName() == null ? "" : news.subjectName(),
                "accepted", news.accepted(),
                "word", news.word() == null ? "" : news.word()),
            null,
            null,
            "dossier-change:" + news.changeId()));
  }

  void on(@Observes SharedChanged event) {
    HouseholdView household = households.view(event.householdId());
    if (!household.isReachedByMail() || event.notices().isEmpty()) {
      return;
    }
    outbox.queue(
        new Mail(
            household.organisationId(),
            household.email(),
            "fr",
            SharedChangedLetter.NAME,
            Map.of(
                "household",
                household.id(),
                "name",
                household.addressee(),
                "fields",
                fields(event, NoticeKind.SHARED),
                "overtaken",
                fields(event, NoticeKind.OVERTAKEN)),
            null,
            null,
            SharedChangedLetter.NAME + ":" + event.notices().get(0).id()));
  }

  private static String fields(SharedChanged event, NoticeKind kind) {
    return event.notices().stream()
        .filter(notice -> notice.kind() == kind)
        .map(notice -> notice.field().key() + " " + notice.subjectName())
        .collect(Collectors.joining("\n"));
  }
}
