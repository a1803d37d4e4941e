package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** The account is also the login of a family: staff do not close it from here. */
public record ServesFamily() implements Refusal {}
