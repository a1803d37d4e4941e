package fr.portailfamille.intake;

import fr.portailfamille.shared.Refusal;

/** The import is past that step, or not yet there: look where it stands. */
public record ImportPast() implements Refusal {}
