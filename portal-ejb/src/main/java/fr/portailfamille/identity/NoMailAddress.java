package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** The account has no mail address: a code on paper takes the place of the link. */
public record NoMailAddress() implements Refusal {}
