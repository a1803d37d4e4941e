package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** There are not that many places at all: waiting together would be waiting for ever. */
public record NoRoomTogether(LocalDate day, int persons) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {day, persons};
  }
}
