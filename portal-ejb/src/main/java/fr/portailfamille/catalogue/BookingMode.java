package fr.portailfamille.catalogue;

/** How what is booked gets paid: with the booking, with the enrolment, or on the account later. */
public enum BookingMode {
  PAY_ON_BOOKING,
  PAY_ON_ENROLMENT,
  CHARGED_TO_ACCOUNT
}
