package fr.portailfamille.identity;

import java.time.Instant;

/** An administrator took away somebody's second step; it has to be set up anew. */
public record SecondFactorReset(long accountId, Instant at) {}
