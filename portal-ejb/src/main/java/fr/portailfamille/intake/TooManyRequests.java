package fr.portailfamille.intake;

import fr.portailfamille.shared.Refusal;

/** More requests than families make: from this address, or in all. */
public record TooManyRequests() implements Refusal {}
