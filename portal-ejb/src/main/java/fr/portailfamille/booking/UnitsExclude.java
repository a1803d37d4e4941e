package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** Two units of one day that exclude each other, as matin and journée do. */
public record UnitsExclude(String firstName, LocalDate day, String taken, String wanted)
    implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {firstName, day, taken, wanted};
  }
}
