package fr.portailfamille.household;

import fr.portailfamille.shared.Refusal;

/** A login needs somebody who holds it. */
public record HolderMissing() implements Refusal {}
