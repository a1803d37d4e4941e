package fr.portailfamille.booking;

import fr.portailfamille.booking.internal.SeriesFacts;
import fr.portailfamille.booking.internal.SeriesOffers;
import fr.portailfamille.booking.internal.SeriesReader;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.household.Right;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Inscriptions à prix unique: what families may enrol in for all dates at one price (guide 002,
 * «Inscriptions en paiement immédiat»). Every method checks that the caller belongs to the
 * household; what belongs to others is not found.
 */
@Stateless
@PermitAll
public class SeriesService {

  /** More than twenty series for four children: nobody needs it in one request. */
  public static final int MOST_WISHES = 100;

  @Inject private HouseholdService households;
  @Inject private SeriesReader reader;
  @Inject private BusinessClock clock;

  /** Whether its organisation has any that is not over: pages link to them only then. */
  public boolean isOffered(long householdId) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    return !reader.activities(household, clock.today()).isEmpty();
  }

  /**
   * All that are not over, in staff's order, each with what every person of the household may
   * choose or why not.
   */
  public List<SeriesOffer> offers(long householdId) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    List<ActivityView> activities = reader.activities(household, clock.today());
    List<MemberView> persons = household.participants();
    SeriesFacts facts =
        reader.facts(
            household,
            activities,
            reader.sessions(activities),
            persons.stream().map(MemberView::personId).toList(),
            clock.now());
    return SeriesOffers.of(activities, persons, facts);
  }

  /**
   * What these wishes would cost and which cannot be met, as it stands now; nothing is held.
   *
   * @throws RefusedException NotFound for ids of others or that do not fit together, TooManyDates
   */
  public List<SeriesItem> check(long householdId, List<SeriesWish> wishes) {
    HouseholdView household = households.requireAccess(householdId, Right.VIEW);
    if (wishes.size() > MOST_WISHES) {
      throw new RefusedException(new TooManyDates(MOST_WISHES));
    }
    List<ActivityView> activities = List.copyOf(reader.activities(household, wishes).values());
    SeriesFacts facts =
        reader.facts(
            household,
            activities,
            reader.sessions(activities),
            wishes.stream().map(SeriesWish::personId).collect(Collectors.toSet()),
            clock.now());
    List<SeriesItem> items = new ArrayList<>();
    for (SeriesWish wish : wishes.stream().distinct().toList()) {
      SeriesFacts.Weighed weighed = facts.weigh(wish);
      items.add(facts.item(weighed));
      if (weighed.isFree()) {
        facts.take(weighed);
      }
    }
    return items;
  }
}
