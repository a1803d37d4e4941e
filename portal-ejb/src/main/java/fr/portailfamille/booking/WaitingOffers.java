package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.booking.internal.OccupancyReader;
import fr.portailfamille.booking.internal.OfferDecision;
import fr.portailfamille.booking.internal.OfferRows;
import fr.portailfamille.booking.internal.PlaceLocks;
import fr.portailfamille.booking.internal.SeriesLines;
import fr.portailfamille.booking.internal.SeriesOfferDecision;
import fr.portailfamille.booking.internal.SeriesRows;
import fr.portailfamille.booking.internal.WaitingReader;
import fr.portailfamille.booking.internal.WaitingRows;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.OneTimeToken;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Offers places that came free, however that happened, to those who wait for them. For the sweep:
 * each party in a transaction of its own, under the locks of its household; safe to repeat and on
 * several nodes at once. Until it comes by, the line keeps its places from whoever comes later
 * (docs/locking.md).
 */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WaitingOffers {

  /** Who was passed over, for a missing document say, is looked at again after so long. */
  private static final Duration AGAIN = Duration.ofMinutes(5);

  @Inject private HouseholdService households;
  @Inject private PlaceLocks locks;
  @Inject private OccupancyReader occupancies;
  @Inject private OfferDecision decision;
  @Inject private SeriesOfferDecision series;
  @Inject private SeriesRows seriesRows;
  @Inject private SeriesLines seriesLines;
  @Inject private WaitingRows rows;
  @Inject private OfferRows held;
  @Inject private WaitingReader waiting;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private Event<PlaceOffered> offered;
  @Inject private Event<OfferLapsed> lapsed;

  /** Parties for which there may be room now, the first in line first. */
  public List<Long> due(int most) {
    Instant now = clock.now();
    return rows.due(now, now.minus(AGAIN), most);
  }

  /** What was offered by these bookings, whatever has become of it; for mails. */
  public List<WaitingPlace> offered(Collection<Long> bookingIds) {
    return waiting.offered(bookingIds);
  }

  /** An entry, whatever has become of it; for mails. */
  public WaitingPlace entry(long entryId) {
    return waiting.entry(entryId);
  }

  /** Ends the waiting for sessions that are closed or too near, and of those no longer enrolled. */
  public int endWhatIsOver() {
    return rows.endWhatIsOver(clock.now());
  }

  /** Parties with an offer that nobody answered in time, of which the family was not told. */
  public List<Long> unanswered(int most) {
    return rows.unanswered(clock.now(), most);
  }

  /** Ends such an offer where nobody else has yet, and tells the family once. */
  public void endUnanswered(long party) {
    List<WaitingRows.Entry> seen = rows.offeredTo(party);
    if (seen.isEmpty()) {
      return;
    }
    long household = seen.get(0).householdId();
    locks.lockHousehold(household);
    Instant now =
        locks.lockPools(
            seen.stream().map(WaitingRows.Entry::sessionId).distinct().toList(), List.of());
    List<Long> told = rows.tellLapsed(party, now);
    if (!told.isEmpty()) {
      audit.record(
          "waiting.lapsed",
          "waiting_entry",
          told.get(0),
          Map.of("household", household, "count", told.size()));
      lapsed.fire(new OfferLapsed(household, told));
    }
  }

  /**
   * Offers a party its places if it is the first that fits; one that something stands against is
   * passed over and keeps its rank.
   */
  public void offer(long party) {
    List<WaitingRows.Entry> seen = rows.waiting(party);
    if (seen.isEmpty()) {
      return;
    }
    HouseholdView household = households.view(seen.get(0).householdId());
    var sessions = seen.stream().map(WaitingRows.Entry::sessionId).distinct().toList();
    var persons = seen.stream().map(WaitingRows.Entry::personId).collect(Collectors.toSet());
    locks.lockParties(household.id(), persons);
    Instant now = locks.lockPools(sessions, persons);
    List<WaitingRows.Entry> entries = rows.waiting(party);
    if (entries.isEmpty() || !occupancies.serves(party, sessions, now)) {
      return;
    }
    if (entries.get(0).series()) {
      offerSeries(household, entries, now);
      return;
    }
    Optional<List<OfferDecision.Offer>> offers = decision.offers(household, entries, now);
    if (offers.isEmpty()) {
      rows.passOver(party, now);
      return;
    }
    OneTimeToken link = OneTimeToken.next();
    List<Long> bookings = new ArrayList<>();
    for (OfferDecision.Offer offer : offers.get()) {
      bookings.add(held.offer(offer.entry(), offer.price(), offer.until(), link.hash(), now));
      audit.record(
          "waiting.offered",
          "waiting_entry",
          offer.entry().id(),
          Map.of("household", household.id()));
    }
    offered.fire(
        new PlaceOffered(household.id(), bookings, link.text(), offers.get().get(0).until()));
  }

  private void offerSeries(HouseholdView household, List<WaitingRows.Entry> entries, Instant now) {
    WaitingRows.Entry first = entries.get(0);
    Optional<SeriesOfferDecision.Offer> offer = series.offer(household, entries, now);
    if (offer.isEmpty()) {
      rows.passOver(first.party(), now);
      return;
    }
    OneTimeToken link = OneTimeToken.next();
    List<Long> bookings =
        seriesRows.offer(offer.get().wish(), first.enrolmentId(), offer.get().until(), now);
    seriesLines.offered(first.party(), bookings, link.hash());
    audit.record(
        "waiting.offered",
        "waiting_entry",
        first.id(),
        Map.of("household", household.id(), "count", bookings.size()));
    offered.fire(new PlaceOffered(household.id(), bookings, link.text(), offer.get().until()));
  }
}
