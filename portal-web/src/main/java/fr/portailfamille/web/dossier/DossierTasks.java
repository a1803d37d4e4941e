package fr.portailfamille.web.dossier;

import fr.portailfamille.household.ConsentService;
import fr.portailfamille.household.DossierService;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.SheetEntry;
import fr.portailfamille.web.family.WaitingTask;
import fr.portailfamille.web.family.WaitingTasks;
import fr.portailfamille.web.frame.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a family has to fill in, agree to or confirm in its dossier. */
@ApplicationScoped
class DossierTasks implements WaitingTasks {

  @Inject private DossierService dossiers;
  @Inject private ConsentService consents;

  @Override
  public int rank() {
    return 40;
  }

  @Override
  public List<WaitingTask> of(HouseholdView household, Wording say) {
    List<WaitingTask> tasks = new ArrayList<>();
    String form = "/family/dossier-edit.xhtml?h=" + household.id();
    List<SheetEntry> missing = dossiers.sheet(household.id()).missing();
    if (!missing.isEmpty()) {
      tasks.add(task(say, "task.dossier.missing", missing.size(), labels(missing, say), form));
    }
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

  private static WaitingTask task(Wording say, String key, int count, String text, String address) {
    return new WaitingTask(
        "warn",
        "folder-open",
        say.text(key + ".title", count),
        text,
        null,
        say.text(key + ".action"),
        address);
  }

  private static String labels(List<SheetEntry> missing, Wording say) {
    DossierWords words = new DossierWords(say.locale());
    return missing.stream()
        .map(entry -> words.label(entry.field()))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
