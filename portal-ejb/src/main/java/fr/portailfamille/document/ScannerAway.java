package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** The virus scanner does not answer and the organisation refuses unchecked files. */
public record ScannerAway() implements Refusal {}
