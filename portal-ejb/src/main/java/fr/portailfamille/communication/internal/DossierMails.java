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

  @Inject private HouseholdPost post;
  @Inject private DossierDesk desk;
  @Inject private HouseholdService households;

  void on(@Observes ChangeDecided event) {
    ChangeNews news = desk.news(event.changeId());
    HouseholdView household = households.view(news.householdId());
    post.send(
        household,
        ChangeDecidedLetter.NAME,
        Map.of(
            "name", household.addressee(),
            "field", news.field().key(),
            "subject", news.subjectName() == null ? "" : news.subjectName(),
            "accepted", news.accepted(),
            "word", news.word() == null ? "" : news.word()),
        news.changeId());
  }

  void on(@Observes SharedChanged event) {
    if (event.notices().isEmpty()) {
      return;
    }
    HouseholdView household = households.view(event.householdId());
    post.send(
        household,
        SharedChangedLetter.NAME,
        Map.of(
            "name", household.addressee(),
            "fields", fields(event, NoticeKind.SHARED),
            "overtaken", fields(event, NoticeKind.OVERTAKEN)),
        event.notices().get(0).id());
  }

  private static String fields(SharedChanged event, NoticeKind kind) {
    return event.notices().stream()
        .filter(notice -> notice.kind() == kind)
        .map(notice -> notice.field().key() + " " + notice.subjectName())
        .collect(Collectors.joining("\n"));
  }
}
