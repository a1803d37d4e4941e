package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** The offered place was declined, has lapsed or is in the basket already. */
public record OfferOver() implements Refusal {}
