package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.billing.LedgerService;
import fr.portailfamille.booking.internal.BookingEntries;
import fr.portailfamille.booking.internal.BookingReader;
import fr.portailfamille.booking.internal.BookingRules;
import fr.portailfamille.booking.internal.CancelReader;
import fr.portailfamille.booking.internal.Cancelling;
import fr.portailfamille.booking.internal.CardPlaces;
import fr.portailfamille.booking.internal.DeskReader;
import fr.portailfamille.booking.internal.ExtraPlaces;
import fr.portailfamille.booking.internal.PlaceLocks;
import fr.portailfamille.booking.internal.SeriesFacts;
import fr.portailfamille.booking.internal.SeriesFacts.Weighed;
import fr.portailfamille.booking.internal.SeriesReader;
import fr.portailfamille.booking.internal.SeriesRows;
import fr.portailfamille.booking.internal.StaffReason;
import fr.portailfamille.booking.internal.WaitingRows;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Staff book a series, an outing or a stay for a family, all dates at once and charged to its
 * account, and cancel what is left of one. Asks for {@link Duty#SEE_FAMILIES} of the household and
 * {@link Duty#BOOK_FOR_FAMILIES} in the activity's structure; what belongs to others is not found.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class SeriesDesk {

  @Inject private StaffScope staff;
  @Inject private HouseholdService households;
  @Inject private CatalogueService catalogue;
  @Inject private SeriesReader reader;
  @Inject private SeriesRows rows;
  @Inject private WaitingRows waiting;
  @Inject private DeskReader desk;
  @Inject private BookingReader bookings;
  @Inject private CancelReader cancels;
  @Inject private CardPlaces cards;
  @Inject private Cancelling cancelling;
  @Inject private ExtraPlaces extra;
  @Inject private PlaceLocks locks;
  @Inject private LedgerService ledger;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private Event<ChangedByStaff> changed;

  /** What is asked for, by whom it may be. */
  private record Asked(HouseholdView household, ActivityView activity) {

    Collection<ActivityView> activities() {
      return List.of(activity);
    }
  }

  private Asked asked(long householdId, SeriesWish wish) {
    HouseholdView household = households.requireStaff(householdId, Duty.SEE_FAMILIES);
    if (households.erasedAt(householdId).isPresent()) {
      throw new RefusedException(new NotFound());
    }
    ActivityView activity = reader.activities(household, List.of(wish)).get(wish.activityId());
    staff.requireInStructure(Duty.BOOK_FOR_FAMILIES, activity.structureId());
    return new Asked(household, activity);
  }

  private SeriesFacts facts(Asked asked, SeriesWish wish, List<Long> sessionIds, Instant now) {
    return reader.facts(
        asked.household(),
        asked.activities(),
        catalogue.sessions(sessionIds).values(),
        Set.of(wish.personId()),
        now);
  }

  private List<Long> sessions(Asked asked, SeriesWish wish) {
    return reader.sessions(asked.activities()).stream()
        .filter(session -> session.groupId() == wish.groupId())
        .map(SessionView::id)
        .toList();
  }

  /**
   * What the rules say now; nothing is booked.
   *
   * @throws RefusedException NotFound
   */
  public SeriesDeskCheck check(long householdId, SeriesWish wish) {
    Asked asked = asked(householdId, wish);
    SeriesFacts facts = facts(asked, wish, sessions(asked, wish), clock.now());
    BookingRules.Verdict verdict = facts.verdict(wish);
    return new SeriesDeskCheck(
        facts.item(facts.weigh(wish)), verdict.passable(), verdict.blocking(), verdict.full());
  }

  /**
   * Enrols, books all dates that are left and charges their price.
   *
   * @throws RefusedException NotFound; every rule that holds for staff too; SeriesFull where no
   *     place is to be opened; StaffReasonMissing where a rule is passed over or a place opened;
   *     nothing is done
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void book(SeriesDeskCommand command) {
    SeriesWish wish = command.wish();
    Asked asked = asked(command.householdId(), wish);
    List<Long> sessionIds = sessions(asked, wish);
    Set<Long> persons = Set.of(wish.personId());
    locks.lockParties(command.householdId(), persons);
    Instant now = locks.lockPools(sessionIds, persons);
    SeriesFacts facts = facts(asked, wish, sessionIds, now);
    BookingRules.Verdict verdict = facts.verdict(wish);
    if (!verdict.blocking().isEmpty()) {
      throw new RefusedException(verdict.blocking());
    }
    String reason =
        StaffReason.required(
            verdict.full() || !verdict.passable().isEmpty(),
            command.reason(),
            verdict.full() && !command.extraPlace()
                ? Optional.of(full(asked, wish))
                : Optional.empty());
    Set<Long> full = facts.fullPools(wish);
    extra.open(full, reason);
    Weighed weighed = facts.weigh(wish);
    long enrolment =
        rows.enrol(command.householdId(), List.of(weighed), now).values().iterator().next();
    List<Long> booked = rows.confirm(weighed, enrolment, now);
    extra.takenBy(booked, full);
    waiting.taken(booked, now);
    households.join(command.householdId(), asked.activity().structureId());
    ledger.chargeBookings(
        command.householdId(),
        asked.activity().regieId(),
        BookingEntries.ofSeries(bookings.all(booked)));
    audit.record(
        "booking.by-staff",
        "booking",
        booked.get(0),
        Map.of("household", command.householdId(), "reason", reason));
    changed.fire(new ChangedByStaff(command.householdId(), booked, List.of(), command.word()));
  }

  private static SeriesFull full(Asked asked, SeriesWish wish) {
    return new SeriesFull(asked.activity().name(), asked.activity().group(wish.groupId()).name());
  }

  private DeskReader.Booked booked(long bookingId) {
    DeskReader.Booked booked =
        desk.booking(bookingId).orElseThrow(() -> new RefusedException(new NotFound()));
    DeskReader.Place place =
        desk.session(booked.sessionId()).orElseThrow(() -> new RefusedException(new NotFound()));
    staff.requireInStructure(Duty.BOOK_FOR_FAMILIES, place.structureId());
    return booked;
  }

  /**
   * What is left of the series that a booking is a date of, and would be cancelled together;
   * nothing where all of it has begun or is cancelled.
   *
   * @throws RefusedException NotFound
   */
  public Optional<CancelItem> left(long bookingId) {
    DeskReader.Booked booked = booked(bookingId);
    List<CancelLine> left =
        cancels.read(
            booked.householdId(), rows.left(List.of(bookingId), clock.dateTime()), clock.now());
    return left.isEmpty() ? Optional.empty() : Optional.of(new CancelItem(left));
  }

  /**
   * Cancels all dates that are left of the series that a booking is a date of; what is cancelled
   * already is left as it is.
   *
   * @throws RefusedException NotFound, StaffReasonMissing; for its card: CardRefundNotAllowed,
   *     NotPaidByCard, CardMoneyGivenBack; nothing is done
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void cancel(DeskCancelCommand command) {
    DeskReader.Booked booked = booked(command.bookingId());
    String reason = StaffReason.required(command.reason());
    Set<Long> persons = Set.of(booked.personId());
    locks.lockParties(booked.householdId(), persons);
    List<BookingLine> left =
        bookings.all(rows.left(List.of(command.bookingId()), clock.dateTime()));
    cards.lock(left);
    Instant now = locks.lockPools(left.stream().map(BookingLine::sessionId).toList(), persons);
    List<Long> cancelled =
        cancelling.wholeByStaff(
            booked.householdId(), command.bookingId(), command.money(), reason, now);
    if (!cancelled.isEmpty()) {
      changed.fire(new ChangedByStaff(booked.householdId(), List.of(), cancelled, command.word()));
    }
  }
}
