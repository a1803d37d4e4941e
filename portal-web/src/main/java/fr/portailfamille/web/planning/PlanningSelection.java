package fr.portailfamille.web.planning;

import fr.portailfamille.booking.CancelLine;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.PlaceToCancel;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is ticked and unticked and not yet ended: a wish as a browser says it, ids only. It lasts
 * over the months that the family leafs through.
 */
public final class PlanningSelection implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A session ticked for an enrolment, with the régie that its basket belongs to. */
  public record Tick(long regieId, long enrolmentId, long sessionId, long cents)
      implements Serializable {}

  /** A confirmed place unticked, with what the page said of its money. */
  public record Cancel(long regieId, PlaceToCancel place) implements Serializable {}

  private final Set<Cancel> cancels = new LinkedHashSet<>();
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

  public Set<Cancel> cancels() {
    return cancels;
  }

  public boolean isCancelled(long bookingId) {
    return cancels.stream().anyMatch(c -> c.place().bookingId() == bookingId);
  }

  /** Takes over which of the confirmed places that the page showed are given up. */
  void replaceCancels(Collection<Cancel> shown, Collection<Cancel> givenUp) {
    shown.forEach(c -> cancels.removeIf(o -> o.place().bookingId() == c.place().bookingId()));
    cancels.addAll(givenUp);
  }

  /** Takes over what the summary said of the money of places given up. */
  void showMoney(Collection<CancelLine> said) {
    Map<Long, CancelMoney> money =
        said.stream().collect(Collectors.toMap(c -> c.line().id(), CancelLine::money));
    List<Cancel> told =
        cancels.stream()
            .filter(c -> money.containsKey(c.place().bookingId()))
            .map(
                c ->
                    new Cancel(
                        c.regieId(),
                        new PlaceToCancel(c.place().bookingId(), money.get(c.place().bookingId()))))
            .toList();
    cancels.clear();
    cancels.addAll(told);
  }

  /** What belongs to this régie was sent. */
  void done(long regieId) {
    ticks.removeIf(tick -> tick.regieId() == regieId);
    cancels.removeIf(cancel -> cancel.regieId() == regieId);
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
    return ticks.isEmpty() && releases.isEmpty() && cancels.isEmpty();
  }

  void clear() {
    ticks.clear();
    releases.clear();
    cancels.clear();
  }
}
