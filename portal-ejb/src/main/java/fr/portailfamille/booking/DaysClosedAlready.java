package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/**
 * What was to take place on these days has been closed before.
 *
 * @param reason what families read; empty where none is kept
 */
public record DaysClosedAlready(LocalDate from, LocalDate to, String reason) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {from, to, from.equals(to) ? 0 : 1, reason.isEmpty() ? 0 : 1, reason};
  }
}
