package fr.portailfamille.privacy;

import fr.portailfamille.shared.Refusal;

/** A family that is refused an erasure is told why (GDPR, article 12). */
public record ReasonMissing() implements Refusal {}
