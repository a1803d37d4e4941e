package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** No group has places for any of the units. */
public record PlanWithoutPlaces() implements Refusal {}
