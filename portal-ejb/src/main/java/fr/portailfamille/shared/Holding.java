package fr.portailfamille.shared;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How much a room holds of somebody in a category, and what an erasure does with it.
 *
 * @param last the day of the newest of what is kept, from which its time counts; null where nothing
 *     is
 * @param erased whether it goes at once; otherwise it stays for its time, without more names than
 *     needed
 */
public record Holding(DataCategory category, long count, LocalDate last, boolean erased)
    implements Serializable {

  public static Holding goes(DataCategory category, long count) {
    return new Holding(category, count, null, true);
  }

  public static Holding stays(DataCategory category, long count, LocalDate last) {
    return new Holding(category, count, last, false);
  }
}
