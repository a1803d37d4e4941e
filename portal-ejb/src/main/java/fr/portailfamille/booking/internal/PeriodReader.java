package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.PeriodOffer;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which periods persons of a household may choose; as many statements for all as for one. */
@Dependent
public class PeriodReader {

  @Inject private Sql sql;
  @Inject private CatalogueService catalogue;
  @Inject private FamilyFactsReader families;
  @Inject private BusinessClock clock;

  /** By person: those that fit first, then the others; in the order of their days. */
  public Map<Long, List<PeriodOffer>> read(
      HouseholdView household, Collection<MemberView> persons) {
    LocalDate today = clock.today();
    Instant now = clock.now();
    List<ActivityView> activities =
        catalogue.activitiesOf(household.organisationId()).stream()
            .filter(a -> Enrolling.isBookedByDay(a) && !a.endsOn().isBefore(today))
            .toList();
    FamilyFacts family = families.read(household, activities);
    Map<Long, Set<Long>> enrolled = enrolled(household.id());
    return persons.stream()
        .collect(
            Collectors.toMap(
                MemberView::personId,
                person ->
                    activities.stream()
                        .map(a -> offer(person, a, family, enrolled, today, now))
                        .sorted(
                            Comparator.comparing((PeriodOffer o) -> !o.isOpen())
                                .thenComparing(o -> o.activity().startsOn()))
                        .toList()));
  }

  private static PeriodOffer offer(
      MemberView person,
      ActivityView activity,
      FamilyFacts family,
      Map<Long, Set<Long>> enrolled,
      LocalDate today,
      Instant now) {
    List<Refusal> refusals =
        new ArrayList<>(family.opening(activity).refusal(now).stream().toList());
    if (!enrolled.getOrDefault(person.personId(), Set.of()).contains(activity.id())) {
      refusals.addAll(Enrolling.closedToNew(activity));
      Enrolling.group(person, activity, today, refusals);
    }
    return new PeriodOffer(
        activity, refusals, BookingRules.standing(new Participant(person, activity, family)));
  }

  /** By person, the activities. */
  private Map<Long, Set<Long>> enrolled(long householdId) {
    Map<Long, Set<Long>> enrolled = new HashMap<>();
    sql.list(
        "select person_id, activity_id from enrolment"
            + " where household_id = ? and status = 'ACTIVE'",
        row ->
            enrolled.computeIfAbsent(row.getLong(1), person -> new HashSet<>()).add(row.getLong(2)),
        householdId);
    return enrolled;
  }
}
