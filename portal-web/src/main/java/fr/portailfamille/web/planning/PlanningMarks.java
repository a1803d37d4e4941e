package fr.portailfamille.web.planning;

import fr.portailfamille.booking.DayState;
import fr.portailfamille.booking.PlanningBlock;
import fr.portailfamille.booking.PlanningCell;

/** What a box of the planning stands for, as it is drawn and as it comes back in the post. */
final class PlanningMarks {

  private PlanningMarks() {}

  /**
   * Whether a confirmed place is given up by unticking it: of what is charged to the account.
   *
   * @param adding whether the page only takes more days
   */
  static boolean isUntickable(PlanningBlock block, PlanningCell cell, boolean adding) {
    return block.charged() && cell.cancel() != null && !adding;
  }

  static PlanningSelection.Tick tick(PlanningBlock block, PlanningCell cell) {
    return new PlanningSelection.Tick(
        block.regieId(),
        block.enrolmentId(),
        cell.sessionId(),
        cell.state() == DayState.LINE_OPEN ? 0 : cell.price().cents());
  }

  static String of(PlanningSelection.Tick tick) {
    return "w" + tick.enrolmentId() + "." + tick.sessionId();
  }
}
