package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.booking.internal.Enrolment;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.BookingMode;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.household.Right;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Inscriptions: who of a household takes part in which activity, and which ones are offered. For
 * families: every method checks that the caller belongs to the household; what belongs to others is
 * not found.
 */
@Stateless
@PermitAll
public class EnrolmentService {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Sql sql;
  @Inject private HouseholdService households;
  @Inject private CatalogueService catalogue;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * Inscrire une personne à une activité (guide 001, «créer la ligne d'activité»): the group
   * follows from the age on the first day that is still to come.
   *
   * @return the id of the enrolment
   * @throws RefusedException NotFound, MayNotBook, AlreadyEnrolled, BookingNotOpenYet, BookingOver,
   *     ClosedToEnrolments, BirthDateMissing, AgeOutside, NotBookableOnline
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long enrol(EnrolCommand command) {
    HouseholdView household = households.requireAccess(command.householdId(), Right.BOOK);
    MemberView person = participant(household, command.personId());
    ActivityView activity =
        catalogue.activities(List.of(command.activityId())).values().stream()
            .filter(a -> a.organisationId() == household.organisationId())
            .findFirst()
            .orElseThrow(() -> new RefusedException(new NotFound()));
    if (!isBookedByDay(activity)) {
      throw new RefusedException(new NotBookableOnline(activity.name()));
    }
    households.lock(household.id());
    Instant now = clock.now();
    List<Refusal> refusals = new ArrayList<>();
    if (enrolmentOf(command).isPresent()) {
      refusals.add(new AlreadyEnrolled(person.firstName(), activity.name()));
    }
    refusals.addAll(closed(activity, now));
    refusals.addAll(closedToNew(activity));
    GroupView group = group(person, activity, refusals);
    if (!refusals.isEmpty()) {
      throw new RefusedException(refusals);
    }
    Enrolment enrolment =
        new Enrolment(household.id(), person.personId(), activity.id(), group.id(), now);
    em.persist(enrolment);
    households.join(household.id(), activity.structureId());
    audit.record(
        "booking.enrolled",
        "enrolment",
        enrolment.id(),
        Map.of(
            "household", household.id(), "person", person.personId(), "activity", activity.id()));
    return enrolment.id();
  }

  private static MemberView participant(HouseholdView household, long personId) {
    return household
        .member(personId)
        .filter(m -> m.kind() != MemberKind.GUARDIAN)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  private static List<Refusal> closed(ActivityView activity, Instant now) {
    if (now.isBefore(activity.opensAt())) {
      return List.of(new BookingNotOpenYet(activity.opensAt()));
    }
    return activity.isOpenAt(now) ? List.of() : List.of(new BookingOver(activity.closesAt()));
  }

  private static List<Refusal> closedToNew(ActivityView activity) {
    return activity.enrolmentsClosed()
        ? List.of(new ClosedToEnrolments(activity.name()))
        : List.of();
  }

  /**
   * Choisir une période (guide 004, «continuer»): the enrolment of the person in the activity; the
   * person is enrolled where that is not yet so. Repeating it changes nothing.
   *
   * @return the id of the enrolment
   * @throws RefusedException as {@link #enrol}, but never AlreadyEnrolled
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long choosePeriod(EnrolCommand command) {
    HouseholdView household = households.requireAccess(command.householdId(), Right.BOOK);
    participant(household, command.personId());
    households.lock(household.id());
    return enrolmentOf(command).orElseGet(() -> enrol(command));
  }

  /**
   * The periods that families choose days of, for one person: those that fit first, then the others
   * with every reason; in the order of their days. What is over is left out.
   *
   * @throws RefusedException NotFound
   */
  public List<PeriodOffer> periods(long householdId, long personId) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    MemberView person = participant(household, personId);
    List<Long> enrolled =
        sql.ids(
            "select activity_id from enrolment where household_id = ? and person_id = ?"
                + " and status = 'ACTIVE'",
            householdId,
            personId);
    Instant now = clock.now();
    return catalogue.activitiesOf(household.organisationId()).stream()
        .filter(a -> isBookedByDay(a) && !a.endsOn().isBefore(clock.today()))
        .map(a -> offer(person, a, enrolled.contains(a.id()), now))
        .sorted(
            Comparator.comparing((PeriodOffer o) -> !o.isOpen())
                .thenComparing(o -> o.activity().startsOn()))
        .toList();
  }

  private PeriodOffer offer(
      MemberView person, ActivityView activity, boolean enrolled, Instant now) {
    List<Refusal> refusals = new ArrayList<>(closed(activity, now));
    if (!enrolled) {
      refusals.addAll(closedToNew(activity));
      group(person, activity, refusals);
    }
    return new PeriodOffer(activity, refusals);
  }

  private static boolean isBookedByDay(ActivityView activity) {
    return activity.kind() == ActivityKind.DAYS
        && activity.bookingMode() == BookingMode.PAY_ON_BOOKING;
  }

  /** The activities of the household's organisation that families enrol in online now. */
  public List<ActivityView> enrollable(long householdId) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    Instant now = clock.now();
    return catalogue.activitiesOf(household.organisationId()).stream()
        .filter(
            activity ->
                isBookedByDay(activity) && activity.isOpenAt(now) && !activity.enrolmentsClosed())
        .toList();
  }

  private Optional<Long> enrolmentOf(EnrolCommand command) {
    return sql.first(
        "select id from enrolment where household_id = ? and person_id = ?"
            + " and activity_id = ? and status = 'ACTIVE'",
        row -> row.getLong(1),
        command.householdId(),
        command.personId(),
        command.activityId());
  }

  private GroupView group(MemberView person, ActivityView activity, List<Refusal> refusals) {
    LocalDate first =
        clock.today().isAfter(activity.startsOn()) ? clock.today() : activity.startsOn();
    Period age = person.ageAt(first);
    if (age == null) {
      refusals.add(new BirthDateMissing(person.firstName()));
      return null;
    }
    return activity
        .groupForAge(age.getYears())
        .orElseGet(
            () -> {
              refusals.add(
                  new AgeOutside(
                      person.firstName(),
                      activity.groups().stream().mapToInt(GroupView::ageFrom).min().orElse(0),
                      activity.groups().stream().mapToInt(GroupView::ageTo).max().orElse(0)));
              return null;
            });
  }

  /** The enrolments of the household, newest first, with how many days each has. */
  public List<EnrolmentLine> enrolments(long householdId) {
    households.requireAccess(householdId, Right.VIEW);
    return sql.list(
        """
        select e.*, p.first_name, st.name as structure_name, a.name as activity_name,
               g.name as group_name, a.starts_on, a.ends_on,
               (select count(*) from booking b
                 where b.enrolment_id = e.id and b.status = 'CONFIRMED') as confirmed,
               (select count(*) from booking b
                 where b.enrolment_id = e.id and b.status = 'HELD' and b.hold_until > ?) as held
          from enrolment e
          join person p on p.id = e.person_id
          join activity a on a.id = e.activity_id
          join structure st on st.id = a.structure_id
          join activity_group g on g.id = e.group_id
         where e.household_id = ? and e.status = 'ACTIVE'
         order by e.created_at desc, e.id desc
        """,
        row ->
            new EnrolmentLine(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("first_name"),
                row.getString("structure_name"),
                row.getString("activity_name"),
                row.getString("group_name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                Sql.instant(row, "created_at"),
                row.getInt("confirmed"),
                row.getInt("held")),
        clock.now(),
        householdId);
  }

  /**
   * One enrolment of the household.
   *
   * @throws RefusedException NotFound
   */
  public EnrolmentLine enrolment(long householdId, long enrolmentId) {
    return enrolments(householdId).stream()
        .filter(line -> line.id() == enrolmentId)
        .findFirst()
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }
}
