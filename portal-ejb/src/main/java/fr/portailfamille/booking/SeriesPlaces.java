package fr.portailfamille.booking;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.booking.internal.PlaceLocks;
import fr.portailfamille.booking.internal.SeriesFacts;
import fr.portailfamille.booking.internal.SeriesFacts.Weighed;
import fr.portailfamille.booking.internal.SeriesReader;
import fr.portailfamille.booking.internal.SeriesRows;
import fr.portailfamille.booking.internal.WaitingRows;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes the places of series, outings and stays: all dates of one or none. For the basket alone,
 * like {@link PlaceService}; one locking for all wishes, whatever their régies.
 */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SeriesPlaces {

  @Inject private SeriesReader reader;
  @Inject private SeriesRows rows;
  @Inject private WaitingRows waiting;
  @Inject private PlaceLocks locks;
  @Inject private CatalogueService catalogue;
  @Inject private HouseholdService households;
  @Inject private AuditTrail audit;

  /**
   * The régies whose baskets these wishes go into.
   *
   * @throws RefusedException NotFound for foreign or mixed-up ids, TooManyDates
   */
  public Set<Long> regies(HouseholdView household, List<SeriesWish> wishes) {
    if (wishes.size() > SeriesService.MOST_WISHES) {
      throw new RefusedException(new TooManyDates(SeriesService.MOST_WISHES));
    }
    return reader.activities(household, wishes).values().stream()
        .map(ActivityView::regieId)
        .collect(Collectors.toSet());
  }

  /**
   * Enrols and holds what can be held, each wish with all its dates; what cannot be is told with
   * its reasons. The caller has locked the household.
   *
   * @param baskets by régie, one for each of {@link #regies}
   * @throws RefusedException NotFound; nothing is done
   */
  public SeriesOutcome hold(
      HouseholdView household, List<SeriesWish> wishes, Map<Long, OpenBasket> baskets) {
    Map<Long, ActivityView> activities = reader.activities(household, wishes);
    List<Long> sessionIds =
        reader.sessions(activities.values()).stream()
            .filter(s -> wishes.stream().anyMatch(wish -> wish.groupId() == s.groupId()))
            .map(SessionView::id)
            .toList();
    Set<Long> persons = wishes.stream().map(SeriesWish::personId).collect(Collectors.toSet());
    locks.lockPersons(persons);
    Instant now = locks.lockPools(sessionIds, persons);
    SeriesFacts facts =
        reader.facts(
            household, activities.values(), catalogue.sessions(sessionIds).values(), persons, now);
    List<Weighed> met = new ArrayList<>();
    List<SeriesItem> held = new ArrayList<>();
    List<SeriesItem> refused = new ArrayList<>();
    for (SeriesWish wish : wishes.stream().distinct().toList()) {
      Weighed weighed = facts.weigh(wish);
      if (weighed.isFree()) {
        met.add(weighed);
        held.add(facts.item(weighed));
        facts.take(weighed);
      } else {
        refused.add(facts.item(weighed));
      }
    }
    write(household.id(), met, baskets, now);
    return new SeriesOutcome(held, refused);
  }

  private void write(
      long householdId, List<Weighed> met, Map<Long, OpenBasket> baskets, Instant now) {
    Map<Weighed, Long> enrolments = rows.enrol(householdId, met, now);
    for (Weighed one : met) {
      ActivityView activity = one.dates().get(0).activity();
      OpenBasket basket = baskets.get(activity.regieId());
      long enrolment = enrolments.get(one);
      waiting.taken(rows.hold(one, enrolment, basket.id(), basket.expiresAt(), now), now);
      households.join(householdId, activity.structureId());
      audit.record(
          "booking.enrolled",
          "enrolment",
          enrolment,
          Map.of(
              "household",
              householdId,
              "person",
              one.wish().personId(),
              "activity",
              activity.id()));
    }
  }
}
