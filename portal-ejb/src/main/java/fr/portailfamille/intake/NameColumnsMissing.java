package fr.portailfamille.intake;

import fr.portailfamille.shared.Refusal;

/** No column is said to hold the last names, or none the first names. */
public record NameColumnsMissing() implements Refusal {}
