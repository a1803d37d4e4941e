package fr.portailfamille.booking;

import java.io.Serializable;
import java.time.Instant;

/**
 * An address that a login made for its calendar program.
 *
 * @param personId whose days it tells; null for all of the household
 * @param token the secret of the address
 * @param reminders whether it reminds of the hours to pay and to cancel before
 * @param fetchedAt when a program last asked; null before the first time
 */
public record CalendarFeed(
    Long personId, String token, boolean reminders, Instant createdAt, Instant fetchedAt)
    implements Serializable {

  @Override
  public String toString() {
    return "CalendarFeed[person=" + personId + "]";
  }
}
