package fr.portailfamille.household;

import fr.portailfamille.shared.Refusal;

/** The login may look at the dossier, and no more. */
public record ReadOnlyAccess() implements Refusal {}
