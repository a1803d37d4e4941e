package fr.portailfamille.booking;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A day of the planning: its sessions, or why there is none.
 *
 * @param closedReason «vacances scolaires»; null on a day with sessions
 */
public record PlanningDay(LocalDate day, String closedReason, List<PlanningCell> cells)
    implements Serializable {

  public PlanningDay {
    cells = List.copyOf(cells);
  }

  /** The session of a unit on this day, or null. */
  public PlanningCell cell(long unitId) {
    for (PlanningCell cell : cells) {
      if (cell.unitId() == unitId) {
        return cell;
      }
    }
    return null;
  }
}
