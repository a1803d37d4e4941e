package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** The account is disabled: first it has to be opened again. */
public record AccountClosed() implements Refusal {}
