package fr.portailfamille.booking;

import java.util.List;

/**
 * Staff booked, moved or cancelled for a family, which is told so by mail.
 *
 * @param booked bookings that were made, charged to the account
 * @param cancelled bookings that were given up; a booking that was moved is one of each
 * @param word what staff wrote for the family; empty where they wrote nothing. Never the reason
 *     that they gave for the journal
 */
public record ChangedByStaff(
    long householdId, List<Long> booked, List<Long> cancelled, String word) {

  public ChangedByStaff {
    booked = List.copyOf(booked);
    cancelled = List.copyOf(cancelled);
    word = word == null ? "" : word.strip();
  }
}
