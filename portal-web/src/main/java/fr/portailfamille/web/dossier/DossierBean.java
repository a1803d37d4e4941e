package fr.portailfamille.web.dossier;

import fr.portailfamille.household.ConsentService;
import fr.portailfamille.household.ConsentState;
import fr.portailfamille.household.DossierNotice;
import fr.portailfamille.household.DossierService;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.household.SaveDossierCommand;
import fr.portailfamille.household.SavedDossier;
import fr.portailfamille.identity.KeptFormService;
import fr.portailfamille.web.frame.KeptForms;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A family's dossier: the page that shows it and the form that changes it. */
@Named("dossier")
@RequestScoped
public class DossierBean extends EditedDossier {

  private static final String FORM = "/family/dossier-edit.xhtml";

  @Inject private DossierService dossiers;
  @Inject private ConsentService consents;
  @Inject private KeptForms kept;
  @Inject private KeptFormService forms;
  private ConsentState consent;
  private List<DossierNotice> notices;
  private Optional<LocalDate> due;
  private boolean restored;

  @Override
  DossierSheet sheet(long householdId) {
    return dossiers.sheet(householdId);
  }

  @Override
  SavedDossier save(SaveDossierCommand command) {
    return dossiers.save(command);
  }

  /** Children and adults have sheets of their own. */
  @Override
  Set<DossierSubject> subjects() {
    return Set.of(DossierSubject.HOUSEHOLD, DossierSubject.REGIE, DossierSubject.GUARDIAN);
  }

  @Override
  Map<String, String> found() {
    Map<String, String> inputs = isForm() ? kept.kept(name()).orElse(Map.of()) : Map.of();
    restored = !inputs.isEmpty();
    return inputs;
  }

  boolean isForm() {
    return faces.getViewRoot().getViewId().equals(FORM);
  }

  String name() {
    return "dossier:" + page.getHouseholdId();
  }

  /** Whether the form shows what was typed before the session ended. */
  public boolean isRestored() {
    return restored;
  }

  /** Goes with the form, so that what is typed outlives the session. */
  public String getTicket() {
    return forms.ticket(name());
  }

  /** Enregistrer. */
  public void save() {
    save(accepted())
        .ifPresent(
            saved -> {
              call.done(() -> forms.forget(name()));
              tell(saved);
              back();
            });
  }

  private Integer accepted() {
    String accepted = posted().getOrDefault("accept", "");
    return accepted.matches("[0-9]{1,6}") ? Integer.valueOf(accepted) : null;
  }

  private void tell(SavedDossier saved) {
    if (saved.waiting().isEmpty()) {
      call.success("dossier.saved");
      return;
    }
    DossierWords words = new DossierWords(faces.getViewRoot().getLocale());
    call.success(
        "dossier.saved.waiting",
        saved.waiting().size(),
        saved.waiting().stream().map(words::label).distinct().collect(Collectors.joining(", ")));
  }

  /** Annuler. */
  public void cancel() {
    call.done(() -> forms.forget(name()));
    back();
  }

  /** Mes informations sont exactes. */
  public void confirm() {
    if (call.done(() -> consents.confirm(page.getHouseholdId()))) {
      call.success("dossier.confirmed");
      back();
    }
  }

  void back() {
    call.redirect("/family/dossier.xhtml?h=" + page.getHouseholdId());
  }

  public ConsentState getConsent() {
    if (consent == null) {
      consent = call.read(() -> consents.state(page.getHouseholdId())).orElseThrow();
    }
    return consent;
  }

  /** «J'accepte», as the organisation says it. */
  public String getConsentBody() {
    String body = getConsent().text().body();
    return body == null ? words().consent() : body;
  }

  public String getConsentRefusal() {
    String refusal = getConsent().text().refusal();
    return refusal == null ? words().consentRefusal() : refusal;
  }

  /** What the family is told of fields of this page. */
  public List<DossierNotice> getNotices() {
    if (notices == null) {
      notices =
          call.read(() -> dossiers.notices(page.getHouseholdId())).orElse(List.of()).stream()
              .filter(this::concerns)
              .toList();
    }
    return notices;
  }

  boolean concerns(DossierNotice notice) {
    return true;
  }

  /** «Adresse mail de Léa Martin». */
  public String whose(DossierNotice notice) {
    return words().labelOf(notice.field(), notice.subjectName());
  }

  /** J'ai lu. */
  public void read() {
    if (call.done(
        () -> dossiers.dismiss(page.getHouseholdId(), PersonBean.number(posted().get("notice"))))) {
      call.success("notice.read.done");
      back();
    }
  }

  /** Since when the yearly confirmation is owed; null where it is not. */
  public LocalDate getConfirmationDue() {
    if (due == null) {
      due =
          call.read(() -> Optional.ofNullable(consents.confirmationDue(page.getHouseholdId())))
              .orElse(Optional.empty());
    }
    return due.orElse(null);
  }

  private DossierWords words() {
    return new DossierWords(faces.getViewRoot().getLocale());
  }
}
