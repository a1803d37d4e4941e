package fr.portailfamille.catalogue;

import java.util.Collection;
import java.util.Map;

/**
 * Implemented by a room above that keeps what refers to activities: what is in use is not deleted.
 */
public interface ActivityUse {

  /** How many enrolments, ended ones too, by activity and its group; what has none is left out. */
  Map<Long, Map<Long, Integer>> enrolments(Collection<Long> activityIds);
}
