package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** «Autre document» without a name. */
public record OtherNameMissing() implements Refusal {}
