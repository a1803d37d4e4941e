package fr.portailfamille.web.dossier;

import fr.portailfamille.household.DossierDesk;
import fr.portailfamille.household.DossierField;
import fr.portailfamille.household.DossierSheet;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.household.SaveDossierCommand;
import fr.portailfamille.household.SavedDossier;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** A form of a dossier for staff: nothing waits, sensitive fields are looked at one by one. */
abstract class StaffEdited extends EditedDossier {

  @Inject DossierDesk desk;
  private String revealed;
  private String revealedId;

  @Override
  DossierSheet sheet(long householdId) {
    return desk.sheet(householdId);
  }

  @Override
  SavedDossier save(SaveDossierCommand command) {
    return desk.save(command);
  }

  /** Shows one sensitive value on this answer only; the look stands in the journal. */
  public void reveal() {
    String wanted = posted().getOrDefault("reveal", "");
    String[] parts = wanted.split("#", 2);
    DossierField field =
        DossierField.ofKey(parts[0]).orElseThrow(() -> new RefusedException(new NotFound()));
    long subject =
        Long.parseLong(parts.length > 1 && parts[1].matches("[0-9]{1,18}") ? parts[1] : "0");
    revealed =
        call.result(() -> Optional.ofNullable(desk.reveal(page.getHouseholdId(), field, subject)))
            .flatMap(value -> value)
            .map(kept -> new DossierWords(faces.getViewRoot().getLocale()).value(field, kept))
            .orElse(null);
    revealedId = "f-" + field.key().replace('.', '-') + "-" + subject;
  }

  /** Fields whose value is kept from the eye until it is asked for. */
  public List<TypedField> getMasked() {
    return getTyped().getSections().stream()
        .flatMap(section -> section.getFields().stream())
        .filter(TypedField::isRevealable)
        .toList();
  }

  /** The value that was asked for, beside its field. */
  public String revealed(String fieldId) {
    return fieldId.equals(revealedId) ? revealed : null;
  }
}
