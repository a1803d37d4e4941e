package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** A document cannot be accepted until a day that is past. */
public record ValidityOver(LocalDate day) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {day};
  }
}
