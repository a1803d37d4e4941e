package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** An organisation keeps an administrator who can log in. */
public record LastAdministrator() implements Refusal {}
