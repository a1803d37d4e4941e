package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** Who is invited needs at least one role. */
public record RoleMissing() implements Refusal {}
