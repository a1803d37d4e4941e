package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.booking.internal.Enrolling;
import fr.portailfamille.booking.internal.Enrolment;
import fr.portailfamille.booking.internal.OpeningReader;
import fr.portailfamille.booking.internal.PeriodReader;
import fr.portailfamille.catalogue.ActivityView;
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
import java.util.ArrayList;
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
  @Inject private PeriodReader periods;
  @Inject private OpeningReader openings;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * Inscrire une personne à une activité (guide 001, «créer la ligne d'activité»): the group
   * follows from the age and the class on the first day that is still to come.
   *
   * @return the id of the enrolment
   * @throws RefusedException NotFound, MayNotBook, AlreadyEnrolled, BookingNotOpenYet,
   *     OthersBookFirst, BookingOver, BirthDateMissing, AgeOutside, SchoolLevelMissing,
   *     SchoolLevelOld, SchoolLevelOutside, NotBookableOnline, ClosedToEnrolments
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
    if (!Enrolling.isBookedByDay(activity)) {
      throw new RefusedException(new NotBookableOnline(activity.name()));
    }
    households.lock(household.id());
    Instant now = clock.now();
    List<Refusal> refusals = new ArrayList<>();
    if (enrolmentOf(command).isPresent()) {
      refusals.add(new AlreadyEnrolled(person.firstName(), activity.name()));
    }
    openings.closed(household, activity, now).ifPresent(refusals::add);
    refusals.addAll(Enrolling.closedToNew(activity));
    GroupView group = Enrolling.group(person, activity, clock.today(), refusals);
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
    return periods.read(household, List.of(person)).get(personId);
  }

  /**
   * What the family has to put right before one of its persons can book anything at all, each said
   * once. What only some activities ask for is told where they are chosen.
   *
   * @throws RefusedException NotFound
   */
  public List<StandingRefusal> standing(long householdId) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    List<MemberView> persons = household.participants();
    Map<Long, List<PeriodOffer>> offers = periods.read(household, persons);
    return persons.stream()
        .flatMap(person -> PeriodOffer.common(offers.get(person.personId())).stream())
        .distinct()
        .toList();
  }

  /** The activities of its organisation that this household enrols in online now. */
  public List<ActivityView> enrollable(long householdId) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    List<ActivityView> byDay =
        catalogue.activitiesOf(household.organisationId()).stream()
            .filter(a -> Enrolling.isBookedByDay(a) && !a.enrolmentsClosed())
            .toList();
    return openings.open(household, byDay, clock.now());
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

  /** The enrolments of the household, newest first, with how many days each has. */
  public List<EnrolmentLine> enrolments(long householdId) {
    households.requireRight(householdId, Right.VIEW);
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
