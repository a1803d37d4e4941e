package fr.portailfamille.identity;

import fr.portailfamille.shared.Refusal;

/** A one-time link that is unknown, used, replaced or too old: the answer never tells which. */
public record LinkLapsed() implements Refusal {}
