package fr.portailfamille.household;

import java.io.Serializable;
import java.util.Set;

/**
 * A household of the organisation that is like a new one.
 *
 * @param id 0 where it is out of the caller's reach: only that there is one is told then
 * @param number null like the name and the members where it is out of reach
 * @param members first names, separated by commas
 */
public record LikelyDouble(
    long id, String number, String name, String members, Set<AlikeReason> reasons)
    implements Serializable {

  public LikelyDouble {
    reasons = Set.copyOf(reasons);
  }
}
