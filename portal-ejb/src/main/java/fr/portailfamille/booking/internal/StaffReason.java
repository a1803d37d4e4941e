package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.StaffReasonMissing;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reason that staff give for what they decide by hand. */
public final class StaffReason {

  private static final int LONGEST = 500;

  private StaffReason() {}

  /**
   * The reason where one is needed; all that was forgotten is told at once.
   *
   * @param forgotten what is missing beside it
   * @return empty where none is needed
   * @throws RefusedException what is missing beside it; StaffReasonMissing
   */
  public static String required(
      boolean needed, String typed, Optional<? extends Refusal> forgotten) {
    List<Refusal> missing = new ArrayList<>();
    forgotten.ifPresent(missing::add);
    if (needed && typed(typed).isEmpty()) {
      missing.add(new StaffReasonMissing());
    }
    if (!missing.isEmpty()) {
      throw new RefusedException(missing);
    }
    return needed ? typed(typed) : "";
  }

  /** What was typed; an endless one counts as none. */
  public static String typed(String typed) {
    String reason = typed == null ? "" : typed.strip();
    return reason.length() > LONGEST ? "" : reason;
  }

  /**
   * @throws RefusedException StaffReasonMissing for an empty or endless one
   */
  public static String required(String typed) {
    return required(true, typed, Optional.empty());
  }
}
