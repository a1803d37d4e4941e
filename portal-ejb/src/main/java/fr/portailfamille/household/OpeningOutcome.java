package fr.portailfamille.household;

import java.util.List;

/**
 * What became of a family to be opened: it stands, or it has faults, or others are like it.
 *
 * @param householdId 0 while it does not stand
 * @param accountId the account that opens it, or is offered it; 0 likewise
 */
public record OpeningOutcome(
    long householdId, long accountId, List<FieldFault> faults, List<LikelyDouble> doubles) {

  public OpeningOutcome {
    faults = List.copyOf(faults);
    doubles = List.copyOf(doubles);
  }

  public boolean isOpened() {
    return householdId > 0;
  }
}
