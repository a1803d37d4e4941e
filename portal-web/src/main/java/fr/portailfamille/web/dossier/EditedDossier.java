package fr.portailfamille.web.dossier;

import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FieldWish;
import fr.portailfamille.household.SaveDossierCommand;
import fr.portailfamille.household.SavedDossier;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageWording;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form of a dossier, for one request: read, filled with what was posted, saved. Fields that
 * others changed meanwhile are merged where the form did not touch them, else told.
 */
abstract class EditedDossier {

  @Inject FamilyPage page;
  @Inject Call call;
  @Inject FacesContext faces;
  @Inject PageWording say;
  private TypedDossier typed;
  private boolean read;

  abstract DossierSheet sheet(long householdId);

  abstract SavedDossier save(SaveDossierCommand command);

  abstract Set<DossierSubject> subjects();

  /** What stands in the inputs when the page is not posted. */
  Map<String, String> found() {
    return Map.of();
  }

  /** Before the page is shown: what belongs to others is «introuvable». */
  public void check() {
    if (typed().isEmpty() && !faces.getResponseComplete()) {
      call.notFound();
    }
  }

  public boolean isShown() {
    return typed().isPresent();
  }

  public TypedDossier getTyped() {
    return typed().orElseThrow(() -> new RefusedException(new NotFound()));
  }

  private Optional<TypedDossier> typed() {
    if (!read) {
      read = true;
      if (page.getHouseholdId() > 0) {
        call.read(() -> sheet(page.getHouseholdId())).ifPresent(this::fill);
      }
    }
    return Optional.ofNullable(typed);
  }

  private void fill(DossierSheet sheet) {
    typed = new TypedDossier(sheet, subjects(), faces.getViewRoot().getLocale());
    Map<String, String> inputs = faces.isPostback() ? posted() : found();
    if (!inputs.isEmpty()) {
      typed.take(inputs);
    }
  }

  Map<String, String> posted() {
    return faces.getExternalContext().getRequestParameterMap();
  }

  /** Saves what was posted; nothing where it was not saved: every reason is on the page. */
  Optional<SavedDossier> save(Integer accepted) {
    TypedDossier form = getTyped();
    if (form.clash(posted(), say.now()) > 0) {
      tell(form);
      return Optional.empty();
    }
    List<FieldWish> wishes = form.wishes();
    Optional<SavedDossier> saved =
        call.result(
            () ->
                save(
                    new SaveDossierCommand(
                        page.getHouseholdId(), form.getVersion(), wishes, accepted)));
    if (saved.isPresent() && !saved.get().isSaved()) {
      form.mark(saved.get().faults(), say.now());
      tell(form);
      if (saved.get().consentMissing()) {
        call.fault("accept", say.now().text("fault.CONSENT"));
      }
      return Optional.empty();
    }
    return saved;
  }

  private void tell(TypedDossier form) {
    form.faulty().forEach(field -> call.fault(field.getId(), field.getFault()));
  }
}
