package fr.portailfamille.identity;

import java.io.Serializable;
import java.time.Instant;

/**
 * An account as staff see it.
 *
 * @param staff whether it opens pages of staff too
 * @param lockedUntil until when its login is refused from anywhere after too many tries; null where
 *     it is not
 * @param codeUntil until when the code given last may be used; null where there is none
 * @param lastSeen when it was last signed in; null before the first time, or long ago
 */
public record AccountStanding(
    long id,
    String login,
    String email,
    String displayName,
    AccountStatus status,
    boolean staff,
    Instant lockedUntil,
    Instant codeUntil,
    Instant lastSeen)
    implements Serializable {}
