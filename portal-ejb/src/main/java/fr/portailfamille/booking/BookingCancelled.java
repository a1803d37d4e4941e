package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** Somebody has cancelled the booking meanwhile. */
public record BookingCancelled() implements Refusal {}
