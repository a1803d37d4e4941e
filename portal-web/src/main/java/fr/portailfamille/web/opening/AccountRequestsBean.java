package fr.portailfamille.web.opening;

import fr.portailfamille.document.RequestPaper;
import fr.portailfamille.document.RequestPaperDesk;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.household.FieldWish;
import fr.portailfamille.household.LikelyDouble;
import fr.portailfamille.household.OpeningOutcome;
import fr.portailfamille.intake.AccountRequest;
import fr.portailfamille.intake.AccountRequestDesk;
import fr.portailfamille.intake.ReasonMissing;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The requests for accounts: the oldest first; {@code ?i=} opens one, to accept or decline it. */
@Named("accountRequests")
@RequestScoped
public class AccountRequestsBean {

  @Inject private AccountRequestDesk desk;
  @Inject private RequestPaperDesk paperDesk;
  @Inject private FacesContext faces;
  @Inject private PageWording say;
  @Inject private Call call;
  private List<AccountRequest> waiting;
  private AccountRequest request;
  private List<RequestPaper> papers;
  private Map<Long, Integer> counts;
  private boolean read;

  /** A person or the household of a request, with what was filled in. */
  public record Part(String title, List<Fact> facts) {}

  /** A filled field in words. */
  public record Fact(String label, String value) {}

  public List<AccountRequest> getWaiting() {
    if (waiting == null) {
      waiting = call.read(desk::waiting).orElse(List.of());
    }
    return waiting;
  }

  public boolean isChosen() {
    return id() > 0;
  }

  /** Before the page is shown: another organisation's request is «introuvable». */
  public void check() {
    if (isChosen() && getRequest() == null && !faces.getResponseComplete() && !isDecided()) {
      call.notFound();
    }
  }

  /** The open request; null where none is, or somebody has decided on it meanwhile. */
  public AccountRequest getRequest() {
    if (!read && isChosen()) {
      read = true;
      request = call.read(() -> desk.request(id())).orElse(null);
    }
    return request;
  }

  private boolean isDecided() {
    return !faces.getMessageList().isEmpty();
  }

  public List<LikelyDouble> getDoubles() {
    return getRequest() == null ? List.of() : getRequest().doubles();
  }

  /** What the family filled in, the household first. */
  public List<Part> getParts() {
    DossierWords words = new DossierWords(faces.getViewRoot().getLocale());
    Map<String, List<FieldWish>> parts = new LinkedHashMap<>();
    for (DossierSubject subject : DossierSubject.values()) {
      getRequest().values().stream()
          .filter(v -> v.field().subject() == subject)
          .forEach(v -> parts.computeIfAbsent(title(v), key -> new ArrayList<>()).add(v));
    }
    return parts.entrySet().stream()
        .map(
            part ->
                new Part(
                    part.getKey(),
                    part.getValue().stream()
                        .map(
                            v ->
                                new Fact(words.label(v.field()), words.value(v.field(), v.typed())))
                        .collect(Collectors.toList())))
        .toList();
  }

  private String title(FieldWish value) {
    return say.now().text("opening.section." + value.field().subject(), value.subjectId());
  }

  public void accept() {
    accept(false);
  }

  /** Ouvrir quand même. */
  public void acceptAnyway() {
    accept(true);
  }

  private void accept(boolean anyway) {
    call.result(() -> desk.accept(id(), anyway)).ifPresent(this::tell);
  }

  private void tell(OpeningOutcome outcome) {
    if (outcome.isOpened()) {
      call.success("opening.opened.mail");
      call.redirect("/staff/logins.xhtml?h=" + outcome.householdId());
    } else {
      call.fault("request-title", say.now().text("account-requests.not-opened"));
    }
  }

  /** The papers that came with the open request. */
  public List<RequestPaper> getPapers() {
    if (papers == null) {
      papers = call.read(() -> paperDesk.papers(id())).orElse(List.of());
    }
    return papers;
  }

  /** How many papers came with a request of the queue. */
  public int count(long requestId) {
    if (counts == null) {
      counts = call.read(paperDesk::counts).orElse(Map.of());
    }
    return counts.getOrDefault(requestId, 0);
  }

  /** Rattacher: the family has this dossier already. */
  public void join(long householdId) {
    String email = getRequest() == null ? "" : getRequest().email();
    if (call.done(() -> desk.join(id(), householdId))) {
      call.success("account-requests.joined", email);
      call.redirect("/staff/logins.xhtml?h=" + householdId);
    }
  }

  public void decline() {
    String reason = posted().getOrDefault("reason", "");
    if (call.done(() -> desk.decline(id(), reason), "reason", ReasonMissing.class)) {
      call.success("account-requests.declined");
      call.redirect("/staff/account-requests.xhtml");
    }
  }

  /** What was typed, to stand in the input again. */
  public String getReason() {
    return faces.isPostback() ? posted().getOrDefault("reason", "") : "";
  }

  private long id() {
    String id = posted().getOrDefault("i", "");
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }

  private Map<String, String> posted() {
    return faces.getExternalContext().getRequestParameterMap();
  }
}
