package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** A refusal for another reason that does not say which. */
public record RefusalWordsMissing() implements Refusal {}
