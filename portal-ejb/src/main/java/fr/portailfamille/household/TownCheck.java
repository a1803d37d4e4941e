package fr.portailfamille.household;

/**
 * A town beside its postcode.
 *
 * @param town as INSEE writes it; null where it is not known
 * @param fault null where both may stand as they are
 * @param hint the towns of the postcode; empty unless the town is none of them
 */
public record TownCheck(Town town, FaultReason fault, String hint) {

  /** Whether it is the town that is wrong, not the postcode. */
  public boolean isOfTown() {
    return fault == FaultReason.NOT_THE_TOWN;
  }
}
