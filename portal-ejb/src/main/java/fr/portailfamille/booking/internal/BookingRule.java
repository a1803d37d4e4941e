package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.organisation.Setting;
import fr.portailfamille.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** Règle: lets pass or says why not and what to do about it. */
public sealed interface BookingRule {

  /** How it is called in the code and the docs: {@code documents}, {@code days-per-week}. */
  String name();

  /** Whether staff, giving a reason, may book in spite of it. */
  boolean staffMayPass();

  /** Whether a place that is held already cannot be paid for once it fails. */
  boolean stopsPayment();

  /** What an organisation decides about it; nothing for what always holds. */
  Optional<Setting<?>> setting();

  /** About one session. */
  record OfSession(
      String name,
      boolean staffMayPass,
      boolean stopsPayment,
      Optional<Setting<?>> setting,
      Check check)
      implements BookingRule {

    @FunctionalInterface
    interface Check {
      List<Refusal> refusals(Candidate candidate, Occupancy occupancy);
    }
  }

  /** About a household and one of its persons in an activity, whatever the session. */
  record Standing(String name, boolean staffMayPass, Optional<Setting<?>> setting, Check check)
      implements BookingRule {

    @Override
    public boolean stopsPayment() {
      return false;
    }

    @FunctionalInterface
    interface Check {
      List<StandingRefusal> refusals(Participant participant);
    }
  }
}
