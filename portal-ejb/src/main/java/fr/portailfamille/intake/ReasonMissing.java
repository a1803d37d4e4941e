package fr.portailfamille.intake;

import fr.portailfamille.shared.Refusal;

/** Who is declined is told why. */
public record ReasonMissing() implements Refusal {}
