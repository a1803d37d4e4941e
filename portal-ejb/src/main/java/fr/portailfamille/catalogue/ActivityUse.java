package fr.portailfamille.catalogue;

import java.util.Map;

/**
 * Implemented by a room above that keeps what refers to activities: what is in use is not deleted.
 */
public interface ActivityUse {

  /** How many enrolments, ended ones too, by the group of the activity. */
  Map<Long, Integer> enrolments(long activityId);
}
