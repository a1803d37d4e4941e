package fr.portailfamille.web.dossier;

import fr.portailfamille.household.ConsentService;
import fr.portailfamille.household.DossierNotice;
import fr.portailfamille.household.DossierService;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.NoticeKind;
import fr.portailfamille.household.SheetEntry;
import fr.portailfamille.household.SheetSection;
import fr.portailfamille.web.family.WaitingTask;
import fr.portailfamille.web.family.WaitingTasks;
import fr.portailfamille.web.frame.PageRights;
import fr.portailfamille.web.frame.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a family has to fill in, agree to or confirm in its dossier. */
@ApplicationScoped
class DossierTasks implements WaitingTasks {

  @Inject private DossierService dossiers;
  @Inject private ConsentService consents;
  @Inject private PageRights rights;

  @Override
  public int rank() {
    return 40;
  }

  @Override
  public List<WaitingTask> of(HouseholdView household, Wording say) {
    List<WaitingTask> tasks = new ArrayList<>();
    String form = "/family/dossier-edit.xhtml?h=" + household.id();
    notices(household, say).ifPresent(tasks::add);
    DossierSheet sheet = dossiers.sheet(household.id());
    missing(sheet, section -> !isParticipant(section), form, say).ifPresent(tasks::add);
    sheet.sections().stream()
        .filter(DossierTasks::isParticipant)
        .forEach(
            person ->
                missing(
                        sheet,
                        person::equals,
                        "/family/person-edit.xhtml?h="
                            + household.id()
                            + "&p="
                            + person.subjectId(),
                        say)
                    .ifPresent(tasks::add));
    if (consents.state(household.id()).renewed()) {
      tasks.add(task(say, "task.dossier.consent", 1, null, form + "#consent"));
    }
    LocalDate due = consents.confirmationDue(household.id());
    if (due != null) {
      tasks.add(
          task(
              say,
              "task.dossier.confirm",
              1,
              say.text("task.dossier.confirm.text", due),
              "/family/dossier.xhtml?h=" + household.id() + "#confirm"));
    }
    return tasks;
  }

  private Optional<WaitingTask> notices(HouseholdView household, Wording say) {
    List<DossierNotice> notices = dossiers.notices(household.id());
    if (notices.isEmpty()) {
      return Optional.empty();
    }
    DossierWords words = new DossierWords(say.locale());
    boolean refused = notices.stream().anyMatch(n -> n.kind() == NoticeKind.REFUSED);
    return Optional.of(
        new WaitingTask(
            refused ? "warn" : "info",
            "comments",
            say.text("task.dossier.notices.title", notices.size()),
            notices.stream()
                .map(n -> say.text("notice." + n.kind(), words.labelOf(n.field(), n.subjectName())))
                .collect(Collectors.joining(" · ")),
            null,
            say.text("task.dossier.notices.action"),
            "/family/dossier.xhtml?h=" + household.id() + "#notices"));
  }

  private static boolean isParticipant(SheetSection section) {
    return section.subject().isPerson() && section.subject() != DossierSubject.GUARDIAN;
  }

  private Optional<WaitingTask> missing(
      DossierSheet sheet, Predicate<SheetSection> sections, String form, Wording say) {
    List<SheetSection> asked = sheet.sections().stream().filter(sections).toList();
    List<SheetEntry> missing = asked.stream().flatMap(s -> s.missing().stream()).toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    String words = labels(missing, say);
    String text =
        isParticipant(asked.get(0))
            ? say.text("task.dossier.missing.person", asked.get(0).name(), words)
            : words;
    return Optional.of(task(say, "task.dossier.missing", missing.size(), text, form));
  }

  private WaitingTask task(Wording say, String key, int count, String text, String address) {
    return new WaitingTask(
        "warn",
        "folder-open",
        say.text(key + ".title", count),
        text,
        null,
        say.text(key + ".action"),
        rights.isEdit() ? address : null);
  }

  private static String labels(List<SheetEntry> missing, Wording say) {
    DossierWords words = new DossierWords(say.locale());
    return missing.stream()
        .map(entry -> words.label(entry.field()))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
