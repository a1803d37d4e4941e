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
 * @param invitedAt when the link to the first password was last sent; null where none was
 * @param linkUntil until when that link may be used, or could; null like it
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
    Instant invitedAt,
    Instant linkUntil,
    Instant lastSeen)
    implements Serializable {

  /** The same without the name its holder goes by elsewhere: the login stands for it. */
  public AccountStanding withoutName() {
    return new AccountStanding(
        id,
        login,
        email,
        login,
        status,
        staff,
        lockedUntil,
        codeUntil,
        invitedAt,
        linkUntil,
        lastSeen);
  }
}
