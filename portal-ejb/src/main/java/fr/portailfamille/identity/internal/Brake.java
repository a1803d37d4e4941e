package fr.portailfamille.identity.internal;

import java.time.Duration;

/**
 * How long nobody may try after so many failures: nothing for the first few, then a minute, then
 * twice as long each time.
 *
 * @param free failures that cost nothing, the last of them excluded
 * @param longest no lock is longer
 * @param window failures are counted this long, from the first on
 */
public record Brake(int free, Duration longest, Duration window) {

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 20;

  /** The lock that follows this failure, counted from 1; nothing where it costs nothing. */
  public Duration lockAfter(int failures) {
    if (failures < free) {
      return Duration.ZERO;
    }
    Duration lock = FIRST.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
    return lock.compareTo(longest) > 0 ? longest : lock;
  }
}
