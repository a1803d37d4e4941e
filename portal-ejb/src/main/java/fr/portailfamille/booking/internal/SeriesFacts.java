package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.AlreadyEnrolled;
import fr.portailfamille.booking.EnrolmentView;
import fr.portailfamille.booking.SeriesDates;
import fr.portailfamille.booking.SeriesItem;
import fr.portailfamille.booking.SeriesWish;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.pricing.Price;
import fr.portailfamille.pricing.UnitPrices;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All that decides about series at one instant, and the decision: a pure computation. */
public final class SeriesFacts {

  /**
   * What a household has of a series.
   *
   * @param offered from the waiting list, and not accepted yet
   */
  public record Own(long groupId, boolean paid, boolean offered) {}

  /** A wish with its dates and every reason against it. */
  public record Weighed(SeriesWish wish, List<Candidate> dates, List<Refusal> refusals) {

    public boolean isFree() {
      return refusals.isEmpty();
    }
  }

  private final HouseholdView household;
  private final Map<Long, ActivityView> activities;
  private final Map<Long, List<SessionView>> sessionsByGroup;
  private final UnitPrices prices;
  private final SeriesPrices seriesPrices;
  private final FamilyFacts family;
  private final Occupancy occupancy;
  private final Map<List<Long>, Own> own;
  private final Map<List<Long>, Integer> ranks;
  private final Instant now;

  /** Asked for again by each price, place and wish of a group. */
  private final Map<Long, List<SessionView>> datesByGroup = new HashMap<>();

  /**
   * @param own by person and activity
   * @param ranks of who waits, by person and group
   */
  SeriesFacts(
      HouseholdView household,
      Map<Long, ActivityView> activities,
      Map<Long, List<SessionView>> sessionsByGroup,
      UnitPrices prices,
      SeriesPrices seriesPrices,
      FamilyFacts family,
      Occupancy occupancy,
      Map<List<Long>, Own> own,
      Map<List<Long>, Integer> ranks,
      Instant now) {
    this.household = household;
    this.activities = activities;
    this.sessionsByGroup = sessionsByGroup;
    this.prices = prices;
    this.seriesPrices = seriesPrices;
    this.family = family;
    this.occupancy = occupancy;
    this.own = new HashMap<>(own);
    this.ranks = Map.copyOf(ranks);
    this.now = now;
  }

  public Instant now() {
    return now;
  }

  public Optional<Own> own(long personId, long activityId) {
    return Optional.ofNullable(own.get(List.of(personId, activityId)));
  }

  /** The rank of a person on the waiting list of a group; 0 where it is not on it. */
  public int rank(long personId, long groupId) {
    return ranks.getOrDefault(List.of(personId, groupId), 0);
  }

  /** The dates of a group that would be booked now, in order. */
  public List<SessionView> dates(ActivityView activity, long groupId) {
    return datesByGroup.computeIfAbsent(
        groupId, group -> SeriesRules.dates(activity.kind(), sessions(group), now));
  }

  /** How many dates of a group there are in all. */
  public int all(long groupId) {
    return (int) sessions(groupId).stream().filter(SessionView::open).count();
  }

  private List<SessionView> sessions(long groupId) {
    return sessionsByGroup.getOrDefault(groupId, List.of());
  }

  /** The places left on the date that has the fewest; 0 without a date. */
  public int places(ActivityView activity, long groupId) {
    return dates(activity, groupId).stream()
        .mapToInt(session -> occupancy.room(session.id()))
        .min()
        .orElse(0);
  }

  /** The price of a group: that of its unit on the first date, or the share of the dates left. */
  public Optional<Price> price(ActivityView activity, long groupId) {
    List<SessionView> dates = dates(activity, groupId);
    return wholePrice(activity, groupId)
        .map(
            whole -> seriesPrices.of(activity.kind(), activity.id(), groupId, whole, dates.size()));
  }

  /** The price of all dates of a group. */
  public Optional<Price> wholePrice(ActivityView activity, long groupId) {
    return dates(activity, groupId).stream()
        .findFirst()
        .flatMap(first -> prices.of(first.unitId(), first.day()));
  }

  /** How many dates of a group there are in all, past ones and closed ones too. */
  public int everyDate(long groupId) {
    return seriesPrices.datesByGroup().getOrDefault(groupId, 0);
  }

  /** Whether a wish can be met, as long as nothing else is taken. */
  public Weighed weigh(SeriesWish wish) {
    ActivityView activity = activities.get(wish.activityId());
    List<Candidate> candidates = candidates(wish);
    Optional<Refusal> enrolled = enrolled(wish);
    if (enrolled.isPresent()) {
      return new Weighed(wish, candidates, List.of(enrolled.get()));
    }
    List<Refusal> refusals = new ArrayList<>(Enrolling.closedToNew(activity));
    refusals.addAll(
        SeriesRules.refusals(
            activity, activity.group(wish.groupId()).name(), candidates, occupancy));
    return new Weighed(wish, candidates, refusals);
  }

  /** The same for staff, who may pass over some of the reasons. */
  public BookingRules.Verdict verdict(SeriesWish wish) {
    Optional<Refusal> enrolled = enrolled(wish);
    if (enrolled.isPresent()) {
      return new BookingRules.Verdict(List.of(), List.of(enrolled.get()), false);
    }
    ActivityView activity = activities.get(wish.activityId());
    BookingRules.Verdict verdict = SeriesRules.verdict(activity, candidates(wish), occupancy);
    List<Refusal> passable = new ArrayList<>(Enrolling.closedToNew(activity));
    passable.addAll(verdict.passable());
    return new BookingRules.Verdict(passable, verdict.blocking(), verdict.full());
  }

  /** The pools of all dates of a wish that have nothing left for whoever comes now. */
  public Set<Long> fullPools(SeriesWish wish) {
    return dates(activities.get(wish.activityId()), wish.groupId()).stream()
        .flatMap(session -> occupancy.fullPools(session.id()).stream())
        .collect(Collectors.toSet());
  }

  private Optional<Refusal> enrolled(SeriesWish wish) {
    return own(wish.personId(), wish.activityId())
        .map(
            own ->
                new AlreadyEnrolled(
                    household.member(wish.personId()).orElseThrow().firstName(),
                    activities.get(wish.activityId()).name()));
  }

  private List<Candidate> candidates(SeriesWish wish) {
    ActivityView activity = activities.get(wish.activityId());
    MemberView person = household.member(wish.personId()).orElseThrow();
    EnrolmentView enrolment =
        new EnrolmentView(0, household.id(), wish.personId(), wish.activityId(), wish.groupId());
    Optional<Price> price = price(activity, wish.groupId());
    return dates(activity, wish.groupId()).stream()
        .map(session -> new Candidate(enrolment, person, activity, session, price, family, now))
        .toList();
  }

  /** Counts all dates of a wish that is met, so that the next one sees them. */
  public void take(Weighed met) {
    met.dates().forEach(occupancy::take);
    own.put(
        List.of(met.wish().personId(), met.wish().activityId()),
        new Own(met.wish().groupId(), false, false));
  }

  /** In words for families. */
  public SeriesItem item(Weighed weighed) {
    SeriesWish wish = weighed.wish();
    ActivityView activity = activities.get(wish.activityId());
    Optional<Price> price = price(activity, wish.groupId());
    return new SeriesItem(
        wish,
        household.member(wish.personId()).orElseThrow().firstName(),
        activity.name(),
        activity.group(wish.groupId()).name(),
        weighed.dates().isEmpty()
            ? null
            : new SeriesDates(weighed.dates().stream().map(c -> c.session().day()).toList()),
        price.map(Price::amount).orElse(Money.ZERO),
        price.map(Price::explanation).orElse(""),
        weighed.refusals());
  }
}
