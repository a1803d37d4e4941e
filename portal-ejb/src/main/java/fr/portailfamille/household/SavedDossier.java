package fr.portailfamille.household;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a form: all of it or, with faults, nothing.
 *
 * @param taken fields that have their new value
 * @param waiting fields whose new value staff has to accept
 * @param consentMissing whether «J'accepte» has to be ticked
 */
public record SavedDossier(
    List<DossierField> taken,
    List<DossierField> waiting,
    List<FieldFault> faults,
    boolean consentMissing)
    implements Serializable {

  public SavedDossier {
    taken = List.copyOf(taken);
    waiting = List.copyOf(waiting);
    faults = List.copyOf(faults);
  }

  public boolean isSaved() {
    return faults.isEmpty() && !consentMissing;
  }
}
