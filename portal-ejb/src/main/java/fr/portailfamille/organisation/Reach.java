package fr.portailfamille.organisation;

import java.util.List;

/**
 * How far a member of staff reaches with a duty.
 *
 * @param organisations where it holds for everything
 * @param structures where it holds for that structure alone
 */
public record Reach(List<Long> organisations, List<Long> structures) {

  public static final Reach NOWHERE = new Reach(List.of(), List.of());

  public Reach {
    organisations = List.copyOf(organisations);
    structures = List.copyOf(structures);
  }

  public boolean isNowhere() {
    return organisations.isEmpty() && structures.isEmpty();
  }
}
