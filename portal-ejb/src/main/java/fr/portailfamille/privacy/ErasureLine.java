package fr.portailfamille.privacy;

import fr.portailfamille.shared.Refusal;
import java.time.Instant;
import java.util.List;

/**
 * A request in the queue of the staff.
 *
 * @param obstacles what has to be settled before it can be accepted
 * @param stopped whether it was accepted and has not come to its end
 * @param reachedByMail whether the answer goes out by mail
 */
public record ErasureLine(
    long id,
    long householdId,
    String number,
    String name,
    String organisation,
    Instant askedAt,
    String askedBy,
    boolean stopped,
    boolean reachedByMail,
    List<Refusal> obstacles) {

  public ErasureLine {
    obstacles = List.copyOf(obstacles);
  }

  /** The same with what has to be settled first. */
  ErasureLine with(List<Refusal> found) {
    return new ErasureLine(
        id,
        householdId,
        number,
        name,
        organisation,
        askedAt,
        askedBy,
        stopped,
        reachedByMail,
        found);
  }
}
