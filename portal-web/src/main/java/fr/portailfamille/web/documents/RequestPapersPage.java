package fr.portailfamille.web.documents;

import fr.portailfamille.document.AskedPaper;
import fr.portailfamille.document.DocumentState;
import fr.portailfamille.document.NoFile;
import fr.portailfamille.document.NoTarget;
import fr.portailfamille.document.OtherNameMissing;
import fr.portailfamille.document.RequestPaperService;
import fr.portailfamille.document.RequestPaperSheet;
import fr.portailfamille.document.Subject;
import fr.portailfamille.document.SupplyPaperCommand;
import fr.portailfamille.document.SupplyService;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.intake.AccountRequestService;
import fr.portailfamille.intake.ClosedRequest;
import fr.portailfamille.intake.RequestPerson;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.ClientAddress;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Papers for a request for an account, for who holds its link ({@code ?k=}). What was chosen stays
 * on the page when something is refused; only files have to be chosen again.
 */
@Named("requestPapers")
@RequestScoped
public class RequestPapersPage {

  private static final Pattern TARGET = Pattern.compile("([0-9]{1,18})-([0-9]{1,3})");
  private static final String FREE = "0-0";

  @Inject private RequestPaperService papers;
  @Inject private AccountRequestService requests;
  @Inject private ClientAddress address;
  @Inject private HttpServletRequest request;
  @Inject private FacesContext faces;
  @Inject private Call call;
  @Inject private PageWording say;
  private RequestPaperSheet sheet;
  private boolean read;
  private final List<Refusal> refusals = new ArrayList<>();

  /** The request; null where the link opens none any more. */
  public RequestPaperSheet getSheet() {
    if (!read) {
      read = true;
      sheet = call.read(() -> papers.sheet(token())).flatMap(found -> found).orElse(null);
    }
    return sheet;
  }

  /** How the request ended; null for an unknown link. */
  public ClosedRequest getClosed() {
    return call.read(() -> requests.closed(token())).flatMap(found -> found).orElse(null);
  }

  /** Whether the request was confirmed just now. */
  public boolean isConfirmed() {
    return "1".equals(request.getParameter("n")) && !faces.isPostback();
  }

  /** What a paper may be, the dossier first, then each person. */
  public List<Target.Section> getSections() {
    List<Target.Section> sections = new ArrayList<>();
    List<Target> dossier = targets(Subject.HOUSEHOLD, 0);
    dossier.add(new Target(FREE, null, false, null, null));
    sections.add(new Target.Section("dossier", null, 0, dossier));
    int position = 0;
    for (RequestPerson person : getSheet().request().persons()) {
      boolean child = person.kind() == MemberKind.CHILD;
      List<Target> targets = targets(child ? Subject.CHILD : Subject.ADULT, person.line());
      if (!targets.isEmpty()) {
        sections.add(
            new Target.Section(child ? "child" : "adult", person.firstName(), position, targets));
      }
      position++;
    }
    return sections;
  }

  private List<Target> targets(Subject subject, int line) {
    List<Target> targets = new ArrayList<>();
    for (AskedPaper asked : getSheet().asked()) {
      if (asked.subject() == subject && asked.line() == line) {
        targets.add(
            new Target(
                asked.typeId() + "-" + line,
                asked.name(),
                false,
                asked.hint(),
                asked.sent() ? DocumentState.SUPPLIED : DocumentState.MISSING));
      }
    }
    return targets;
  }

  /** Sends what was chosen; goes on to the same page, where it now stands. */
  public void send() {
    if (getSheet() == null) {
      return;
    }
    Matcher target = TARGET.matcher(getChosen());
    if (!target.matches()) {
      refusals.add(new NoTarget());
    }
    SentFiles sent = SentFiles.of(request, getSheet().mostMegabytes());
    if (sent.files().isEmpty()) {
      refusals.add(new NoFile());
    }
    if (refusals.isEmpty()) {
      try {
        papers.supply(command(target, sent));
        call.success("request-papers.sent");
        call.redirect(here());
        return;
      } catch (RefusedException refused) {
        refusals.addAll(refused.refusals());
      }
    }
    call.refused(refusals);
    read = false;
  }

  private SupplyPaperCommand command(Matcher target, SentFiles sent) {
    long type = Long.parseLong(target.group(1));
    return new SupplyPaperCommand(
        token(),
        type == 0 ? null : type,
        Integer.parseInt(target.group(2)),
        type == 0 ? getOtherName() : null,
        sent.files(),
        address.text());
  }

  public void remove(long paperId) {
    if (call.done(() -> papers.remove(token(), paperId))) {
      call.success("documents.removed");
      call.redirect(here());
    }
  }

  /** Retirer ma demande. */
  public void withdraw() {
    if (call.done(() -> requests.withdraw(token()))) {
      call.success("request-papers.withdrawn");
      call.redirect("/");
    }
  }

  private String here() {
    return "/request-papers.xhtml?o=" + getSheet().request().organisationCode() + "&k=" + token();
  }

  /** The target that is chosen on the page. */
  public String getChosen() {
    String posted = request.getParameter("target");
    return posted == null ? "" : posted;
  }

  public String getOtherName() {
    String name = request.getParameter("name");
    return name == null ? "" : name;
  }

  /** What is wrong with the files, beside their field. */
  public List<String> getFileErrors() {
    return words(r -> !isOfTarget(r));
  }

  /** What is wrong with the choice, beside it. */
  public List<String> getTargetErrors() {
    return words(RequestPapersPage::isOfTarget);
  }

  private static boolean isOfTarget(Refusal refusal) {
    return refusal instanceof NoTarget || refusal instanceof OtherNameMissing;
  }

  private List<String> words(Predicate<Refusal> which) {
    return refusals.stream().filter(which).map(r -> say.now().refusal(r)).toList();
  }

  private String token() {
    String token = request.getParameter("k");
    return token != null && token.matches("[\\w-]{1,100}") ? token : "";
  }

  public int getMostFiles() {
    return SupplyService.MOST_FILES;
  }
}
