package fr.portailfamille.booking;

import fr.portailfamille.shared.Refusal;

/** The payment has gone back to its card already, so far that the rest is not enough. */
public record CardMoneyGivenBack() implements Refusal {}
