package fr.portailfamille.preparation;

import java.util.List;

/** Make activities for the next school year from these, all of the structure of the first one. */
public record CopySeasonCommand(long activityId, List<Long> activityIds) {

  public CopySeasonCommand {
    activityIds = List.copyOf(activityIds);
  }
}
