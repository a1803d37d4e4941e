package fr.portailfamille.booking;

import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.execution.TaskView;
import java.io.Serializable;

/**
 * The season of an activity as staff see it.
 *
 * @param plan as it was last saved; null before the first time
 * @param preview what writing it would do now; null without a plan and while it is being written
 * @param task the last writing of a plan; null before the first one
 */
public record SeasonSheet(
    ActivityView activity, SeasonPlan plan, SeasonPreview preview, TaskView task)
    implements Serializable {

  /** Whether a plan is being written. */
  public boolean isMoving() {
    return task != null && task.moving();
  }
}
