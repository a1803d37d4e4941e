package fr.portailfamille.catalogue;

import fr.portailfamille.shared.Refusal;

/** The last day stands before the first one, or the period is longer than two years. */
public record PlanPeriodWrong() implements Refusal {}
