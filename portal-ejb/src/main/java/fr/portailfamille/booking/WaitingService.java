package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.booking.internal.Candidate;
import fr.portailfamille.booking.internal.CandidateReader;
import fr.portailfamille.booking.internal.FamilyFacts;
import fr.portailfamille.booking.internal.FamilyFactsReader;
import fr.portailfamille.booking.internal.JoinRule;
import fr.portailfamille.booking.internal.Occupancy;
import fr.portailfamille.booking.internal.OccupancyReader;
import fr.portailfamille.booking.internal.PlaceLocks;
import fr.portailfamille.booking.internal.WaitingReader;
import fr.portailfamille.booking.internal.WaitingRows;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.Right;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Liste d'attente, for families: wait for a place in a session that is full, see the rank, give up.
 * Offered places are accepted in the basket ({@code BasketService.accept}).
 */
@Stateless
@PermitAll
public class WaitingService {

  @Inject private HouseholdService households;
  @Inject private PlaceLocks locks;
  @Inject private CandidateReader candidates;
  @Inject private OccupancyReader occupancies;
  @Inject private FamilyFactsReader families;
  @Inject private WaitingReader waiting;
  @Inject private WaitingRows rows;
  @Inject private AuditTrail audit;

  /** What the household waits for and what it is offered, offers first. */
  public List<WaitingPlace> places(long householdId) {
    households.requireAccess(householdId, Right.VIEW);
    return waiting.of(householdId);
  }

  /**
   * Puts wishes on the lists of their sessions; what cannot wait is told with its reasons. Where
   * one of those that go together cannot, none of them waits.
   *
   * @throws RefusedException NotFound for foreign or mixed-up ids, MayNotBook, TooManyDates;
   *     nothing is done
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public JoinOutcome join(JoinWaitingListCommand command) {
    HouseholdView household = households.requireAccess(command.householdId(), Right.BOOK);
    if (command.wishes().size() > PlaceService.MOST_WISHES) {
      throw new RefusedException(new TooManyDates(PlaceService.MOST_WISHES));
    }
    List<Wish> wishes = command.wishes().stream().distinct().toList();
    CandidateReader.Wanted wanted = candidates.read(household, wishes);
    locks.lockParties(household.id(), wanted.personIds());
    Instant now = locks.lockPools(wanted.sessionIds(), wanted.personIds());
    Occupancy occupancy = occupancies.read(wanted.sessionIds(), wanted.personIds(), now);
    FamilyFacts family = families.read(household, wanted.activities().values());
    List<WaitingRows.Entry> live = rows.live(wanted.sessionIds(), wanted.personIds());
    List<Candidate> accepted = new ArrayList<>();
    List<RefusedWish> refused = new ArrayList<>();
    for (Wish wish : wishes) {
      Candidate candidate = wanted.candidate(wish, family, now);
      List<Refusal> refusals = JoinRule.refusals(candidate, occupancy, live);
      if (refusals.isEmpty()) {
        occupancy.join(wish.sessionId());
        accepted.add(candidate);
      } else {
        refused.add(
            new RefusedWish(
                wish.sessionId(), candidate.session().day(), candidate.designation(), refusals));
      }
    }
    boolean none = command.together() && !refused.isEmpty();
    return new JoinOutcome(none ? 0 : add(household, accepted, command.together()), refused);
  }

  private int add(HouseholdView household, List<Candidate> accepted, boolean together) {
    Map<Object, Long> parties = new HashMap<>();
    for (Candidate candidate : accepted) {
      Object party =
          together
              ? List.of(candidate.session().startsAt(), candidate.session().endsAt())
              : candidate;
      long entry = rows.add(candidate, parties.computeIfAbsent(party, hours -> rows.newParty()));
      audit.record("waiting.joined", "waiting_entry", entry, Map.of("household", household.id()));
    }
    return accepted.size();
  }

  /**
   * Gives up waiting, or the place that is offered: it goes to the next. What has ended already is
   * left as it is.
   *
   * @throws RefusedException NotFound, MayNotBook, OfferInBasket
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void withdraw(long householdId, long entryId) {
    households.requireAccess(householdId, Right.BOOK);
    WaitingRows.Entry seen = own(householdId, entryId);
    locks.lockParties(householdId, Set.of(seen.personId()));
    Instant now = locks.lockPools(Set.of(seen.sessionId()), Set.of(seen.personId()));
    WaitingRows.Entry entry = own(householdId, entryId);
    if (entry.isWaiting()) {
      rows.withdraw(entryId, now);
    } else if (!entry.isOffered()) {
      return;
    } else if (entry.basketId() != null) {
      throw new RefusedException(new OfferInBasket());
    } else {
      rows.decline(entry.bookingId(), now);
    }
    audit.record(
        entry.isWaiting() ? "waiting.withdrawn" : "waiting.declined",
        "waiting_entry",
        entryId,
        Map.of("household", householdId));
  }

  private WaitingRows.Entry own(long householdId, long entryId) {
    return rows.find(entryId)
        .filter(entry -> entry.householdId() == householdId)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }
}
