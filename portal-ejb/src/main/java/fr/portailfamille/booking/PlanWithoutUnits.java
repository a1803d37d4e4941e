package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** No unit is chosen. */
public record PlanWithoutUnits() implements Refusal {}
