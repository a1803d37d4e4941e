package fr.portailfamille.booking;

/**
 * Cancels a booking for a family, whatever its deadline.
 *
 * @param reason for the journal
 * @param word for the mail to the family; empty: none
 */
public record DeskCancelCommand(long bookingId, CancelMoney money, String reason, String word) {}
