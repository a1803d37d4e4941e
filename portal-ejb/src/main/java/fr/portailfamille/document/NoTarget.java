package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** It was not said what the document is. */
public record NoTarget() implements Refusal {}
