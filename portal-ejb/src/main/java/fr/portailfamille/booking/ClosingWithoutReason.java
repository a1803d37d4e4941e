package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** Families are told why a day does not take place. */
public record ClosingWithoutReason() implements Refusal {}
