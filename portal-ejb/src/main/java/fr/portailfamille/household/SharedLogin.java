package fr.portailfamille.household;

import fr.portailfamille.shared.Refusal;

/** The login also serves elsewhere: its password and its closing are not for this staff. */
public record SharedLogin() implements Refusal {}
