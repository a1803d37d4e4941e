package fr.portailfamille.intake;

import fr.portailfamille.shared.Refusal;

/** The link that confirms a request is unknown or too old. */
public record RequestLapsed() implements Refusal {}
