package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.booking.internal.OfferRows;
import fr.portailfamille.booking.internal.PlaceLocks;
import fr.portailfamille.booking.internal.WaitingReader;
import fr.portailfamille.booking.internal.WaitingRows;
import fr.portailfamille.shared.OneTimeToken;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Declines offered places by the link of their mail, without a login: whoever holds the link may.
 * It serves once and shows no more than its mail.
 */
@Stateless
@PermitAll
public class DeclineService {

  @Inject private PlaceLocks locks;
  @Inject private WaitingRows rows;
  @Inject private OfferRows held;
  @Inject private WaitingReader waiting;
  @Inject private AuditTrail audit;

  /** What the link may still decline; nothing once that is answered, over or in a basket. */
  public List<WaitingPlace> offered(String token) {
    return waiting.declinable(hash(token));
  }

  /**
   * Gives the places back; they go to the next in line.
   *
   * @throws RefusedException OfferOver, OfferInBasket
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void decline(String token) {
    List<WaitingRows.Entry> seen = offers(token);
    var persons = seen.stream().map(WaitingRows.Entry::personId).collect(Collectors.toSet());
    var sessions = seen.stream().map(WaitingRows.Entry::sessionId).collect(Collectors.toSet());
    locks.lockParties(seen.get(0).householdId(), persons);
    Instant now = locks.lockPools(sessions, persons);
    for (WaitingRows.Entry entry : offers(token)) {
      if (entry.basketId() != null) {
        throw new RefusedException(new OfferInBasket());
      }
      held.decline(entry.bookingId(), now);
      audit.record(
          "waiting.declined",
          "waiting_entry",
          entry.id(),
          Map.of("household", entry.householdId(), "by", "link"));
    }
  }

  private List<WaitingRows.Entry> offers(String token) {
    List<WaitingRows.Entry> found = rows.declinable(hash(token));
    if (found.isEmpty()) {
      throw new RefusedException(new OfferOver());
    }
    return found;
  }

  private static byte[] hash(String token) {
    return new OneTimeToken(token == null ? "" : token).hash();
  }
}
