package fr.portailfamille.web.family;

import fr.portailfamille.document.DocumentService;
import fr.portailfamille.document.RequiredDocument;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.web.frame.PageRights;
import fr.portailfamille.web.frame.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Compulsory documents that are missing, refused or lapsed, for a login that may supply them. */
@ApplicationScoped
class DocumentTasks implements WaitingTasks {

  @Inject private DocumentService documents;
  @Inject private PageRights rights;

  @Override
  public int rank() {
    return 30;
  }

  @Override
  public List<WaitingTask> of(HouseholdView household, Wording say) {
    if (!rights.isEdit()) {
      return List.of();
    }
    List<RequiredDocument> owed =
        documents.required(household.id()).stream().filter(RequiredDocument::isOwed).toList();
    return owed.isEmpty() ? List.of() : List.of(task(household, owed, say));
  }

  private static WaitingTask task(
      HouseholdView household, List<RequiredDocument> owed, Wording say) {
    return new WaitingTask(
        "warn",
        "file",
        say.text("task.documents.title", owed.size()),
        owed.stream().map(DocumentTasks::named).collect(Collectors.joining(", ")),
        null,
        say.text("task.documents.action"),
        "/family/documents.xhtml?h=" + household.id());
  }

  private static String named(RequiredDocument document) {
    return document.firstName() == null
        ? document.name()
        : document.name() + " (" + document.firstName() + ")";
  }
}
