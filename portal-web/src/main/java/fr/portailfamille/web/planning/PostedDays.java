package fr.portailfamille.web.planning;

import fr.portailfamille.booking.DayState;
import fr.portailfamille.booking.PlaceToCancel;
import fr.portailfamille.booking.PlanningBlock;
import fr.portailfamille.booking.PlanningCell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the boxes of a planning say when they come back: held against the planning as it stands now,
 * which another tab may have changed since the page was drawn.
 */
final class PostedDays {

  private final List<PlanningSelection.Tick> shown = new ArrayList<>();
  private final List<PlanningSelection.Tick> ticked = new ArrayList<>();
  private final List<Long> held = new ArrayList<>();
  private final Set<Long> kept = new HashSet<>();
  private final List<PlanningSelection.Cancel> confirmed = new ArrayList<>();
  private final List<PlanningSelection.Cancel> givenUp = new ArrayList<>();
  private final Set<String> marks;
  private final boolean adding;

  private PostedDays(Set<String> marks, boolean adding) {
    this.marks = marks;
    this.adding = adding;
  }

  /**
   * @param marks as {@link PlanningMarks} and the hidden field of a held day name them
   * @param adding whether the page only takes more days
   */
  static PostedDays of(List<PlanningBlock> blocks, Set<String> marks, boolean adding) {
    PostedDays posted = new PostedDays(marks, adding);
    blocks.stream()
        .filter(block -> !block.series())
        .forEach(
            block ->
                block.days().stream()
                    .flatMap(day -> day.cells().stream())
                    .forEach(cell -> posted.read(block, cell)));
    return posted;
  }

  private void read(PlanningBlock block, PlanningCell cell) {
    // only what this page showed as taken can be given back by it, not another tab's
    boolean drawnTaken = marks.contains("h" + cell.bookingId());
    boolean stillTicked = marks.contains("k" + cell.bookingId());
    if (PlanningMarks.isUntickable(block, cell, adding)) {
      if (drawnTaken) {
        PlanningSelection.Cancel cancel =
            new PlanningSelection.Cancel(
                block.regieId(), new PlaceToCancel(cell.bookingId(), cell.cancel().money()));
        confirmed.add(cancel);
        if (!stillTicked) {
          givenUp.add(cancel);
        }
      }
    } else if (cell.state() == DayState.HELD || (cell.state() == DayState.BOOKED && drawnTaken)) {
      // held when the page was drawn: one that was paid since is given back no more, but told
      if (drawnTaken) {
        held.add(cell.bookingId());
      }
      if (stillTicked) {
        kept.add(cell.bookingId());
      }
    } else {
      PlanningSelection.Tick tick = PlanningMarks.tick(block, cell);
      shown.add(tick);
      if (marks.contains(PlanningMarks.of(tick))) {
        ticked.add(tick);
      }
    }
  }

  void into(PlanningSelection selection) {
    selection.replace(shown, ticked, held, kept);
    selection.replaceCancels(confirmed, givenUp);
  }
}
