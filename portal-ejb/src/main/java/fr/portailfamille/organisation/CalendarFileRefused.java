package fr.portailfamille.organisation;

import fr.portailfamille.shared.Refusal;
import java.util.List;

/**
 * Lines of the file cannot be taken: nothing of it was.
 *
 * @param faults all of them, by line
 */
public record CalendarFileRefused(List<CalendarFault> faults) implements Refusal {

  public CalendarFileRefused {
    faults = List.copyOf(faults);
  }

  @Override
  public Object[] facts() {
    return new Object[] {faults.size()};
  }
}
