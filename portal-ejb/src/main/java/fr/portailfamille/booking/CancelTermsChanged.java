package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;

/** What cancelling means for the money has changed since the page was shown. */
public record CancelTermsChanged(LocalDate day) implements Refusal {

  @Override
  public Object[] facts() {
    return new Object[] {day};
  }
}
