package fr.portailfamille.booking;

import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.execution.TaskView;
import java.io.Serializable;

/**
 * The season of an activity as staff see it.
 *
 * @param plan as it was last saved; null before the first time
 * @param preview what writing it would do now; null without a plan and while it is being written
 * @param takers how many have booked it as a whole and keep the dates they booked; 0 for days
 * @param task the last writing of a plan; null before the first one
 */
public record SeasonSheet(
    ActivityView activity, SeasonPlan plan, SeasonPreview preview, int takers, TaskView task)
    implements Serializable {

  /** Whether a plan is being written. */
  public boolean isMoving() {
    return task != null && task.moving();
  }
}
