/**
 * Booking: enrolments (inscriptions), bookings (réservations), the place pools they take from and
 * the rules that decide. {@link fr.portailfamille.booking.BookingService} is the face for families
 * and screens, {@link fr.portailfamille.booking.PlaceService}, {@link
 * fr.portailfamille.booking.SeriesPlaces} and {@link fr.portailfamille.booking.OfferedPlaces} those
 * for the basket alone. The locking rule stands in docs/locking.md. Must not know baskets, payments
 * or screens.
 */
package fr.portailfamille.booking;
