package fr.portailfamille.catalogue;

import fr.portailfamille.shared.Refusal;

/** Neither a weekday nor a single day is chosen: there would be no session. */
public record PlanWithoutDays() implements Refusal {}
