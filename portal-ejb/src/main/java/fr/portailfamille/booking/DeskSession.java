package fr.portailfamille.booking;

import java.io.Serializable;
import java.time.LocalDate;

/** A session as staff choose it: «6-12 ans · Mercredi matin». */
public record DeskSession(
    long sessionId,
    long activityId,
    String activityName,
    String groupName,
    String unitName,
    LocalDate day)
    implements Serializable {

  public String designation() {
    return groupName + " · " + unitName;
  }
}
