package fr.portailfamille.booking;

/** How families of an organisation book days. */
public enum BookingForm {
  /** On the planning of all children (guide 001). */
  PLANNING,
  /** Step by step: child, period, days, check (guide 004). */
  GUIDED
}
