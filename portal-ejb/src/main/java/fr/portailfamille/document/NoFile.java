package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** Nothing was chosen to be sent. */
public record NoFile() implements Refusal {}
