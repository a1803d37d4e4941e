package fr.portailfamille.payment;

import java.util.regex.Pattern;

/** Obstacle: why a settlement does not pass, as far as its last error tells. */
public enum Obstacle {
  /** Too many people at once: another try is usually enough. */
  BUSY,
  /** A rule of the portal refuses it: trying again may not help. */
  RULE,
  /** Something broke. */
  FAULT;

  private static final Pattern WAITING = Pattern.compile("TryAgain|ChangedMeanwhile");

  /** Refusals are kept by their keys, as a RefusedException names them. */
  private static final Pattern REFUSALS = Pattern.compile("[A-Z]\\w+(, [A-Z]\\w+)*");

  /** Tells it from {@code settlement.last_error}. */
  public static Obstacle of(String lastError) {
    if (WAITING.matcher(lastError).matches()) {
      return BUSY;
    }
    return REFUSALS.matcher(lastError).matches() ? RULE : FAULT;
  }
}
