package fr.portailfamille.booking;

import java.io.Serializable;

/**
 * How a family can give up a place that it has.
 *
 * @param state CANCELLABLE or RETURNABLE
 */
public record CancelOffer(CancelState state, CancelMoney money) implements Serializable {}
