package fr.portailfamille.web.documents;

import fr.portailfamille.document.AcceptCommand;
import fr.portailfamille.document.CheckService;
import fr.portailfamille.document.CheckSheet;
import fr.portailfamille.document.DocumentState;
import fr.portailfamille.document.RefusalReason;
import fr.portailfamille.document.RefuseCommand;
import fr.portailfamille.document.WaitingDocument;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Pièces à vérifier: the queue, and with {@code ?d=} one document beside what it has to agree with.
 * A decision goes on to the next document that waits.
 */
@Named
@RequestScoped
public class CheckPage {

  private static final String ADDRESS = "/staff/documents.xhtml";

  @Inject private CheckService checks;
  @Inject private HttpServletRequest request;
  @Inject private Call call;
  @Inject private FacesContext faces;
  @Inject private PageWording say;
  private List<WaitingDocument> waiting;
  private CheckSheet sheet;
  private LocalDate until;
  private boolean typed;
  private RefusalReason reason;
  private String words;

  /** Before the page is shown: a document of others is «introuvable». */
  public void check() {
    if (isAsked()) {
      getSheet();
    }
  }

  /** Whether the address names a document. */
  public boolean isAsked() {
    return request.getParameter("d") != null;
  }

  public boolean isShown() {
    return isAsked() && getSheet() != null;
  }

  public CheckSheet getSheet() {
    if (sheet == null && !faces.getResponseComplete()) {
      sheet = faces.isPostback() ? stillThere() : call.read(() -> checks.sheet(id())).orElse(null);
    }
    return sheet;
  }

  /** What was looked at; gone meanwhile, the queue says so instead of «introuvable». */
  private CheckSheet stillThere() {
    Optional<CheckSheet> found = call.found(() -> checks.sheet(id()));
    if (found.isEmpty()) {
      call.warning("checks.gone");
      call.redirect(ADDRESS);
    }
    return found.orElse(null);
  }

  /** Whether it waits for a decision; one that is decided is shown without the forms. */
  public boolean isOpen() {
    return getSheet() != null
        && (getSheet().document().state() == DocumentState.SUPPLIED
            || getSheet().document().state() == DocumentState.LAPSED
                && getWaiting().stream().anyMatch(w -> w.id() == id()));
  }

  public List<WaitingDocument> getWaiting() {
    if (waiting == null) {
      waiting = call.read(checks::waiting).orElse(List.of());
    }
    return waiting;
  }

  public long getTotal() {
    return call.read(checks::toCheck).orElse(0L);
  }

  public String getAddress() {
    return FamilyPage.address(getSheet().household());
  }

  /** The document that waits after this one; null when it is the last. */
  public Long getNext() {
    List<Long> ids = getWaiting().stream().map(WaitingDocument::id).toList();
    int here = ids.indexOf(id());
    List<Long> others = ids.stream().filter(other -> other != id()).toList();
    if (others.isEmpty()) {
      return null;
    }
    return here < 0 || here >= others.size() ? others.get(0) : others.get(here);
  }

  public void accept() {
    decide(() -> checks.accept(new AcceptCommand(id(), version(), until)), "checks.accepted");
  }

  public void refuse() {
    decide(
        () -> checks.refuse(new RefuseCommand(id(), version(), reason, words)),
        say.byMail("checks.refused", isReachedByMail()));
  }

  /** Whether the family of the document hears of a refusal by mail. */
  public boolean isReachedByMail() {
    return isAsked() && getSheet() != null && getSheet().household().isReachedByMail();
  }

  private void decide(Runnable decision, String done) {
    String name = getSheet() == null ? "" : getSheet().document().name();
    Long next = getNext();
    if (call.done(decision)) {
      call.success(done, name);
      call.redirect(next == null ? ADDRESS : ADDRESS + "?d=" + next);
    } else {
      // as it stands now, decided by somebody else perhaps
      sheet = null;
      waiting = null;
    }
  }

  private long id() {
    return number("d");
  }

  /** As the page showed it: somebody else may have decided since. */
  private long version() {
    return number("version");
  }

  private long number(String name) {
    String value = request.getParameter(name);
    return value != null && value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
  }

  public LocalDate getUntil() {
    return typed ? until : checks.proposedEnd(getSheet());
  }

  public void setUntil(LocalDate until) {
    this.until = until;
    this.typed = true;
  }

  public RefusalReason getReason() {
    return reason;
  }

  public void setReason(RefusalReason reason) {
    this.reason = reason;
  }

  public RefusalReason[] getReasons() {
    return RefusalReason.values();
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
