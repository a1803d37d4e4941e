package fr.portailfamille.booking;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Who is booked for a session.
 *
 * @param birthDate null where it is not known
 * @param heldUntil null for a confirmed place
 */
public record ParticipantLine(
    long sessionId,
    long personId,
    String name,
    LocalDate birthDate,
    long householdId,
    String householdNumber,
    Instant heldUntil)
    implements Serializable {

  public boolean isHeld() {
    return heldUntil != null;
  }
}
