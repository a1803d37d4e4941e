package fr.portailfamille.booking;

/**
 * Moves a booking to another session of its group: cancelled with its whole price credited, booked
 * anew and charged, all or nothing.
 *
 * @param reason for the journal
 * @param word for the mail to the family; empty: none
 */
public record DeskMoveCommand(
    long bookingId, long sessionId, String reason, boolean extraPlace, String word) {}
