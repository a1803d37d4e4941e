package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.AlreadyWaiting;
import fr.portailfamille.booking.PlaceFreeAgain;
import fr.portailfamille.booking.TakenElsewhere;
import fr.portailfamille.booking.WaitInLine;
import fr.portailfamille.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** Whether somebody may be put on the waiting list of a session. */
public final class JoinRule {

  private JoinRule() {}

  /** Every reason why it may not; empty where it may. */
  public static List<Refusal> refusals(
      Candidate candidate, Occupancy occupancy, List<WaitingRows.Entry> live) {
    List<Refusal> found = BookingRules.refusals(candidate, occupancy);
    if (found.isEmpty()) {
      return List.of(new PlaceFreeAgain(candidate.session().day(), candidate.unitName()));
    }
    Optional<Refusal> twice =
        live.stream()
            .filter(
                e ->
                    e.personId() == candidate.person().personId()
                        && e.sessionId() == candidate.session().id())
            .findFirst()
            .map(e -> twice(candidate, e));
    return twice
        .map(List::of)
        .orElseGet(() -> found.stream().filter(r -> !(r instanceof WaitInLine)).toList());
  }

  /** What another household of a child waits for is not told. */
  private static Refusal twice(Candidate candidate, WaitingRows.Entry entry) {
    String firstName = candidate.person().firstName();
    return entry.householdId() == candidate.enrolment().householdId()
        ? new AlreadyWaiting(firstName, candidate.session().day())
        : new TakenElsewhere(firstName, candidate.session().day());
  }
}
