package fr.portailfamille.web.documents;

import fr.portailfamille.document.DocumentService;
import fr.portailfamille.document.RequiredDocument;
import fr.portailfamille.document.SuppliedDocument;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;

/**
 * Pièces justificatives of a household, in two tabs ({@code ?v=}): what is asked, what was
 * supplied. {@code ?sent=} names the document that was just sent.
 */
@Named
@RequestScoped
public class DocumentsPage {

  private static final String MINE = "mine";

  @Inject private FamilyPage page;
  @Inject private DocumentService documents;
  @Inject private HttpServletRequest request;
  @Inject private Call call;
  private Lists lists;

  private record Lists(List<RequiredDocument> required, List<SuppliedDocument> supplied) {}

  public boolean isMineShown() {
    return MINE.equals(request.getParameter("v"));
  }

  /** What has to be supplied comes first. */
  public List<RequiredDocument> getRequired() {
    return lists().required().stream()
        .sorted(Comparator.comparing(RequiredDocument::isOwed).reversed())
        .toList();
  }

  public List<SuppliedDocument> getSupplied() {
    return lists().supplied();
  }

  /** The name of the document that was just sent; null when the page was opened otherwise. */
  public String getSent() {
    String sent = request.getParameter("sent");
    return lists().supplied().stream()
        .filter(d -> String.valueOf(d.id()).equals(sent))
        .map(SuppliedDocument::name)
        .findFirst()
        .orElse(null);
  }

  /** Takes back a document that nobody has checked. */
  public void remove(long documentId) {
    if (call.done(() -> documents.remove(page.getHouseholdId(), documentId))) {
      call.success("documents.removed");
      call.redirect("/family/documents.xhtml?h=" + page.getHouseholdId() + "&v=mine");
    }
  }

  private Lists lists() {
    if (lists == null) {
      long household = page.getHousehold().id();
      lists =
          call.read(() -> new Lists(documents.required(household), documents.supplied(household)))
              .orElse(new Lists(List.of(), List.of()));
    }
    return lists;
  }
}
