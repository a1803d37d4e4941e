package fr.portailfamille.intake;

/**
 * Somebody asked for an account with the mail address of one that opens a family of the
 * organisation already; observers only queue the mail that says so, to nobody but its holder.
 */
public record AccountKnown(long requestId, long organisationId, long accountId) {}
