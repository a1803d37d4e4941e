package fr.portailfamille.web.documents;

import fr.portailfamille.document.DocumentService;
import fr.portailfamille.document.NoFile;
import fr.portailfamille.document.NoTarget;
import fr.portailfamille.document.OtherKind;
import fr.portailfamille.document.OtherNameMissing;
import fr.portailfamille.document.RequiredDocument;
import fr.portailfamille.document.Subject;
import fr.portailfamille.document.SupplyCommand;
import fr.portailfamille.document.SupplyService;
import fr.portailfamille.document.TypeView;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.household.Right;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ajouter un document, for a family and, under {@code /staff/}, by staff for a family ({@code
 * ?h=}). {@code ?d=} and {@code ?p=} choose a kind and a person beforehand, {@code ?n=} names the
 * unchecked document that gives way. What was chosen stays on the page when something is refused;
 * only files have to be chosen again, browsers keep none.
 */
@Named("addDocument")
@RequestScoped
public class AddDocumentPage {

  private static final Pattern TARGET = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

  @Inject private FamilyPage page;
  @Inject private HouseholdService households;
  @Inject private DocumentService documents;
  @Inject private SupplyService supplies;
  @Inject private HttpServletRequest request;
  @Inject private Call call;
  @Inject private PageWording say;
  private View view;
  private final List<Refusal> refusals = new ArrayList<>();

  private record View(HouseholdView household, List<Target.Section> sections, int megabytes) {}

  /** Before the page is shown. */
  public void check() {
    if (!isShown()) {
      call.notFound();
    }
  }

  public boolean isShown() {
    if (view == null) {
      view = call.read(() -> read(page.getHouseholdId())).orElse(null);
    }
    return view != null;
  }

  private View read(long householdId) {
    HouseholdView household =
        isStaff()
            ? households.requireStaff(householdId, Duty.CHECK_DOCUMENTS)
            : households.requireAccess(householdId, Right.VIEW);
    List<TypeView> types = documents.types(householdId);
    List<RequiredDocument> required = documents.required(householdId);
    List<Target.Section> sections = new ArrayList<>();
    sections.add(
        new Target.Section("dossier", null, 0, targets(types, Subject.HOUSEHOLD, null, required)));
    for (MemberView member : household.members()) {
      boolean child = member.kind() == MemberKind.CHILD;
      Subject subject =
          child ? Subject.CHILD : member.kind() == MemberKind.ADULT ? Subject.ADULT : null;
      sections.add(
          new Target.Section(
              child ? "child" : "adult",
              member.firstName(),
              member.position(),
              targets(types, subject, member.personId(), required)));
    }
    return new View(household, sections, documents.mostMegabytes(householdId));
  }

  private static List<Target> targets(
      List<TypeView> types, Subject subject, Long personId, List<RequiredDocument> required) {
    List<Target> targets = new ArrayList<>();
    for (TypeView type : types) {
      if (type.subject() == subject) {
        RequiredDocument asked =
            required.stream()
                .filter(r -> r.typeId() == type.id() && Objects.equals(r.personId(), personId))
                .findFirst()
                .orElse(null);
        targets.add(
            new Target(
                Target.value(type.id(), personId),
                type.name(),
                asked != null && asked.compulsory(),
                type.hint(),
                asked == null ? null : asked.state()));
      }
    }
    targets.add(new Target(Target.value(0, personId), null, false, null, null));
    return targets;
  }

  /** Sends what was chosen; goes on to the list where it now stands. */
  public void send() {
    Matcher target = TARGET.matcher(getChosen());
    boolean chosen = target.matches();
    if (!chosen) {
      refusals.add(new NoTarget());
    }
    SentFiles sent = SentFiles.of(request, view().megabytes());
    if (sent.files().isEmpty()) {
      refusals.add(new NoFile());
    }
    if (refusals.isEmpty()) {
      try {
        done(supply(target, sent));
        return;
      } catch (RefusedException refused) {
        refusals.addAll(refused.refusals());
      }
    }
    call.refused(refusals);
    view = null;
  }

  private long supply(Matcher target, SentFiles sent) {
    Long type = positive(target.group(1));
    SupplyCommand command =
        new SupplyCommand(
            page.getHouseholdId(),
            positive(target.group(2)),
            type,
            type == null ? getOtherName() : null,
            type == null ? otherKind() : null,
            positive(String.valueOf(request.getParameter("n"))),
            sent.files());
    return isStaff() ? supplies.supplyFor(command) : supplies.supply(command);
  }

  private void done(long documentId) {
    call.redirect(
        isStaff()
            ? "/staff/documents.xhtml?d=" + documentId
            : "/family/documents.xhtml?h=" + page.getHouseholdId() + "&v=mine&sent=" + documentId);
  }

  private View view() {
    return isShown() ? view : new View(null, List.of(), 1);
  }

  public HouseholdView getHousehold() {
    return view.household();
  }

  public List<Target.Section> getSections() {
    return view().sections();
  }

  public int getMegabytes() {
    return view().megabytes();
  }

  public int getMostFiles() {
    return SupplyService.MOST_FILES;
  }

  /** The target that is chosen on the page: as it was posted, or as the address says. */
  public String getChosen() {
    String posted = request.getParameter("target");
    if (posted != null) {
      return posted;
    }
    String type = request.getParameter("d");
    String person = request.getParameter("p");
    return type == null ? "" : type + "-" + (person == null ? "0" : person);
  }

  public String getOtherName() {
    String name = request.getParameter("name");
    return name == null ? "" : name;
  }

  public String getOtherKind() {
    return otherKind().name();
  }

  private OtherKind otherKind() {
    for (OtherKind kind : OtherKind.values()) {
      if (kind.name().equals(request.getParameter("kind"))) {
        return kind;
      }
    }
    return OtherKind.OTHER;
  }

  public OtherKind[] getKinds() {
    return OtherKind.values();
  }

  /** What is wrong with the files, beside their field. */
  public List<String> getFileErrors() {
    return words(r -> !isOfTarget(r));
  }

  /** What is wrong with the choice, beside it. */
  public List<String> getTargetErrors() {
    return words(AddDocumentPage::isOfTarget);
  }

  private static boolean isOfTarget(Refusal refusal) {
    return refusal instanceof NoTarget || refusal instanceof OtherNameMissing;
  }

  private List<String> words(java.util.function.Predicate<Refusal> which) {
    return refusals.stream().filter(which).map(r -> say.now().refusal(r)).toList();
  }

  private boolean isStaff() {
    return request.getServletPath().startsWith("/staff/");
  }

  private static Long positive(String number) {
    return number.matches("[1-9][0-9]{0,17}") ? Long.valueOf(number) : null;
  }
}
