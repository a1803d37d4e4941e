package fr.portailfamille.household;

import fr.portailfamille.shared.Refusal;

/** The login belongs to the household already, or was offered to it. */
public record HasAccess() implements Refusal {}
