package fr.portailfamille.intake;

import fr.portailfamille.shared.Refusal;

/** The link that confirms a request is unknown, used or too old. */
public record RequestLapsed() implements Refusal {}
