package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** The current password is not this one. */
public record WrongPassword() implements Refusal {}
