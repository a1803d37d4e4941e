package fr.portailfamille.booking;

/**
 * Life of a booking: HELD (option) ends by its hour; CONFIRMED only ends by being cancelled; a
 * trigger refuses every other way.
 */
public enum BookingStatus {
  HELD,
  CONFIRMED,
  EXPIRED,
  CANCELLED
}
