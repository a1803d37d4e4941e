package fr.portailfamille.document;

import fr.portailfamille.shared.Refusal;

/** What is accepted is neither replaced nor removed by the family. */
public record AlreadyAccepted() implements Refusal {}
