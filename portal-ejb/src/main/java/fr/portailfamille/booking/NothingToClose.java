package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** No session that is still to come is open on these days. */
public record NothingToClose(LocalDate from, LocalDate to) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {from, to, from.equals(to) ? 0 : 1};
  }
}
