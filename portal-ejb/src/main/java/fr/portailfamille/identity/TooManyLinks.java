package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** So many mails with links went out for this account that a quarter of an hour has to pass. */
public record TooManyLinks() implements Refusal {}
