package fr.portailfamille.household;

import fr.portailfamille.shared.Refusal;

/** The login belongs to the household, but may not change what the dossier says for it. */
public record MayNotEdit() implements Refusal {}
