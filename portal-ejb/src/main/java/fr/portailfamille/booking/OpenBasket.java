package fr.portailfamille.booking;

import java.time.Instant;

/**
 * A basket of the household that holds places until its hour.
 *
 * @param isNew whether it was opened just now and holds nothing yet
 */
public record OpenBasket(long id, Instant expiresAt, boolean isNew) {}
