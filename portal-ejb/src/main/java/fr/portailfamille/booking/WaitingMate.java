package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.util.List;

/**
 * A brother or sister who could wait for the same hours of the same day.
 *
 * @param refusals every reason why it cannot wait; empty where it can
 */
public record WaitingMate(
    long enrolmentId, long sessionId, String firstName, String designation, List<Refusal> refusals)
    implements Serializable {

  public WaitingMate {
    refusals = List.copyOf(refusals);
  }

  public boolean isJoinable() {
    return refusals.isEmpty();
  }

  public Wish wish() {
    return new Wish(enrolmentId, sessionId);
  }

  /** As a page posts it: «12.345». */
  public String mark() {
    return enrolmentId + "." + sessionId;
  }
}
