package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** No login can be this: 3 to 254 characters without blanks. */
public record LoginUnusable() implements Refusal {}
