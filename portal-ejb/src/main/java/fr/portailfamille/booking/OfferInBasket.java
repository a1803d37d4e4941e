package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** The offered place is in the basket: it is given back there, not on the waiting list. */
public record OfferInBasket() implements Refusal {}
