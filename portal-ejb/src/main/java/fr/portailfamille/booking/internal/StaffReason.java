package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.StaffReasonMissing;
import fr.portailfamille.shared.RefusedException;

/** The reason that staff give for what they decide by hand. */
public final class StaffReason {

  private static final int LONGEST = 500;

  private StaffReason() {}

  /**
   * @throws RefusedException StaffReasonMissing for an empty or endless one
   */
  public static String required(String typed) {
    String reason = typed == null ? "" : typed.strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      throw new RefusedException(new StaffReasonMissing());
    }
    return reason;
  }
}
