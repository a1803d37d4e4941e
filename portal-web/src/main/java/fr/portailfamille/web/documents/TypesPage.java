package fr.portailfamille.web.documents;

import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.document.AskCommand;
import fr.portailfamille.document.SaveTypeCommand;
import fr.portailfamille.document.Subject;
import fr.portailfamille.document.TypeService;
import fr.portailfamille.document.TypeView;
import fr.portailfamille.document.Validity;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.web.frame.Call;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;

/**
 * Pièces demandées of an organisation; {@code ?d=} opens one to change it. Everybody of the staff
 * reads, administrators change.
 */
@Named
@RequestScoped
public class TypesPage {

  @Inject private StaffOrganisation organisation;
  @Inject private TypeService service;
  @Inject private CatalogueService catalogue;
  @Inject private CurrentCaller caller;
  @Inject private HttpServletRequest request;
  @Inject private Call call;
  private List<TypeView> types;

  private String name;
  private Subject subject = Subject.HOUSEHOLD;
  private Validity validity = Validity.SCHOOL_YEAR;
  private LocalDate validUntil;
  private Integer validMonths;
  private String hint;
  private String toCheck;
  private boolean withRequest;
  private boolean compulsory = true;
  private Long activityId;
  private Integer schoolYear;
  private Integer ageFrom;
  private Integer ageTo;

  /** Before the page is shown: a kind of another organisation is «introuvable». */
  public void check() {
    getTypes();
    if (request.getParameter("d") != null && getEdited() == null) {
      call.notFound();
    }
  }

  /** Reads what the form starts with, on the first request only. */
  public void begin() {
    TypeView edited = getEdited();
    if (edited != null) {
      name = edited.name();
      validity = edited.validity();
      validUntil = edited.validUntil();
      validMonths = edited.validMonths();
      hint = edited.hint();
      toCheck = edited.toCheck();
      withRequest = edited.withRequest();
    }
  }

  public List<TypeView> getTypes() {
    if (types == null) {
      types = call.read(() -> service.types(organisation.getChosen().id())).orElse(List.of());
    }
    return types;
  }

  public TypeView getEdited() {
    String id = request.getParameter("d");
    return getTypes().stream()
        .filter(t -> String.valueOf(t.id()).equals(id))
        .findFirst()
        .orElse(null);
  }

  public boolean isChangeable() {
    return caller.hasRole("ADMIN");
  }

  public List<ActivityView> getActivities() {
    return catalogue.activitiesOf(organisation.getChosen().id());
  }

  public Subject[] getSubjects() {
    return Subject.values();
  }

  public Validity[] getValidities() {
    return Validity.values();
  }

  public void save() {
    TypeView edited = getEdited();
    SaveTypeCommand command =
        new SaveTypeCommand(
            organisation.getChosen().id(),
            edited == null ? null : edited.id(),
            subject,
            name,
            validity,
            validUntil,
            validMonths,
            hint,
            toCheck,
            withRequest);
    call.result(() -> service.save(command))
        .ifPresent(
            id -> {
              call.success("types.saved");
              goTo(id);
            });
  }

  public void retire(long typeId, boolean retired) {
    change(() -> service.retire(typeId, retired), typeId);
  }

  public void ask() {
    long type = getEdited().id();
    AskCommand command = new AskCommand(type, compulsory, activityId, schoolYear, ageFrom, ageTo);
    change(() -> service.ask(command), type);
  }

  public void unask(long requirementId) {
    change(() -> service.unask(requirementId), getEdited().id());
  }

  private void change(Runnable work, long typeId) {
    if (call.done(work)) {
      call.success("types.saved");
      goTo(typeId);
    }
  }

  private void goTo(long typeId) {
    call.redirect(
        "/staff/document-types.xhtml?o=" + organisation.getChosen().code() + "&d=" + typeId);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Subject getSubject() {
    return subject;
  }

  public void setSubject(Subject subject) {
    this.subject = subject;
  }

  public Validity getValidity() {
    return validity;
  }

  public void setValidity(Validity validity) {
    this.validity = validity;
  }

  public LocalDate getValidUntil() {
    return validUntil;
  }

  public void setValidUntil(LocalDate validUntil) {
    this.validUntil = validUntil;
  }

  public Integer getValidMonths() {
    return validMonths;
  }

  public void setValidMonths(Integer validMonths) {
    this.validMonths = validMonths;
  }

  public String getHint() {
    return hint;
  }

  public void setHint(String hint) {
    this.hint = hint;
  }

  public String getToCheck() {
    return toCheck;
  }

  public void setToCheck(String toCheck) {
    this.toCheck = toCheck;
  }

  public boolean isWithRequest() {
    return withRequest;
  }

  public void setWithRequest(boolean withRequest) {
    this.withRequest = withRequest;
  }

  public boolean isCompulsory() {
    return compulsory;
  }

  public void setCompulsory(boolean compulsory) {
    this.compulsory = compulsory;
  }

  public Long getActivityId() {
    return activityId;
  }

  public void setActivityId(Long activityId) {
    this.activityId = activityId;
  }

  public Integer getSchoolYear() {
    return schoolYear;
  }

  public void setSchoolYear(Integer schoolYear) {
    this.schoolYear = schoolYear;
  }

  public Integer getAgeFrom() {
    return ageFrom;
  }

  public void setAgeFrom(Integer ageFrom) {
    this.ageFrom = ageFrom;
  }

  public Integer getAgeTo() {
    return ageTo;
  }

  public void setAgeTo(Integer ageTo) {
    this.ageTo = ageTo;
  }
}
