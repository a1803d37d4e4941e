package fr.portailfamille.intake;

import fr.portailfamille.household.FieldFault;
import java.util.List;

/**
 * What became of a request: kept or, with faults or without consent, not.
 *
 * @param email where the link went that confirms it; null where it was not kept
 */
public record AskOutcome(List<FieldFault> faults, boolean consentMissing, String email) {

  public AskOutcome {
    faults = List.copyOf(faults);
  }

  public boolean isKept() {
    return faults.isEmpty() && !consentMissing;
  }
}
