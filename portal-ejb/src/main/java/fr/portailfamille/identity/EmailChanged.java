package fr.portailfamille.identity;

import java.time.Instant;

/**
 * An account has a new mail address, and a new login if that was the old address.
 *
 * @param formerEmail null where there was none
 */
public record EmailChanged(long accountId, String formerLogin, String formerEmail, Instant at) {}
