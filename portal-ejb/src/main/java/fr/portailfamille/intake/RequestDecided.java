package fr.portailfamille.intake;

import fr.portailfamille.shared.Refusal;

/** Somebody else has decided on the request meanwhile. */
public record RequestDecided() implements Refusal {}
