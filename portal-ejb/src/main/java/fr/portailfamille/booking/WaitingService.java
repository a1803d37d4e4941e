package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.booking.internal.Candidate;
import fr.portailfamille.booking.internal.CandidateReader;
import fr.portailfamille.booking.internal.FamilyFacts;
import fr.portailfamille.booking.internal.FamilyFactsReader;
import fr.portailfamille.booking.internal.JoinRule;
import fr.portailfamille.booking.internal.Occupancy;
import fr.portailfamille.booking.internal.OccupancyReader;
import fr.portailfamille.booking.internal.OfferRows;
import fr.portailfamille.booking.internal.Parties;
import fr.portailfamille.booking.internal.PlaceLocks;
import fr.portailfamille.booking.internal.WaitingReader;
import fr.portailfamille.booking.internal.WaitingRows;
import fr.portailfamille.booking.internal.WishReader;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.Right;
import fr.portailfamille.shared.BusinessClock;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  @Inject private OfferRows offers;
  @Inject private WishReader wishes;
  @Inject private Parties parties;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /** What the household waits for and what it is offered, offers first. */
  public List<WaitingPlace> places(long householdId) {
    households.requireRight(householdId, Right.VIEW);
    return waiting.of(householdId);
  }

  /** The bookings that hold places offered from a waiting list, whether accepted into a basket. */
  public Set<Long> offeredBookings(long householdId) {
    households.requireRight(householdId, Right.VIEW);
    return rows.offeredBookings(householdId);
  }

  /**
   * Whether to wait for a session, alone or with brothers and sisters.
   *
   * @throws RefusedException NotFound for ids of others or that do not fit together
   */
  public WaitingQuestion question(long householdId, long enrolmentId, long sessionId) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    WishedDay day = wishes.read(household, enrolmentId, List.of(sessionId)).days().get(0);
    Wish asked = new Wish(enrolmentId, sessionId);
    EnrolmentView enrolment =
        candidates.read(household, List.of(asked)).enrolments().get(enrolmentId);
    List<Wish> others = parties.mates(enrolment, sessionId);
    List<WaitingMate> mates = others.isEmpty() ? List.of() : mates(household, asked, others);
    List<Long> all =
        Stream.concat(
                Stream.of(sessionId),
                mates.stream().filter(WaitingMate::isJoinable).map(WaitingMate::sessionId))
            .toList();
    return new WaitingQuestion(day, mates, all.size() > 1 && parties.fit(all));
  }

  private List<WaitingMate> mates(HouseholdView household, Wish asked, List<Wish> others) {
    CandidateReader.Wanted wanted = candidates.read(household, others);
    Instant now = clock.now();
    Occupancy occupancy = occupancies.read(wanted.sessionIds(), wanted.personIds(), now);
    FamilyFacts family = families.read(household, wanted.activities().values());
    List<WaitingRows.Entry> live = rows.live(wanted.sessionIds(), wanted.personIds());
    occupancy.join(asked.sessionId());
    List<WaitingMate> mates = new ArrayList<>();
    for (Wish wish : others) {
      Candidate candidate = wanted.candidate(wish, family, now);
      List<Refusal> refusals = JoinRule.refusals(candidate, occupancy, live);
      if (refusals.isEmpty()) {
        occupancy.join(wish.sessionId());
      }
      mates.add(
          new WaitingMate(
              wish.enrolmentId(),
              wish.sessionId(),
              candidate.person().firstName(),
              candidate.designation(),
              refusals));
    }
    return mates;
  }

  /**
   * Puts wishes on the lists of their sessions; what cannot wait is told with its reasons. Where
   * one of those that go together cannot, none of them waits.
   *
   * @throws RefusedException NotFound for foreign or mixed-up ids, MayNotBook, TooManyDates,
   *     NoRoomTogether; nothing is done
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
    if (command.together() && !refused.isEmpty()) {
      return new JoinOutcome(0, refused);
    }
    List<List<Candidate>> together =
        command.together() ? Parties.byHours(accepted) : accepted.stream().map(List::of).toList();
    together.forEach(this::requireRoom);
    together.forEach(party -> add(household, party));
    return new JoinOutcome(accepted.size(), refused);
  }

  private void requireRoom(List<Candidate> party) {
    if (party.size() > 1 && !parties.fit(party.stream().map(c -> c.session().id()).toList())) {
      throw new RefusedException(new NoRoomTogether(party.get(0).session().day(), party.size()));
    }
  }

  private void add(HouseholdView household, List<Candidate> party) {
    long number = rows.newParty();
    for (Candidate candidate : party) {
      audit.record(
          "waiting.joined",
          "waiting_entry",
          rows.add(candidate, number),
          Map.of("household", household.id(), "count", party.size()));
    }
  }

  /**
   * Gives up waiting, and who waits with it keeps its rank; or the place that is offered, with
   * those offered together with it: they go to the next. What has ended already is left as it is.
   *
   * @throws RefusedException NotFound, MayNotBook, OfferInBasket
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void withdraw(long householdId, long entryId) {
    households.requireRight(householdId, Right.BOOK);
    List<WaitingRows.Entry> seen = together(own(householdId, entryId));
    Set<Long> persons = seen.stream().map(WaitingRows.Entry::personId).collect(Collectors.toSet());
    locks.lockParties(householdId, persons);
    Instant now =
        locks.lockPools(seen.stream().map(WaitingRows.Entry::sessionId).toList(), persons);
    WaitingRows.Entry entry = own(householdId, entryId);
    if (entry.isWaiting()) {
      rows.withdraw(entry, now);
      record("waiting.withdrawn", entry);
    } else if (entry.isOffered() && entry.basketId() != null) {
      throw new RefusedException(new OfferInBasket());
    } else if (entry.isOffered()) {
      for (WaitingRows.Entry one : rows.offeredWith(entry)) {
        offers.decline(one.bookingId(), now);
        record("waiting.declined", one);
      }
    }
  }

  /** What ends with an entry, whether it is offered or still waits. */
  private List<WaitingRows.Entry> together(WaitingRows.Entry entry) {
    return entry.isWaiting() ? rows.waitingWith(entry) : rows.offeredWith(entry);
  }

  private void record(String deed, WaitingRows.Entry entry) {
    audit.record(deed, "waiting_entry", entry.id(), Map.of("household", entry.householdId()));
  }

  private WaitingRows.Entry own(long householdId, long entryId) {
    return rows.find(entryId)
        .filter(entry -> entry.householdId() == householdId)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }
}
