package fr.portailfamille.web.reservation;

import fr.portailfamille.shared.Refusal;

/** «Continuer» without a period. */
public record PeriodNotChosen() implements Refusal {}
