package fr.portailfamille.web.series;

import fr.portailfamille.shared.Refusal;

/** «Valider» without a tick. */
public record NoSeriesTicked() implements Refusal {}
