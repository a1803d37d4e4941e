package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.BookingSettings;
import fr.portailfamille.booking.SeriesPrice;
import fr.portailfamille.booking.SeriesWish;
import fr.portailfamille.booking.internal.SeriesFacts.Own;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberKind;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.organisation.SettingValues;
import fr.portailfamille.pricing.PricingService;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads what decides about series: as many statements for twenty of them and six children as for
 * one.
 */
@Dependent
public class SeriesReader {

  @Inject private Sql sql;
  @Inject private CatalogueService catalogue;
  @Inject private PricingService pricing;
  @Inject private OccupancyReader occupancies;
  @Inject private FamilyFactsReader families;
  @Inject private SeriesLines lines;
  @Inject private SettingService settings;

  /** The series, outings and stays of its organisation that are not over, in staff's order. */
  public List<ActivityView> activities(HouseholdView household, LocalDate today) {
    return catalogue.activitiesOf(household.organisationId()).stream()
        .filter(a -> Enrolling.isSeries(a) && !a.endsOn().isBefore(today))
        .toList();
  }

  /**
   * The activities of these wishes, by id.
   *
   * @throws RefusedException NotFound for persons, activities and groups that are not the
   *     household's to use or do not fit together
   */
  public Map<Long, ActivityView> activities(HouseholdView household, List<SeriesWish> wishes) {
    Map<Long, ActivityView> activities =
        catalogue.activities(wishes.stream().map(SeriesWish::activityId).distinct().toList());
    boolean known =
        wishes.stream()
            .allMatch(
                wish -> isParticipant(household, wish) && isOffered(household, activities, wish));
    if (!known) {
      throw new RefusedException(new NotFound());
    }
    return activities;
  }

  private static boolean isParticipant(HouseholdView household, SeriesWish wish) {
    return household
        .member(wish.personId())
        .filter(member -> member.kind() != MemberKind.GUARDIAN)
        .isPresent();
  }

  private static boolean isOffered(
      HouseholdView household, Map<Long, ActivityView> activities, SeriesWish wish) {
    ActivityView activity = activities.get(wish.activityId());
    return activity != null
        && activity.organisationId() == household.organisationId()
        && Enrolling.isSeries(activity)
        && activity.groups().stream().anyMatch(g -> g.id() == wish.groupId());
  }

  /** All sessions of all groups of the activities. */
  public List<SessionView> sessions(Collection<ActivityView> activities) {
    if (activities.isEmpty()) {
      return List.of();
    }
    return catalogue.sessions(
        activities.stream().flatMap(a -> a.groups().stream()).map(GroupView::id).toList(),
        activities.stream().map(ActivityView::startsOn).min(LocalDate::compareTo).orElseThrow(),
        activities.stream().map(ActivityView::endsOn).max(LocalDate::compareTo).orElseThrow());
  }

  /** The facts at an instant; what is to be written from them is read under the locks. */
  public SeriesFacts facts(
      HouseholdView household,
      Collection<ActivityView> activities,
      Collection<SessionView> sessions,
      Collection<Long> personIds,
      Instant now) {
    List<Long> activityIds = activities.stream().map(ActivityView::id).toList();
    return new SeriesFacts(
        household,
        activities.stream().collect(Collectors.toMap(ActivityView::id, a -> a)),
        sessions.stream().collect(Collectors.groupingBy(SessionView::groupId)),
        pricing.unitPrices(activityIds),
        new SeriesPrices(shares(activityIds), datesByGroup(activityIds)),
        families.readAsEnrolled(household, activities, personIds),
        occupancies.read(sessions.stream().map(SessionView::id).toList(), personIds, now),
        own(household.id(), activityIds, now),
        lines.ranks(household.id(), activityIds),
        now);
  }

  private Map<Long, SeriesPrice> shares(List<Long> activityIds) {
    SettingValues values =
        settings.ofActivities(List.of(BookingSettings.SERIES_PRICE), activityIds);
    return activityIds.stream()
        .collect(Collectors.toMap(id -> id, id -> values.of(BookingSettings.SERIES_PRICE, id)));
  }

  private Map<Long, Integer> datesByGroup(List<Long> activityIds) {
    Map<Long, Integer> dates = new HashMap<>();
    sql.list(
        "select group_id, count(*) from session where activity_id = any(?) group by group_id",
        row -> dates.put(row.getLong(1), row.getInt(2)),
        activityIds);
    return dates;
  }

  private Map<List<Long>, Own> own(long householdId, List<Long> activityIds, Instant now) {
    Map<List<Long>, Own> own = new HashMap<>();
    sql.list(
        """
        select b.person_id, e.activity_id, e.group_id, bool_and(b.status = 'CONFIRMED') as paid,
               bool_and(b.status = 'HELD' and b.basket_id is null) as offered
          from booking b join enrolment e on e.id = b.enrolment_id
          left join booking_request r on r.id = b.request_id
         where b.household_id = ? and e.activity_id = any(?) and r.given_up_at is null
           and (b.status = 'CONFIRMED' or (b.status = 'HELD' and b.hold_until > ?))
         group by 1, 2, 3
        """,
        row ->
            own.put(
                List.of(row.getLong("person_id"), row.getLong("activity_id")),
                new Own(
                    row.getLong("group_id"), row.getBoolean("paid"), row.getBoolean("offered"))),
        householdId,
        activityIds,
        now);
    return own;
  }
}
