package fr.portailfamille.booking;

import fr.portailfamille.catalogue.ActivityView;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/**
 * How full an activity is in a month, for staff.
 *
 * @param closed why there is nothing on a day
 */
public record MonthLoad(
    ActivityView activity,
    YearMonth month,
    List<SessionLoad> sessions,
    SortedMap<LocalDate, String> closed)
    implements Serializable {

  public MonthLoad {
    sessions = List.copyOf(sessions);
  }
}
