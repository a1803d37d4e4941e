package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.BookingSettings;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.Audience;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.organisation.SettingValues;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads from when on a household may book activities: one statement where all open to everybody,
 * two more where some families come first.
 */
@Dependent
public class OpeningReader {

  @Inject private Sql sql;
  @Inject private CatalogueService catalogue;
  @Inject private SettingService settings;

  /** Why the household cannot book the activity now. */
  public Optional<Refusal> closed(HouseholdView household, ActivityView activity, Instant now) {
    return read(household, List.of(activity)).get(activity.id()).refusal(now);
  }

  /** Those of them that are open to the household now, in their order. */
  public List<ActivityView> open(
      HouseholdView household, List<ActivityView> activities, Instant now) {
    Map<Long, Opening> openings = read(household, activities);
    return activities.stream().filter(a -> openings.get(a.id()).refusal(now).isEmpty()).toList();
  }

  /** By activity. */
  Map<Long, Opening> read(HouseholdView household, Collection<ActivityView> activities) {
    List<Long> ids = activities.stream().map(ActivityView::id).distinct().toList();
    Map<Long, Map<Audience, Instant>> early = catalogue.earlyOpenings(ids);
    Own own = early.isEmpty() ? new Own(household, null, Set.of()) : own(household, early.keySet());
    return activities.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                ActivityView::id,
                activity ->
                    early.containsKey(activity.id())
                        ? Opening.of(activity, early.get(activity.id()), own.of(activity.id()))
                        : Opening.toAll(activity)));
  }

  /** What makes the household one of those who come first. */
  private record Own(HouseholdView household, SettingValues towns, Set<Long> cameLastYear) {

    Set<Audience> of(long activityId) {
      Set<Audience> audiences = EnumSet.noneOf(Audience.class);
      if (HomeTowns.of(towns.of(BookingSettings.HOME_TOWNS, activityId)).hold(household)) {
        audiences.add(Audience.RESIDENTS);
      }
      if (cameLastYear.contains(activityId)) {
        audiences.add(Audience.LAST_YEAR);
      }
      return audiences;
    }
  }

  private Own own(HouseholdView household, Collection<Long> activityIds) {
    return new Own(
        household,
        settings.ofActivities(List.of(BookingSettings.HOME_TOWNS), activityIds),
        new HashSet<>(
            sql.ids(
                """
                select distinct a.id
                  from activity a
                  join activity earlier on earlier.category_id = a.category_id
                  join session s on s.activity_id = earlier.id
                                and s.day >= a.starts_on - interval '1 year'
                                and s.day < a.starts_on
                  join booking b on b.session_id = s.id
                 where a.id = any(?) and b.household_id = ? and b.status = 'CONFIRMED'
                """,
                activityIds,
                household.id())));
  }
}
