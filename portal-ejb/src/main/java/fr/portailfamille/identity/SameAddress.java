package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** The address that was typed is the one the account has. */
public record SameAddress() implements Refusal {}
