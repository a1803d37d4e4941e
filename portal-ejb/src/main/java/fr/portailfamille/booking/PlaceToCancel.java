package fr.portailfamille.booking;

import java.io.Serializable;

/**
 * A booking that its family gives up.
 *
 * @param shown what the page said of its money: where that has changed meanwhile nothing is done
 */
public record PlaceToCancel(long bookingId, CancelMoney shown) implements Serializable {}
