package fr.portailfamille.privacy;

import fr.portailfamille.shared.Refusal;

/** Staff did not say that they checked who asks. */
public record IdentityNotChecked() implements Refusal {}
