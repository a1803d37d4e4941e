package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** This login belongs to an account already, whatever its case. */
public record LoginTaken() implements Refusal {}
