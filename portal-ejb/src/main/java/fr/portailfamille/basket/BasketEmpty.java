package fr.portailfamille.basket;

import fr.portailfamille.shared.Refusal;

/** Nothing is held: there is nothing to pay. */
public record BasketEmpty() implements Refusal {}
