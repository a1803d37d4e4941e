package fr.portailfamille.booking;

import java.io.Serializable;

/**
 * Where somebody is on the waiting list of a session.
 *
 * @param rank 1 for the first; 0 where a place is offered
 */
public record WaitingSpot(long entryId, int rank) implements Serializable {}
