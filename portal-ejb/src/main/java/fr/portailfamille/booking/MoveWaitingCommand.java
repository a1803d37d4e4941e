package fr.portailfamille.booking;

/**
 * Gives an entry another rank in its line.
 *
 * @param rank 1 for the first
 */
public record MoveWaitingCommand(long entryId, int rank, String reason) {}
