package fr.portailfamille.booking;

/**
 * Opens places of a pool beyond its capacity.
 *
 * @param extra all of them, not only the new ones; 0 takes them back
 */
public record ExtraPlacesCommand(long poolId, int extra, String reason) {}
