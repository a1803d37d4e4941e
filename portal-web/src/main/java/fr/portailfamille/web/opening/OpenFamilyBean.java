package fr.portailfamille.web.opening;

import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierSubject;
import fr.portailfamille.household.FamilyDesk;
import fr.portailfamille.household.FieldWish;
import fr.portailfamille.household.LikelyDouble;
import fr.portailfamille.household.OpenFamilyCommand;
import fr.portailfamille.household.OpeningOutcome;
import fr.portailfamille.household.OpeningPlace;
import fr.portailfamille.web.dossier.TypedDossier;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ouvrir un dossier famille, in an organisation ({@code ?o=} its id) or one of its structures
 * ({@code &s=}); without, in the first place of the caller.
 */
@Named("openFamily")
@RequestScoped
public class OpenFamilyBean extends TypedFamily {

  @Inject private FamilyDesk desk;
  private List<OpeningPlace> places = List.of();
  private List<LikelyDouble> doubles = List.of();
  private Set<DossierField> left = Set.of();

  @Override
  DossierSheet blank(Map<DossierSubject, Integer> wanted) {
    places = desk.places();
    OpeningPlace place = getPlace();
    left = desk.leftToFamily(place.organisationId(), place.structureId());
    return desk.blank(place.organisationId(), place.structureId(), wanted);
  }

  @Override
  void prepare(TypedDossier typed) {
    typed.leaveToFamily(left);
  }

  /** Where the caller may open families; read with the form. */
  public List<OpeningPlace> getPlaces() {
    return places;
  }

  /** Where the family is opened; a place that is not the caller's opens nothing. */
  public OpeningPlace getPlace() {
    long organisation = id("o");
    long structure = id("s");
    if (organisation == 0 && !getPlaces().isEmpty()) {
      return getPlaces().get(0);
    }
    return new OpeningPlace(organisation, structure == 0 ? null : structure, "");
  }

  private long id(String name) {
    String value = posted().getOrDefault(name, "");
    return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
  }

  /** Ouvrir le dossier. */
  public void open() {
    open(false);
  }

  /** Ouvrir quand même. */
  public void openAnyway() {
    open(true);
  }

  private void open(boolean anyway) {
    List<FieldWish> wishes = getTyped().wishes();
    OpeningPlace place = getPlace();
    call.result(
            () ->
                desk.open(
                    new OpenFamilyCommand(
                        place.organisationId(), place.structureId(), wishes, anyway, "fr")))
        .ifPresent(outcome -> tell(outcome, wishes));
  }

  private void tell(OpeningOutcome outcome, List<FieldWish> wishes) {
    if (outcome.isOpened()) {
      boolean mail =
          wishes.stream()
              .anyMatch(w -> w.field() == DossierField.HOUSEHOLD_EMAIL && !w.typed().isBlank());
      call.success(mail ? "opening.opened.mail" : "opening.opened.letter");
      List<String> open = getTyped().leftOpen(say.now());
      if (!open.isEmpty()) {
        call.success("opening.left", String.join(", ", open));
      }
      call.redirect("/staff/logins.xhtml?h=" + outcome.householdId());
    } else if (!outcome.faults().isEmpty()) {
      tell(outcome.faults());
    } else {
      doubles = outcome.doubles();
      call.fault("doubles-title", say.now().text("opening.doubles.error", doubles.size()));
    }
  }

  /** Households the typed family is like; empty until it was asked for. */
  public List<LikelyDouble> getDoubles() {
    return doubles;
  }

  /** Whether the button «ouvrir quand même» is there, or was on the page that is posted. */
  public boolean isWarned() {
    return !doubles.isEmpty() || posted().containsKey("warned");
  }
}
