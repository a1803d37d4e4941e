package fr.portailfamille.household;

import fr.portailfamille.shared.Refusal;

/** The person is enrolled, or has days to come, in this household. */
public record StillEngaged() implements Refusal {}
