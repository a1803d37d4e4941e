package fr.portailfamille.household;

import java.time.Instant;

/** A household was offered to a login that stands; observers only queue the mail. */
public record AccessOffered(long householdId, long accountId, Instant at) {}
