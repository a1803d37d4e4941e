package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.BookingSettings;
import fr.portailfamille.organisation.SettingValues;
import java.time.Duration;

/**
 * How an activity lets people wait.
 *
 * @param most in the line of a session; 0: as many as like
 * @param offer how long a place is offered at most
 */
record WaitingTerms(boolean open, int most, Duration offer) {

  static final WaitingTerms NONE = new WaitingTerms(false, 0, Duration.ZERO);

  static WaitingTerms of(SettingValues values, long activityId) {
    return new WaitingTerms(
        values.of(BookingSettings.WAITING_LIST, activityId),
        values.of(BookingSettings.LONGEST_LINE, activityId),
        Duration.ofHours(values.of(BookingSettings.OFFER_HOURS, activityId)));
  }

  boolean hasRoom(int waiting) {
    return most == 0 || waiting < most;
  }
}
