package fr.portailfamille.booking;

import fr.portailfamille.billing.LedgerService;
import fr.portailfamille.booking.internal.BookingEntries;
import fr.portailfamille.booking.internal.BookingReader;
import fr.portailfamille.booking.internal.BookingRules;
import fr.portailfamille.booking.internal.Cancelling;
import fr.portailfamille.booking.internal.Candidate;
import fr.portailfamille.booking.internal.CandidateReader;
import fr.portailfamille.booking.internal.FamilyFacts;
import fr.portailfamille.booking.internal.FamilyFactsReader;
import fr.portailfamille.booking.internal.HeldReader;
import fr.portailfamille.booking.internal.JoinRule;
import fr.portailfamille.booking.internal.Occupancy;
import fr.portailfamille.booking.internal.OccupancyReader;
import fr.portailfamille.booking.internal.Parties;
import fr.portailfamille.booking.internal.PlaceLocks;
import fr.portailfamille.booking.internal.PlaceRows;
import fr.portailfamille.booking.internal.SeriesRows;
import fr.portailfamille.booking.internal.WaitingReader;
import fr.portailfamille.booking.internal.WaitingRows;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes and gives back places, under the locking rule. For the basket alone (an architecture test
 * keeps screens away): the basket has checked the caller. Every method locks in the one order
 * household → persons → (payment attempt) → pools.
 */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PlaceService {

  /** More than a school year of days for three children at once: nobody needs it in one request. */
  public static final int MOST_WISHES = 600;

  @Inject private Sql sql;
  @Inject private PlaceLocks locks;
  @Inject private CandidateReader candidates;
  @Inject private OccupancyReader occupancies;
  @Inject private FamilyFactsReader families;
  @Inject private BookingReader bookings;
  @Inject private HeldReader holds;
  @Inject private WaitingRows waiting;
  @Inject private Parties parties;
  @Inject private SeriesRows series;
  @Inject private WaitingReader lines;
  @Inject private PlaceRows rows;
  @Inject private Cancelling cancelling;
  @Inject private LedgerService ledger;
  @Inject private BusinessClock clock;

  /**
   * Gives up what is given up; then holds what can be held and confirms what is charged to the
   * account, where the latter is full and its list is open it waits. What cannot be is told with
   * all its reasons.
   *
   * @param opening gives the basket that carries what is held; asked only where one is needed: what
   *     is charged to the account needs none
   * @throws RefusedException NotFound for foreign or mixed-up ids, TooManyDates, or where a place
   *     cannot be cancelled as shown; nothing is done
   */
  public HoldOutcome hold(
      HouseholdView household, HoldCommand command, Supplier<OpenBasket> opening) {
    if (command.size() > MOST_WISHES) {
      throw new RefusedException(new TooManyDates(MOST_WISHES));
    }
    List<Wish> wishes = command.wishes().stream().distinct().toList();
    CandidateReader.Wanted wanted = candidates.read(household, wishes);
    if (wanted.activities().values().stream().anyMatch(a -> a.regieId() != command.regieId())) {
      throw new RefusedException(new NotFound());
    }
    Optional<OpenBasket> basket =
        wanted.needBasket() || !command.releasedBookingIds().isEmpty()
            ? Optional.of(opening.get())
            : Optional.empty();
    long basketId = basket.map(OpenBasket::id).orElse(0L);
    List<BookingLine> before =
        basket.filter(b -> !b.isNew()).map(b -> bookings.ofBasket(b.id())).orElse(List.of());
    List<BookingLine> given = cancelling.wanted(household.id(), command.cancelled(), clock.now());
    Set<Long> persons = new HashSet<>(wanted.personIds());
    before.forEach(line -> persons.add(line.personId()));
    given.forEach(line -> persons.add(line.personId()));
    Set<Long> sessions = new HashSet<>(wanted.sessionIds());
    given.forEach(line -> sessions.add(line.sessionId()));
    locks.lockPersons(persons);
    cancelling.lockMoney(given);
    // before the pools, for which others wait; not where cancelling changes what is owed
    Optional<FamilyFacts> early =
        given.isEmpty()
            ? Optional.of(families.read(household, wanted.activities().values()))
            : Optional.empty();
    Instant now = locks.lockPools(sessions, persons);

    List<CancelLine> cancelled = cancelling.cancel(household.id(), command.cancelled(), now);
    int released = release(household.id(), basketId, command.releasedBookingIds(), now);
    FamilyFacts family =
        early.orElseGet(() -> families.read(household, wanted.activities().values()));
    Decided decided = decide(wanted, wishes, family, now);
    PlaceRows.Requests requests = rows.requests(household.id(), decided.taken(), now);
    List<Long> held =
        rows.write(
            decided.held(),
            requests,
            basketId,
            basket.map(OpenBasket::expiresAt).orElse(null),
            now);
    List<Long> confirmed = rows.write(decided.charged(), requests, 0, null, now);
    if (decided.isWaitedFor()) {
      waiting.taken(Stream.concat(held.stream(), confirmed.stream()).toList(), now);
    }
    List<BookingLine> charged = confirmed.isEmpty() ? List.of() : bookings.all(confirmed);
    ledger.chargeBookings(
        household.id(), command.regieId(), charged.stream().map(BookingEntries::of).toList());
    return new HoldOutcome(
        held.size(),
        basketId,
        released,
        decided.refused(),
        requests.numbers(),
        charged,
        lineUp(decided.inLine(), command.together()),
        cancelled);
  }

  /** What the rules say of wishes, each in view of those before it. */
  private record Decided(
      List<Candidate> held,
      List<Candidate> charged,
      List<Candidate> inLine,
      List<RefusedWish> refused,
      Occupancy occupancy) {

    List<Candidate> taken() {
      List<Candidate> taken = new ArrayList<>(held);
      taken.addAll(charged);
      return taken;
    }

    /** Whether somebody, perhaps who takes it now, is on the waiting list of what is taken. */
    boolean isWaitedFor() {
      return taken().stream().anyMatch(c -> occupancy.waiting(c.session().id()) > 0);
    }
  }

  private Decided decide(
      CandidateReader.Wanted wanted, List<Wish> wishes, FamilyFacts family, Instant now) {
    Occupancy occupancy = occupancies.read(wanted.sessionIds(), wanted.personIds(), now);
    Decided decided =
        new Decided(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), occupancy);
    List<WaitingRows.Entry> live = null;
    for (Wish wish : wishes) {
      Candidate candidate = wanted.candidate(wish, family, now);
      List<Refusal> refusals = BookingRules.refusals(candidate, occupancy);
      if (refusals.isEmpty()) {
        occupancy.take(candidate);
        (candidate.isCharged() ? decided.charged() : decided.held()).add(candidate);
        continue;
      }
      if (candidate.isCharged() && refusals.stream().allMatch(WaitInLine.class::isInstance)) {
        live = live == null ? waiting.live(wanted.sessionIds(), wanted.personIds()) : live;
        refusals = JoinRule.refusals(candidate, occupancy, live);
      }
      if (refusals.isEmpty()) {
        occupancy.join(wish.sessionId());
        decided.inLine().add(candidate);
      } else {
        decided
            .refused()
            .add(
                new RefusedWish(
                    wish.sessionId(),
                    candidate.session().day(),
                    candidate.designation(),
                    refusals));
      }
    }
    return decided;
  }

  /** Siblings who would never have room together wait each for itself. */
  private List<WaitingPlace> lineUp(List<Candidate> candidates, boolean together) {
    List<Long> entries = new ArrayList<>();
    for (List<Candidate> same : Parties.byHours(candidates)) {
      boolean one =
          together
              && same.size() > 1
              && parties.fit(same.stream().map(c -> c.session().id()).toList());
      long party = waiting.newParty();
      for (Candidate candidate : same) {
        entries.add(waiting.add(candidate, one ? party : waiting.newParty()));
      }
    }
    return entries.isEmpty() ? List.of() : lines.entries(entries);
  }

  /**
   * Gives back these of the basket, as far as it still holds them, and with a date of a series all
   * others of it; under both halves of the locks.
   */
  public int release(long householdId, long basketId, Collection<Long> bookingIds, Instant now) {
    return bookingIds.isEmpty()
        ? 0
        : sql.update(
            "update booking set status = 'CANCELLED', ended_at = ? where id = any(?)"
                + " and household_id = ? and basket_id = ? and status = 'HELD'",
            now,
            series.whole(bookingIds),
            householdId,
            basketId);
  }

  /** What a basket carries and carried, whatever its state. */
  public List<BookingLine> lines(long basketId) {
    return bookings.ofBasket(basketId);
  }

  /** The same of several baskets in one query; those without bookings are left out. */
  public Map<Long, List<BookingLine>> lines(Collection<Long> basketIds) {
    return basketIds.isEmpty() ? Map.of() : bookings.ofBaskets(basketIds);
  }

  /** What the rules say now of places that the household holds and is about to pay for. */
  public HeldCheck check(HouseholdView household, List<BookingLine> held) {
    return held.isEmpty() ? new HeldCheck(List.of(), List.of()) : holds.read(household, held);
  }

  /** The first of all locks: whatever a household does to its baskets happens one at a time. */
  public void lockHousehold(long householdId) {
    locks.lockHousehold(householdId);
  }

  /**
   * The rest of the first half of the locks of a basket, before its payment attempt is locked: the
   * persons of its bookings. The caller has locked the household before.
   *
   * @return the bookings, to lock their pools; their states may change until that is done
   */
  public List<BookingLine> lockPersons(long basketId) {
    List<BookingLine> lines = bookings.ofBasket(basketId);
    locks.lockPersons(persons(lines));
    return lines;
  }

  /**
   * Second half: the pools of the bookings that {@link #lockPersons} gave (which ones a basket has
   * changes only under the lock of its household); lapsed holds end.
   *
   * @return the instant at which all is decided
   */
  public Instant lockPools(List<BookingLine> lines) {
    return locks.lockPools(
        lines.stream().map(BookingLine::sessionId).distinct().toList(), persons(lines));
  }

  /** Baskets with holds whose hour has passed and that nobody has marked yet; for the sweep. */
  public List<Long> basketsWithLapsedHolds(Instant now, int most) {
    return sql.ids(
        "select distinct basket_id from booking where status = 'HELD' and hold_until <= ?"
            + " and basket_id is not null order by basket_id limit ?",
        now,
        most);
  }

  /** Gives back all that the basket holds; under both halves of the locks. */
  public int releaseAll(long basketId, Instant now) {
    return sql.update(
        "update booking set status = 'CANCELLED', ended_at = ?"
            + " where basket_id = ? and status = 'HELD'",
        now,
        basketId);
  }

  /** Holds of the basket go on until then; never shortened. Under both halves of the locks. */
  public void prolong(long basketId, Instant until) {
    sql.update(
        "update booking set hold_until = greatest(hold_until, ?::timestamptz)"
            + " where basket_id = ? and status = 'HELD'",
        until,
        basketId);
  }

  /**
   * Confirms what the basket holds; what had lapsed is taken again, all or none. Under both halves
   * of the locks.
   *
   * @param bookingIds what was paid for
   * @param amount the money that came: the agreed prices of these bookings
   * @return without bookings when a place is gone or the amount is another: then nothing was
   *     changed
   */
  public Confirmation confirm(
      long basketId, Collection<Long> bookingIds, Money amount, Instant now) {
    List<BookingLine> paid =
        bookings.ofBasket(basketId).stream().filter(l -> bookingIds.contains(l.id())).toList();
    List<BookingLine> lapsed =
        paid.stream().filter(l -> l.status() == BookingStatus.EXPIRED).toList();
    boolean takeable = canTakeAgain(lapsed, now);
    boolean alive =
        paid.stream()
            .allMatch(l -> l.status() == BookingStatus.HELD || l.status() == BookingStatus.EXPIRED);
    Money agreed = paid.stream().map(BookingLine::price).reduce(Money.ZERO, Money::plus);
    boolean complete = paid.size() == Set.copyOf(bookingIds).size() && agreed.equals(amount);
    if (!complete || !alive || !takeable) {
      return Confirmation.NONE;
    }
    List<Long> held =
        paid.stream().filter(l -> l.status() == BookingStatus.HELD).map(BookingLine::id).toList();
    sql.update(
        "update booking set status = 'CONFIRMED', confirmed_at = ?"
            + " where id = any(?) and status = 'HELD'",
        now,
        held);
    takeAgain(lapsed, basketId, now);
    Set<Long> sessions = paid.stream().map(BookingLine::sessionId).collect(Collectors.toSet());
    return Confirmation.of(bookings.ofBasket(basketId), sessions);
  }

  private boolean canTakeAgain(List<BookingLine> lapsed, Instant now) {
    if (lapsed.isEmpty()) {
      return true;
    }
    List<Long> sessionIds = lapsed.stream().map(BookingLine::sessionId).toList();
    Occupancy occupancy = occupancies.read(sessionIds, persons(lapsed), now);
    Map<Long, fr.portailfamille.catalogue.SessionView> sessions = candidates.sessions(sessionIds);
    return lapsed.stream()
        .allMatch(line -> occupancy.takeIfFree(line.personId(), sessions.get(line.sessionId())));
  }

  private void takeAgain(List<BookingLine> lapsed, long basketId, Instant now) {
    if (lapsed.isEmpty()) {
      return;
    }
    // what has ended never comes back: a new row takes the place at the price that was agreed
    sql.update(
        """
        insert into booking (enrolment_id, request_id, household_id, person_id, session_id,
                             basket_id, status, during, price_cents, price_label,
                             price_explanation, created_at, confirmed_at)
        select enrolment_id, request_id, household_id, person_id, session_id, ?::bigint,
               'CONFIRMED', during, price_cents, price_label, price_explanation, ?, ?
          from booking where id = any(?)
        """,
        basketId,
        now,
        now,
        lapsed.stream().map(BookingLine::id).toList());
  }

  private static Set<Long> persons(List<BookingLine> lines) {
    return lines.stream().map(BookingLine::personId).collect(Collectors.toSet());
  }
}
