package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.booking.internal.BookingRules;
import fr.portailfamille.booking.internal.Candidate;
import fr.portailfamille.booking.internal.Enrolling;
import fr.portailfamille.booking.internal.FamilyBookingRows;
import fr.portailfamille.booking.internal.FamilyFactsReader;
import fr.portailfamille.booking.internal.Occupancy;
import fr.portailfamille.booking.internal.OccupancyReader;
import fr.portailfamille.booking.internal.StaffReason;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.pricing.PricingService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Staff book from a family's sheet: what it has to come, and another session for one of its
 * persons, who is enrolled in the same gesture where that is not yet so. Asks for {@link
 * Duty#SEE_FAMILIES} of the household, and for {@link Duty#BOOK_FOR_FAMILIES} in the activity's
 * structure to book; what belongs to others is not found.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class FamilyBookingDesk {

  private static final int MOST_LINES = 40;
  private static final int MOST_SESSIONS = 90;

  @Inject private StaffScope staff;
  @Inject private HouseholdService households;
  @Inject private CatalogueService catalogue;
  @Inject private PricingService pricing;
  @Inject private FamilyBookingRows rows;
  @Inject private FamilyFactsReader families;
  @Inject private OccupancyReader occupancies;
  @Inject private BookingDesk desk;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;

  /**
   * What the household has booked and waits for from today on, where the caller sees families.
   *
   * @throws RefusedException NotFound
   */
  public FamilyBookings coming(long householdId) {
    households.requireStaff(householdId, Duty.SEE_FAMILIES);
    Reach kept = staff.reach(Duty.BOOK_FOR_FAMILIES);
    List<FamilyBooking> found =
        rows.coming(
            householdId,
            staff.reach(Duty.SEE_FAMILIES),
            kept,
            clock.today(),
            clock.now(),
            MOST_LINES + 1);
    return new FamilyBookings(
        found.subList(0, Math.min(MOST_LINES, found.size())),
        found.size() > MOST_LINES,
        !kept.isNowhere());
  }

  /**
   * For whom and in which activities the caller may book.
   *
   * @throws RefusedException NotFound
   */
  public FamilyChoices choices(long householdId) {
    HouseholdView household = household(householdId);
    Reach kept = staff.reach(Duty.BOOK_FOR_FAMILIES);
    return new FamilyChoices(
        household,
        catalogue.activitiesOf(household.organisationId()).stream()
            .filter(a -> !a.endsOn().isBefore(clock.today()))
            .filter(
                a ->
                    kept.organisations().contains(a.organisationId())
                        || kept.structures().contains(a.structureId()))
            .toList());
  }

  /** A household that was erased is not booked for. */
  private HouseholdView household(long householdId) {
    HouseholdView household = households.requireStaff(householdId, Duty.SEE_FAMILIES);
    if (households.erasedAt(householdId).isPresent()) {
      throw new RefusedException(new NotFound());
    }
    return household;
  }

  /**
   * The sessions to come of an activity that a person could be booked for, by day.
   *
   * @throws RefusedException NotFound
   */
  public List<DeskChoice> sessions(long householdId, long personId, long activityId) {
    HouseholdView household = household(householdId);
    participant(household, personId);
    ActivityView activity = activity(household, activityId);
    Long group =
        rows.enrolment(householdId, personId, activityId)
            .map(FamilyBookingRows.Standing::groupId)
            .orElse(null);
    List<DeskSession> found =
        rows.sessions(activity.id(), personId, group, clock.today(), MOST_SESSIONS);
    Occupancy occupancy =
        occupancies.read(
            found.stream().map(DeskSession::sessionId).toList(), List.of(personId), clock.now());
    return found.stream()
        .map(one -> new DeskChoice(one, !occupancy.fullPools(one.sessionId()).isEmpty()))
        .toList();
  }

  private static MemberView participant(HouseholdView household, long personId) {
    return household
        .member(personId)
        .filter(member -> member.kind() != MemberKind.GUARDIAN)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  private ActivityView activity(HouseholdView household, long activityId) {
    ActivityView activity =
        Optional.ofNullable(catalogue.activities(List.of(activityId)).get(activityId))
            .filter(a -> a.organisationId() == household.organisationId())
            .filter(a -> a.kind() == ActivityKind.DAYS)
            .orElseThrow(() -> new RefusedException(new NotFound()));
    staff.requireInStructure(Duty.BOOK_FOR_FAMILIES, activity.structureId());
    return activity;
  }

  /** Who is to be booked for what. */
  private record Asked(
      HouseholdView household,
      MemberView person,
      ActivityView activity,
      SessionView session,
      Optional<FamilyBookingRows.Standing> enrolment) {

    /** What speaks against enrolling; staff may pass over it. */
    List<Refusal> againstEnrolling() {
      return enrolment.isPresent() ? List.of() : Enrolling.closedToNew(activity);
    }
  }

  private Asked asked(long householdId, long personId, long sessionId) {
    HouseholdView household = household(householdId);
    MemberView person = participant(household, personId);
    SessionView session =
        Optional.ofNullable(catalogue.sessions(List.of(sessionId)).get(sessionId))
            .orElseThrow(() -> new RefusedException(new NotFound()));
    ActivityView activity = activity(household, session.activityId());
    Optional<FamilyBookingRows.Standing> enrolment =
        rows.enrolment(householdId, personId, activity.id());
    if (enrolment.filter(e -> e.groupId() != session.groupId()).isPresent()) {
      throw new RefusedException(new AlreadyEnrolled(person.firstName(), activity.name()));
    }
    return new Asked(household, person, activity, session, enrolment);
  }

  /**
   * What the rules say now, of enrolling too; nothing is written.
   *
   * @throws RefusedException NotFound; AlreadyEnrolled in another group of the activity
   */
  public FamilyDeskCheck check(long householdId, long personId, long sessionId) {
    Asked asked = asked(householdId, personId, sessionId);
    if (asked.enrolment().isPresent()) {
      return new FamilyDeskCheck(
          desk.check(asked.enrolment().get().enrolmentId(), sessionId), false);
    }
    Instant now = clock.now();
    ActivityView activity = asked.activity();
    Candidate candidate =
        new Candidate(
            new EnrolmentView(0, householdId, personId, activity.id(), asked.session().groupId()),
            asked.person(),
            activity,
            asked.session(),
            pricing
                .unitPrices(List.of(activity.id()))
                .of(asked.session().unitId(), asked.session().day()),
            families.readAsEnrolled(asked.household(), List.of(activity), List.of(personId)),
            now);
    BookingRules.Verdict verdict =
        BookingRules.verdict(
            candidate, occupancies.read(List.of(sessionId), List.of(personId), now));
    List<Refusal> passable = new ArrayList<>(asked.againstEnrolling());
    passable.addAll(verdict.passable());
    return new FamilyDeskCheck(
        new DeskCheck(
            new DeskMatch(
                0,
                asked.person().lastName() + " " + asked.person().firstName(),
                asked.person().birthDate(),
                asked.household().number()),
            desk.session(sessionId),
            candidate.price().map(price -> price.amount()).orElse(Money.ZERO),
            candidate.price().map(price -> price.explanation()).orElse(""),
            passable,
            verdict.blocking(),
            verdict.full()),
        true);
  }

  /**
   * Books a place, charges it, and enrols the person first where it is not: all of it or nothing.
   *
   * @throws RefusedException NotFound; AlreadyEnrolled in another group of the activity; every rule
   *     that holds for staff too; SessionFull where no place is to be opened; StaffReasonMissing
   *     where a rule is passed over
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void book(FamilyBookCommand command) {
    asked(command.householdId(), command.personId(), command.sessionId());
    households.lock(command.householdId());
    Asked asked = asked(command.householdId(), command.personId(), command.sessionId());
    boolean exception = !asked.againstEnrolling().isEmpty();
    String reason = exception ? StaffReason.typed(command.reason()) : "";
    long enrolment =
        asked
            .enrolment()
            .map(FamilyBookingRows.Standing::enrolmentId)
            .orElseGet(() -> enrol(asked, reason));
    desk.book(
        new DeskBookCommand(
            enrolment,
            command.sessionId(),
            command.reason(),
            exception,
            command.extraPlace(),
            command.word()));
  }

  private long enrol(Asked asked, String reason) {
    long household = asked.household().id();
    long enrolment =
        rows.enrol(
            household,
            asked.person().personId(),
            asked.activity().id(),
            asked.session().groupId(),
            clock.now());
    households.join(household, asked.activity().structureId());
    audit.record(
        "booking.enrolled",
        "enrolment",
        enrolment,
        Map.of(
            "household",
            household,
            "person",
            asked.person().personId(),
            "activity",
            asked.activity().id(),
            "reason",
            reason));
    return enrolment;
  }
}
