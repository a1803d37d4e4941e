package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.EnrolmentView;
import fr.portailfamille.booking.Wish;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.BookingMode;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.pricing.PricingService;
import fr.portailfamille.pricing.UnitPrices;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns wishes (ids a browser posted) into candidates of this household, or refuses them all. A
 * date of a series is no wish: it is booked with all others ({@link SeriesReader}).
 */
@Dependent
public class CandidateReader {

  @Inject private Sql sql;
  @Inject private CatalogueService catalogue;
  @Inject private PricingService pricing;

  /** What the wishes name; everything belongs to the household and fits together. */
  public record Wanted(
      HouseholdView household,
      List<Wish> wishes,
      Map<Long, EnrolmentView> enrolments,
      Map<Long, SessionView> sessions,
      Map<Long, ActivityView> activities,
      UnitPrices prices) {

    public List<Long> sessionIds() {
      return wishes.stream().map(Wish::sessionId).distinct().toList();
    }

    public Set<Long> personIds() {
      Set<Long> ids = new HashSet<>();
      wishes.forEach(w -> ids.add(enrolments.get(w.enrolmentId()).personId()));
      return ids;
    }

    /** Whether some of them are paid in a basket, instead of being charged to the account. */
    public boolean needBasket() {
      return wishes.stream()
          .map(wish -> activities.get(sessions.get(wish.sessionId()).activityId()))
          .anyMatch(activity -> activity.bookingMode() != BookingMode.CHARGED_TO_ACCOUNT);
    }

    public Candidate candidate(Wish wish, FamilyFacts family, Instant now) {
      EnrolmentView enrolment = enrolments.get(wish.enrolmentId());
      SessionView session = sessions.get(wish.sessionId());
      return new Candidate(
          enrolment,
          household.member(enrolment.personId()).orElseThrow(),
          activities.get(session.activityId()),
          session,
          prices.of(session.unitId(), session.day()),
          family,
          now);
    }
  }

  /**
   * @throws RefusedException NotFound when a session or an enrolment is not this household's to use
   */
  public Wanted read(HouseholdView household, List<Wish> wishes) {
    Map<Long, EnrolmentView> enrolments =
        enrolments(household.id(), wishes.stream().map(Wish::enrolmentId).distinct().toList());
    Map<Long, SessionView> sessions =
        catalogue.sessions(wishes.stream().map(Wish::sessionId).distinct().toList());
    for (Wish wish : wishes) {
      EnrolmentView enrolment = enrolments.get(wish.enrolmentId());
      SessionView session = sessions.get(wish.sessionId());
      if (enrolment == null
          || session == null
          || session.groupId() != enrolment.groupId()
          || household.member(enrolment.personId()).isEmpty()) {
        throw new RefusedException(new NotFound());
      }
    }
    Set<Long> activityIds = new HashSet<>();
    enrolments.values().forEach(e -> activityIds.add(e.activityId()));
    Map<Long, ActivityView> activities = catalogue.activities(activityIds);
    if (activities.values().stream().anyMatch(activity -> activity.kind().isWhole())) {
      throw new RefusedException(new NotFound());
    }
    return new Wanted(
        household, wishes, enrolments, sessions, activities, pricing.unitPrices(activityIds));
  }

  public Map<Long, SessionView> sessions(Collection<Long> ids) {
    return catalogue.sessions(ids);
  }

  private Map<Long, EnrolmentView> enrolments(long householdId, Collection<Long> ids) {
    Map<Long, EnrolmentView> result = new HashMap<>();
    sql.list(
        "select * from enrolment where household_id = ? and id = any(?) and status = 'ACTIVE'",
        row ->
            result.put(
                row.getLong("id"),
                new EnrolmentView(
                    row.getLong("id"),
                    row.getLong("household_id"),
                    row.getLong("person_id"),
                    row.getLong("activity_id"),
                    row.getLong("group_id"))),
        householdId,
        ids);
    return result;
  }
}
