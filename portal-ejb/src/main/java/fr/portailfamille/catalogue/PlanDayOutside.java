package fr.portailfamille.catalogue;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** A day named apart is not in the period. */
public record PlanDayOutside(LocalDate day) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {day};
  }
}
