package fr.portailfamille.booking;

import fr.portailfamille.execution.TaskView;
import java.io.Serializable;
import java.util.List;

/**
 * A structure with its capacity, for staff.
 *
 * @param capacities the one that holds today first, then those to come, by their day
 * @param fullest half-days to come that are full or above, the next first, not all of them
 * @param task how far the sessions are that stood already; null where nothing was ever set
 */
public record SiteView(
    long structureId,
    String name,
    String organisationName,
    List<SiteCapacity> capacities,
    List<SiteLoad> fullest,
    TaskView task)
    implements Serializable {

  public SiteView {
    capacities = List.copyOf(capacities);
    fullest = List.copyOf(fullest);
  }

  public boolean isMoving() {
    return task != null && task.moving();
  }

  public boolean isTaskShown() {
    return task != null && (task.moving() || task.resumable());
  }
}
