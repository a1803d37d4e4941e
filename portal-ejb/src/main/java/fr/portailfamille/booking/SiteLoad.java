package fr.portailfamille.booking;

import fr.portailfamille.catalogue.HalfDays;
import java.io.Serializable;
import java.time.LocalDate;

/** How full a site is on a half-day, over all that is held there. */
public record SiteLoad(LocalDate day, HalfDays part, int capacity, int taken)
    implements Serializable {

  public boolean isFull() {
    return taken >= capacity;
  }

  /** Whether more are there than the State allows; they were booked before the number was set. */
  public boolean isOverfull() {
    return taken > capacity;
  }
}
