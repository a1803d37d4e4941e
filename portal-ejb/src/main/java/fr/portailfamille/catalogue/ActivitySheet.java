package fr.portailfamille.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * An activity as staff changes it.
 *
 * @param version what a change must name
 * @param sessions how many it has; between the first and the last day, null where there are none
 * @param enrolments how many, ended ones too
 * @param groupsInUse groups with sessions or enrolments: they stay
 * @param unitsInUse units with sessions: they stay, and so do their half-days
 */
public record ActivitySheet(
    ActivityView activity,
    long categoryId,
    String code,
    int version,
    int sessions,
    LocalDate firstSession,
    LocalDate lastSession,
    int enrolments,
    Set<Long> groupsInUse,
    Set<Long> unitsInUse)
    implements Serializable {

  public ActivitySheet {
    groupsInUse = Set.copyOf(groupsInUse);
    unitsInUse = Set.copyOf(unitsInUse);
  }

  /** Whether somebody may have booked it: then how it is paid for stays. */
  public boolean isInUse() {
    return sessions > 0 || enrolments > 0;
  }
}
