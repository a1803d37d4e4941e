package fr.portailfamille.catalogue;

import fr.portailfamille.shared.Refusal;

/** A category needs a name of at most {@link CategoryDesk#LONGEST_NAME} signs. */
public record CategoryNameMissing() implements Refusal {}
