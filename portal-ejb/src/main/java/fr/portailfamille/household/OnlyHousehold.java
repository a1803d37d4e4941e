package fr.portailfamille.household;

import fr.portailfamille.shared.Refusal;

/** A person stays in its last household. */
public record OnlyHousehold() implements Refusal {}
