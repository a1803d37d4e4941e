package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.billing.LedgerService;
import fr.portailfamille.booking.internal.BookingEntries;
import fr.portailfamille.booking.internal.BookingReader;
import fr.portailfamille.booking.internal.BookingRules;
import fr.portailfamille.booking.internal.CancelReader;
import fr.portailfamille.booking.internal.Cancelling;
import fr.portailfamille.booking.internal.Candidate;
import fr.portailfamille.booking.internal.CandidateReader;
import fr.portailfamille.booking.internal.CardPlaces;
import fr.portailfamille.booking.internal.DeskReader;
import fr.portailfamille.booking.internal.ExtraPlaces;
import fr.portailfamille.booking.internal.FamilyFactsReader;
import fr.portailfamille.booking.internal.Occupancy;
import fr.portailfamille.booking.internal.OccupancyReader;
import fr.portailfamille.booking.internal.PlaceLocks;
import fr.portailfamille.booking.internal.PlaceRows;
import fr.portailfamille.booking.internal.StaffReason;
import fr.portailfamille.booking.internal.WaitingRows;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Staff book, move and cancel for families. What is booked is confirmed and charged to the family's
 * account; a rule that fails is passed over with a reason where it may be. Asks for {@link
 * Duty#BOOK_FOR_FAMILIES} in the activity's structure; what belongs to others is not found. The
 * family is told by mail that staff did it, never with the reason given for the journal.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class BookingDesk {

  /** More are not shown: another word narrows the search. */
  public static final int MOST_FOUND = 20;

  @Inject private Sql sql;
  @Inject private StaffScope staff;
  @Inject private HouseholdService households;
  @Inject private DeskReader reader;
  @Inject private CandidateReader candidates;
  @Inject private OccupancyReader occupancies;
  @Inject private FamilyFactsReader families;
  @Inject private BookingReader bookings;
  @Inject private CancelReader cancels;
  @Inject private Cancelling cancelling;
  @Inject private ExtraPlaces extra;
  @Inject private CardPlaces cards;
  @Inject private PlaceRows rows;
  @Inject private WaitingRows waiting;
  @Inject private PlaceLocks locks;
  @Inject private LedgerService ledger;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private Event<ChangedByStaff> changed;

  /**
   * The session that somebody is to be booked for.
   *
   * @throws RefusedException NotFound
   */
  public DeskSession session(long sessionId) {
    DeskReader.Place place =
        reader.session(sessionId).orElseThrow(() -> new RefusedException(new NotFound()));
    staff.requireInStructure(Duty.BOOK_FOR_FAMILIES, place.structureId());
    return place.session();
  }

  /**
   * Who could be booked for it: enrolled in its group; at most {@link #MOST_FOUND}, by name.
   *
   * @param typed part of a name or of the number of a household
   * @throws RefusedException NotFound
   */
  public List<DeskMatch> enrolled(long sessionId, String typed) {
    session(sessionId);
    return reader.enrolled(sessionId, typed == null ? "" : typed.strip(), MOST_FOUND);
  }

  /**
   * What the rules say now; nothing is booked.
   *
   * @throws RefusedException NotFound
   */
  public DeskCheck check(long enrolmentId, long sessionId) {
    DeskSession session = session(sessionId);
    Weighed weighed = weigh(enrolment(enrolmentId), sessionId, clock.now());
    return new DeskCheck(
        weighed.enrolled().person(),
        session,
        weighed.candidate().price().map(price -> price.amount()).orElse(Money.ZERO),
        weighed.candidate().price().map(price -> price.explanation()).orElse(""),
        weighed.verdict().passable(),
        weighed.verdict().blocking(),
        weighed.verdict().full());
  }

  private record Weighed(
      DeskReader.Enrolled enrolled,
      Candidate candidate,
      Occupancy occupancy,
      BookingRules.Verdict verdict) {}

  private Weighed weigh(DeskReader.Enrolled enrolled, long sessionId, Instant now) {
    HouseholdView household = households.view(enrolled.householdId());
    Wish wish = new Wish(enrolled.person().enrolmentId(), sessionId);
    CandidateReader.Wanted wanted = candidates.read(household, List.of(wish));
    Occupancy occupancy = occupancies.read(wanted.sessionIds(), wanted.personIds(), now);
    Candidate candidate =
        wanted.candidate(wish, families.read(household, wanted.activities().values()), now);
    return new Weighed(enrolled, candidate, occupancy, BookingRules.verdict(candidate, occupancy));
  }

  private DeskReader.Enrolled enrolment(long enrolmentId) {
    DeskReader.Enrolled enrolled =
        reader.enrolment(enrolmentId).orElseThrow(() -> new RefusedException(new NotFound()));
    staff.requireInStructure(Duty.BOOK_FOR_FAMILIES, enrolled.structureId());
    return enrolled;
  }

  /**
   * Books a place and charges it.
   *
   * @throws RefusedException NotFound; every rule that holds for staff too; SessionFull where no
   *     place is to be opened; StaffReasonMissing where a rule is passed over
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void book(DeskBookCommand command) {
    session(command.sessionId());
    DeskReader.Enrolled enrolled = enrolment(command.enrolmentId());
    long person = person(command.enrolmentId());
    locks.lockParties(enrolled.householdId(), Set.of(person));
    Instant now = locks.lockPools(Set.of(command.sessionId()), Set.of(person));
    long booking = book(enrolled, command, now);
    changed.fire(
        new ChangedByStaff(enrolled.householdId(), List.of(booking), List.of(), command.word()));
  }

  private long person(long enrolmentId) {
    return sql.number("select person_id from enrolment where id = ?", enrolmentId);
  }

  /** Under both halves of the locks. */
  private long book(DeskReader.Enrolled enrolled, DeskBookCommand command, Instant now) {
    long sessionId = command.sessionId();
    Weighed weighed = weigh(enrolled, sessionId, now);
    BookingRules.Verdict verdict = weighed.verdict();
    Candidate candidate = weighed.candidate();
    if (!verdict.blocking().isEmpty()) {
      throw new RefusedException(verdict.blocking());
    }
    String reason =
        StaffReason.required(
            command.exception() || verdict.full() || !verdict.passable().isEmpty(),
            command.reason(),
            verdict.full() && !command.extraPlace()
                ? Optional.of(new SessionFull(candidate.session().day(), candidate.unitName()))
                : Optional.empty());
    Set<Long> full = verdict.full() ? weighed.occupancy().fullPools(sessionId) : Set.of();
    extra.open(full, reason);
    List<Long> written =
        rows.write(
            List.of(candidate),
            rows.requests(enrolled.householdId(), List.of(candidate), now),
            0,
            null,
            now);
    extra.takenBy(written, full);
    waiting.taken(written, now);
    ledger.chargeBookings(
        enrolled.householdId(),
        candidate.activity().regieId(),
        bookings.all(written).stream().map(BookingEntries::of).toList());
    audit.record(
        "booking.by-staff",
        "booking",
        written.get(0),
        Map.of("household", enrolled.householdId(), "reason", reason));
    return written.get(0);
  }

  /**
   * A booking that staff may change, or what has become of one that was cancelled.
   *
   * @throws RefusedException NotFound
   */
  public DeskBooking booking(long bookingId) {
    DeskReader.Booked booked = booked(bookingId);
    CancelLine line = cancels.read(booked.householdId(), List.of(bookingId), clock.now()).get(0);
    return new DeskBooking(
        line,
        cards.weigh(List.of(line.line())).get(bookingId),
        cards.isKeptBySetting(line.line()),
        reader.person(booked.enrolmentId()),
        session(booked.sessionId()),
        others(bookingId, booked));
  }

  /** As if the booking were given up: a move does that first. */
  private List<DeskChoice> others(long bookingId, DeskReader.Booked booked) {
    List<DeskSession> found = reader.others(booked, clock.today());
    Occupancy occupancy =
        occupancies.readWithout(
            List.of(bookingId),
            found.stream().map(DeskSession::sessionId).toList(),
            List.of(),
            clock.now());
    return found.stream()
        .map(one -> new DeskChoice(one, !occupancy.fullPools(one.sessionId()).isEmpty()))
        .toList();
  }

  private DeskReader.Booked booked(long bookingId) {
    DeskReader.Booked booked =
        reader.booking(bookingId).orElseThrow(() -> new RefusedException(new NotFound()));
    session(booked.sessionId());
    return booked;
  }

  /**
   * Cancels a booking; one that is cancelled already is left as it is.
   *
   * @throws RefusedException NotFound, StaffReasonMissing; for its card: CardRefundNotAllowed,
   *     NotPaidByCard, CardMoneyGivenBack
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void cancel(DeskCancelCommand command) {
    DeskReader.Booked booked = booked(command.bookingId());
    String reason = StaffReason.required(command.reason());
    locks.lockParties(booked.householdId(), Set.of(booked.personId()));
    cards.lock(bookings.all(List.of(command.bookingId())));
    Instant now = locks.lockPools(Set.of(booked.sessionId()), Set.of(booked.personId()));
    if (cancelling.byStaff(
        booked.householdId(), command.bookingId(), command.money(), reason, now)) {
      changed.fire(
          new ChangedByStaff(
              booked.householdId(), List.of(), List.of(command.bookingId()), command.word()));
    }
  }

  /**
   * Moves a booking to another session of its group, at the price of that one.
   *
   * @throws RefusedException as {@link #book} and {@link #cancel}; BookingCancelled; nothing is
   *     done
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void move(DeskMoveCommand command) {
    DeskReader.Booked booked = booked(command.bookingId());
    session(command.sessionId());
    // a missing reason is refused with all else that is missing, once the session is weighed
    String reason = StaffReason.typed(command.reason());
    DeskReader.Enrolled enrolled = enrolment(booked.enrolmentId());
    locks.lockParties(booked.householdId(), Set.of(booked.personId()));
    Instant now =
        locks.lockPools(Set.of(booked.sessionId(), command.sessionId()), Set.of(booked.personId()));
    if (!cancelling.toMove(booked.householdId(), command.bookingId(), reason, now)) {
      throw new RefusedException(new BookingCancelled());
    }
    long booking =
        book(
            enrolled,
            new DeskBookCommand(
                booked.enrolmentId(),
                command.sessionId(),
                reason,
                true,
                command.extraPlace(),
                command.word()),
            now);
    changed.fire(
        new ChangedByStaff(
            booked.householdId(), List.of(booking), List.of(command.bookingId()), command.word()));
  }
}
