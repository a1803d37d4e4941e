package fr.portailfamille.identity;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.identity.internal.LoginBrake;
import fr.portailfamille.identity.internal.LoginSessions;
import fr.portailfamille.identity.internal.OneTimeCodes;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Login sessions (connexions): who is signed in from where, in the portal's own table, so that they
 * can be ended from anywhere, on every node. A secret token stands for a session; the table has its
 * hash only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class LoginSessionService {

  @Inject private LoginSessions sessions;
  @Inject private LoginBrake brake;
  @Inject private OneTimeCodes codes;
  @Inject private CurrentCaller caller;
  @Inject private AuditTrail audit;

  /**
   * Opens a session for an account that has just proved who it is.
   *
   * @return its token, for the session of the server and nowhere else
   */
  @CallerNotChecked
  public String open(long accountId, Device device, String address) {
    return sessions.open(accountId, device, address);
  }

  /**
   * How the session of this account ended; nothing while it goes on. To be asked at each request,
   * costs one statement.
   *
   * @param accountId of the caller as the server knows it
   */
  @CallerNotChecked
  public Optional<SessionEnd> ended(String token, long accountId) {
    return sessions
        .see(token)
        .filter(s -> s.accountId() == accountId)
        .map(s -> Optional.ofNullable(s.end()))
        .orElse(Optional.of(SessionEnd.UNKNOWN));
  }

  /** Ends the session of this token: its holder logs out. */
  public void logOut(String token) {
    sessions.end(token, SessionEnd.LOGOUT);
  }

  /** The caller's own sessions that go on, the asking one first. */
  public List<SessionLine> mine(String currentToken) {
    return sessions.of(me(), currentToken);
  }

  /**
   * Ends one of the caller's own sessions; one that ended meanwhile stays ended.
   *
   * @throws RefusedException NotFound for one that is not the caller's
   */
  public void endMine(long sessionId, String currentToken) {
    if (sessions.of(me(), currentToken).stream().noneMatch(line -> line.id() == sessionId)) {
      throw new RefusedException(new NotFound());
    }
    sessions.end(me(), sessionId, SessionEnd.CLOSED);
    audit.record("identity.session-ended", "account", me(), Map.of("session", sessionId));
  }

  /** Ends all of the caller's own sessions but the asking one; tells how many there were. */
  public int endMyOthers(String currentToken) {
    int ended = sessions.endAll(me(), currentToken, SessionEnd.CLOSED);
    audit.record("identity.sessions-ended", "account", me(), Map.of("count", ended));
    return ended;
  }

  /** Ends all sessions of an account; the calling service has checked that its caller may. */
  @CallerNotChecked
  public int endAll(long accountId) {
    int ended = sessions.endAll(accountId, null, SessionEnd.STAFF);
    audit.record("identity.sessions-ended", "account", accountId, Map.of("count", ended));
    return ended;
  }

  /** Deletes old sessions, codes and counted failures; for the nightly job. */
  public int deleteOld() {
    return sessions.deleteOld() + codes.deleteLapsed() + brake.deleteOld();
  }

  private long me() {
    return caller.accountId().orElseThrow(() -> new RefusedException(new NotFound()));
  }
}
