package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.BookingSettings;
import fr.portailfamille.booking.DocumentDemand;
import fr.portailfamille.organisation.SettingValues;
import fr.portailfamille.shared.Money;

/**
 * What an activity asks of those who book.
 *
 * @param dossier whether the dossier has to be complete
 * @param debt from which on nothing is booked; zero: never
 * @param daysPerWeek at most; 0: as many as there are
 */
record Demands(
    DocumentDemand documents, boolean dossier, Money debt, int daysPerWeek, WaitingTerms waiting) {

  static final Demands NONE =
      new Demands(DocumentDemand.NONE, false, Money.ZERO, 0, WaitingTerms.NONE);

  static Demands of(SettingValues values, long activityId) {
    return new Demands(
        values.of(BookingSettings.DOCUMENTS, activityId),
        values.of(BookingSettings.DOSSIER, activityId),
        Money.ofCents(values.of(BookingSettings.DEBT, activityId) * 100L),
        values.of(BookingSettings.DAYS_PER_WEEK, activityId),
        WaitingTerms.of(values, activityId));
  }
}
