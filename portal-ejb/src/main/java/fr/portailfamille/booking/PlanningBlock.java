package fr.portailfamille.booking;

import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.household.MemberView;
import java.io.Serializable;
import java.util.List;

/**
 * One enrolment on the planning: its units across, its days down.
 *
 * @param charged whether days are confirmed at once and charged to the account
 * @param standing what stands against every day of it that is not booked yet
 * @param series whether it is a series, an outing or a stay: it shows the dates that are booked,
 *     none of them can be booked or given back alone
 */
public record PlanningBlock(
    long enrolmentId,
    MemberView person,
    String activityName,
    long regieId,
    boolean charged,
    List<UnitView> units,
    List<PlanningDay> days,
    List<StandingRefusal> standing,
    boolean series)
    implements Serializable {

  public PlanningBlock {
    units = List.copyOf(units);
    days = List.copyOf(days);
    standing = List.copyOf(standing);
  }
}
