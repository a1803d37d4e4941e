package fr.portailfamille.booking;

/** Cancels a booking for a family, whatever its deadline. */
public record DeskCancelCommand(long bookingId, CancelMoney money, String reason) {}
