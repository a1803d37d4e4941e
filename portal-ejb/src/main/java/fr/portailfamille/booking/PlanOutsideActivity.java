package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** The period of a plan leaves the days of its activity. */
public record PlanOutsideActivity(LocalDate startsOn, LocalDate endsOn) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {startsOn, endsOn, startsOn.equals(endsOn) ? 0 : 1};
  }
}
