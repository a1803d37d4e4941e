package fr.portailfamille.booking;

import fr.portailfamille.booking.internal.BookingReader;
import fr.portailfamille.booking.internal.CancelReader;
import fr.portailfamille.booking.internal.PlanningReader;
import fr.portailfamille.booking.internal.RequestReader;
import fr.portailfamille.booking.internal.WishReader;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.Right;
import fr.portailfamille.organisation.Scope;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The planning and what was asked for, for families: every method checks that the caller belongs to
 * the household; what belongs to others is not found.
 */
@Stateless
@PermitAll
public class BookingService {

  /** Days that a planning shows at most. */
  public static final int LONGEST_PLANNING = 62;

  @Inject private Sql sql;
  @Inject private HouseholdService households;
  @Inject private PlanningReader plannings;
  @Inject private RequestReader requests;
  @Inject private BookingReader bookings;
  @Inject private WishReader wishReader;
  @Inject private CancelReader cancellations;
  @Inject private BusinessClock clock;
  @Inject private SettingService settings;

  /**
   * The planning of the household between two dates, both included (at most 62 days).
   *
   * @param personId one person, or null for all
   * @throws RefusedException NotFound for somebody who is not of the household
   */
  public PlanningView planning(long householdId, Long personId, LocalDate from, LocalDate to) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    if (personId != null && household.member(personId).isEmpty()) {
      throw new RefusedException(new NotFound());
    }
    return plannings.read(household, booked(householdId, personId, null), from, last(from, to));
  }

  /**
   * The planning of one enrolment between two dates, both included (at most 62 days).
   *
   * @throws RefusedException NotFound for an enrolment of others or one that is not booked by day
   */
  public PlanningView planningOf(long householdId, long enrolmentId, LocalDate from, LocalDate to) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    List<EnrolmentView> found = booked(householdId, null, enrolmentId);
    if (found.isEmpty()) {
      throw new RefusedException(new NotFound());
    }
    return plannings.read(household, found, from, last(from, to));
  }

  private static LocalDate last(LocalDate from, LocalDate to) {
    LocalDate most = from.plusDays(LONGEST_PLANNING - 1L);
    return to.isAfter(most) ? most : to;
  }

  private List<EnrolmentView> booked(long householdId, Long personId, Long enrolmentId) {
    return sql.list(
        """
        select e.* from enrolment e
          join household_member m on m.household_id = e.household_id
                                 and m.person_id = e.person_id
          join activity a on a.id = e.activity_id
         where e.household_id = ? and e.status = 'ACTIVE'
           and (a.kind = 'DAYS' or ?::bigint is null)
           and (?::bigint is null or e.person_id = ?::bigint)
           and (?::bigint is null or e.id = ?::bigint)
         order by m.position, e.id
        """,
        row ->
            new EnrolmentView(
                row.getLong("id"),
                row.getLong("household_id"),
                row.getLong("person_id"),
                row.getLong("activity_id"),
                row.getLong("group_id")),
        householdId,
        enrolmentId,
        personId,
        personId,
        enrolmentId,
        enrolmentId);
  }

  /**
   * Contrôler la sélection: what these sessions would cost and which cannot be booked, as it stands
   * now; nothing is held. What counts is decided again when the family confirms.
   *
   * @throws RefusedException NotFound for ids of others or that do not fit together, TooManyDates
   */
  public WishesView wishes(long householdId, long enrolmentId, Collection<Long> sessionIds) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    if (sessionIds.size() > PlaceService.MOST_WISHES) {
      throw new RefusedException(new TooManyDates(PlaceService.MOST_WISHES));
    }
    return wishReader.read(household, enrolmentId, sessionIds);
  }

  /**
   * Récapitulatif: what ending these changes of the planning would do, as it stands now; nothing is
   * done. What counts is decided again when the family confirms.
   *
   * @param releasedIds held bookings that are given back
   * @param cancelledIds confirmed bookings that are cancelled
   * @throws RefusedException NotFound for ids of others or that do not fit together, TooManyDates
   */
  public ChangesView changes(
      long householdId, List<Wish> wishes, List<Long> releasedIds, List<Long> cancelledIds) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    if (wishes.size() + releasedIds.size() + cancelledIds.size() > PlaceService.MOST_WISHES) {
      throw new RefusedException(new TooManyDates(PlaceService.MOST_WISHES));
    }
    List<CancelLine> cancelled = cancellations.read(householdId, cancelledIds, clock.now());
    List<Long> givenUp =
        sql.ids(
            "select id from booking where household_id = ? and id = any(?)",
            householdId,
            Stream.concat(releasedIds.stream(), cancelledIds.stream()).toList());
    WishReader.Looked looked = wishReader.look(household, wishes, givenUp);
    return new ChangesView(looked.days(), cancelled, looked.debts());
  }

  /** The booking requests of the household, newest first, with the state their bookings give. */
  public List<BookingRequestLine> requests(long householdId) {
    households.requireRight(householdId, Right.VIEW);
    return requests.of(householdId);
  }

  /**
   * One booking request with its bookings.
   *
   * @throws RefusedException NotFound for a number of others
   */
  public BookingRequestView request(long householdId, long number) {
    households.requireRight(householdId, Right.VIEW);
    BookingRequestLine request =
        requests
            .numbered(householdId, number)
            .orElseThrow(() -> new RefusedException(new NotFound()));
    return new BookingRequestView(request, bookings.ofRequest(householdId, number));
  }

  /** How families of the household's organisation book. */
  public BookingForm form(long householdId) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    return settings.value(BookingSettings.FORM, Scope.organisation(household.organisationId()));
  }
}
