package fr.portailfamille.privacy;

import fr.portailfamille.shared.Refusal;

/** A request of this household waits already. */
public record ErasureAlreadyAsked() implements Refusal {}
