package fr.portailfamille.organisation;

import java.io.Serializable;
import java.util.List;

/**
 * What a file brought.
 *
 * @param schoolYears now as in the file, in their order
 * @param holidays how many, over all zones
 * @param leftOut lines of other zones, other populations and past school years
 */
public record CalendarImported(List<String> schoolYears, int holidays, int leftOut)
    implements Serializable {

  public CalendarImported {
    schoolYears = List.copyOf(schoolYears);
  }
}
