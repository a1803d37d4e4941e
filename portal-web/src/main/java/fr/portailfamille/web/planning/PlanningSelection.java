package fr.portailfamille.web.planning;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is ticked and unticked and not yet ended: a wish as a browser says it, ids only. It lasts
 * over the months that the family leafs through.
 */
public final class PlanningSelection implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A session ticked for an enrolment, with the régie that its basket belongs to. */
  public record Tick(long regieId, long enrolmentId, long sessionId, long cents)
      implements Serializable {}

  private final Set<Tick> ticks = new LinkedHashSet<>();
  private final Set<Long> releases = new LinkedHashSet<>();

  /** A selection that starts with these ticks. */
  public static PlanningSelection of(Collection<Tick> ticks) {
    PlanningSelection selection = new PlanningSelection();
    selection.ticks.addAll(ticks);
    return selection;
  }

  public Set<Tick> ticks() {
    return ticks;
  }

  public Set<Long> releases() {
    return releases;
  }

  public boolean isTicked(long enrolmentId, long sessionId) {
    return ticks.stream()
        .anyMatch(t -> t.enrolmentId() == enrolmentId && t.sessionId() == sessionId);
  }

  public boolean isReleased(long bookingId) {
    return releases.contains(bookingId);
  }

  /** Takes over what was posted for the cells that the page showed. */
  void replace(
      Collection<Tick> shown, Collection<Tick> ticked, Collection<Long> held, Set<Long> kept) {
    ticks.removeAll(shown);
    ticks.addAll(ticked);
    for (Long booking : held) {
      if (kept.contains(booking)) {
        releases.remove(booking);
      } else {
        releases.add(booking);
      }
    }
  }

  public boolean isEmpty() {
    return ticks.isEmpty() && releases.isEmpty();
  }

  void clear() {
    ticks.clear();
    releases.clear();
  }
}
