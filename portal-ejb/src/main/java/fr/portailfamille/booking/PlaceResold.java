package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;

/** Somebody took a place that a family gave back: its account is credited. */
public record PlaceResold(long householdId, long bookingId, Money credited) {}
