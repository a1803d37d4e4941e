package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** A kind of document needs a name. */
public record TypeNameMissing() implements Refusal {}
