package fr.portailfamille.catalogue;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** The same day is named as an extra day and as closed. */
public record PlanDayContradicted(LocalDate day) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {day};
  }
}
