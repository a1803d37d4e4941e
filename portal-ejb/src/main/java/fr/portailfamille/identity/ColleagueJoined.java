package fr.portailfamille.identity;

import java.time.Instant;

/** An account that works elsewhere, or worked here before, was given roles in an organisation. */
public record ColleagueJoined(long accountId, long organisationId, Instant at) {}
