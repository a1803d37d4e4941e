package fr.portailfamille.organisation;

import fr.portailfamille.shared.Refusal;

/** Two school holidays of one zone share days. */
public record HolidaysOverlap() implements Refusal {}
