package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** The account has its password already: nothing is left to be activated. */
public record AccountActive() implements Refusal {}
