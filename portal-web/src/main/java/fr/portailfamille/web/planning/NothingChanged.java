package fr.portailfamille.web.planning;

import fr.portailfamille.shared.Refusal;

/** «Terminer les modifications» without any. */
public record NothingChanged() implements Refusal {}
