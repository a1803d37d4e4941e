package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** Identifier and code do not fit, or the code is used, too old or void: never told which. */
public record CodeRefused() implements Refusal {}
