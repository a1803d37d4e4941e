package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.CancelOffer;
import fr.portailfamille.booking.CardReturn;
import fr.portailfamille.booking.DayState;
import fr.portailfamille.booking.EnrolmentView;
import fr.portailfamille.booking.PlanningBlock;
import fr.portailfamille.booking.PlanningCell;
import fr.portailfamille.booking.PlanningDay;
import fr.portailfamille.booking.PlanningView;
import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.booking.WaitInLine;
import fr.portailfamille.booking.WaitingSpot;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.BookingMode;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.organisation.SettingValues;
import fr.portailfamille.pricing.Price;
import fr.portailfamille.pricing.PricingService;
import fr.portailfamille.pricing.UnitPrices;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws up the planning in a constant number of statements, whatever the dates and children. */
@Dependent
public class PlanningReader {

  private record Own(long bookingId, DayState state, Instant holdUntil, Price price) {}

  @Inject private Sql sql;
  @Inject private CatalogueService catalogue;
  @Inject private PricingService pricing;
  @Inject private OccupancyReader occupancies;
  @Inject private FamilyFactsReader families;
  @Inject private WaitingReader waiting;
  @Inject private SettingService settings;
  @Inject private CardPlaces cards;
  @Inject private BusinessClock clock;

  /** What all blocks are drawn from. */
  private record Facts(
      Map<Long, ActivityView> activities,
      Map<Long, List<SessionView>> sessionsByGroup,
      Map<Long, SortedMap<LocalDate, String>> closedDays,
      UnitPrices prices,
      Occupancy occupancy,
      FamilyFacts family,
      Map<Long, Map<Long, Own>> own,
      Map<Long, Map<Long, WaitingSpot>> waiting,
      SettingValues settings,
      Map<Long, CardReturn> onCard,
      Instant now) {}

  public PlanningView read(
      HouseholdView household, List<EnrolmentView> enrolments, LocalDate from, LocalDate to) {
    Set<Long> activityIds =
        enrolments.stream().map(EnrolmentView::activityId).collect(Collectors.toSet());
    Set<Long> groupIds =
        enrolments.stream().map(EnrolmentView::groupId).collect(Collectors.toSet());
    Set<Long> personIds =
        enrolments.stream().map(EnrolmentView::personId).collect(Collectors.toSet());
    Instant now = clock.now();
    List<SessionView> sessions = catalogue.sessions(groupIds, from, to);
    Map<Long, ActivityView> activities = catalogue.activities(activityIds);
    Map<Long, Map<Long, Own>> own = own(household.id(), from, to, now);
    SettingValues cancelling = settings.ofActivities(CancelTerms.SETTINGS, activityIds);
    Facts facts =
        new Facts(
            activities,
            sessions.stream().collect(Collectors.groupingBy(SessionView::groupId)),
            catalogue.closedDays(activityIds, from, to),
            pricing.unitPrices(activityIds),
            occupancies.read(sessions.stream().map(SessionView::id).toList(), personIds, now),
            families.read(household, activities.values()),
            own,
            waiting.spots(household.id(), from, to),
            cancelling,
            cards.weigh(booked(own), activityIds, cancelling),
            now);
    return new PlanningView(
        from, to, enrolments.stream().flatMap(e -> block(e, household, facts).stream()).toList());
  }

  private static Map<Long, Money> booked(Map<Long, Map<Long, Own>> own) {
    return own.values().stream()
        .flatMap(ofPerson -> ofPerson.values().stream())
        .filter(place -> place.state() == DayState.BOOKED)
        .collect(Collectors.toMap(Own::bookingId, place -> place.price().amount()));
  }

  /** An enrolment with all that its cells have in common. */
  private record Enrolled(
      EnrolmentView enrolment,
      MemberView person,
      ActivityView activity,
      List<StandingRefusal> standing,
      Map<Long, Own> ownBySession,
      Map<Long, WaitingSpot> waitingBySession,
      Facts facts) {

    List<SessionView> sessions() {
      return facts.sessionsByGroup().getOrDefault(enrolment.groupId(), List.of());
    }

    Own own(SessionView session) {
      return ownBySession.get(session.id());
    }

    WaitingSpot waiting(SessionView session) {
      return waitingBySession.get(session.id());
    }
  }

  private Optional<PlanningBlock> block(
      EnrolmentView enrolment, HouseholdView household, Facts facts) {
    MemberView person = household.member(enrolment.personId()).orElseThrow();
    ActivityView activity = facts.activities().get(enrolment.activityId());
    Enrolled enrolled =
        new Enrolled(
            enrolment,
            person,
            activity,
            BookingRules.standing(
                new Participant(
                    person, activity, activity.group(enrolment.groupId()), facts.family())),
            facts.own().getOrDefault(person.personId(), Map.of()),
            facts.waiting().getOrDefault(person.personId(), Map.of()),
            facts);
    return activity.kind().isWhole() ? series(enrolled) : Optional.of(days(enrolled));
  }

  /** The booked dates of a series; nothing where none lies between the two days. */
  private Optional<PlanningBlock> series(Enrolled enrolled) {
    List<PlanningDay> days =
        enrolled.sessions().stream()
            .filter(s -> enrolled.own(s) != null)
            .map(s -> new PlanningDay(s.day(), null, List.of(cell(enrolled, s))))
            .toList();
    ActivityView activity = enrolled.activity();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PlanningBlock(
                enrolled.enrolment().id(),
                enrolled.person(),
                activity.name() + " - " + activity.group(enrolled.enrolment().groupId()).name(),
                activity.regieId(),
                false,
                activity.units(),
                days,
                List.of(),
                true));
  }

  private PlanningBlock days(Enrolled enrolled) {
    ActivityView activity = enrolled.activity();
    SortedMap<LocalDate, List<PlanningCell>> cells = new TreeMap<>();
    SortedMap<LocalDate, String> closed =
        enrolled.facts().closedDays().getOrDefault(activity.id(), Collections.emptySortedMap());
    enrolled.sessions().stream()
        // a session that staff closed with its day says no more than the day, which says why
        .filter(
            session ->
                session.open()
                    || !closed.containsKey(session.day())
                    || enrolled.own(session) != null)
        .forEach(
            session ->
                cells
                    .computeIfAbsent(session.day(), d -> new ArrayList<>())
                    .add(cell(enrolled, session)));
    closed.keySet().forEach(day -> cells.putIfAbsent(day, List.of()));
    List<PlanningDay> days = new ArrayList<>();
    cells.forEach(
        (day, list) ->
            days.add(new PlanningDay(day, list.isEmpty() ? closed.get(day) : null, list)));
    return new PlanningBlock(
        enrolled.enrolment().id(),
        enrolled.person(),
        activity.name(),
        activity.regieId(),
        activity.bookingMode() == BookingMode.CHARGED_TO_ACCOUNT,
        activity.units(),
        days,
        enrolled.standing(),
        false);
  }

  private PlanningCell cell(Enrolled enrolled, SessionView session) {
    Facts facts = enrolled.facts();
    WaitingSpot waits = enrolled.waiting(session);
    Own own = enrolled.own(session);
    if (own != null) {
      return new PlanningCell(
          session.id(),
          session.unitId(),
          session.startsAt(),
          session.endsAt(),
          own.state(),
          own.price().amount(),
          own.price().explanation(),
          own.bookingId(),
          own.holdUntil(),
          waits,
          own.state() == DayState.BOOKED ? cancel(own, session, facts) : null,
          List.of());
    }
    Optional<Price> price = facts.prices().of(session.unitId(), session.day());
    Candidate candidate =
        new Candidate(
            enrolled.enrolment(),
            enrolled.person(),
            enrolled.activity(),
            session,
            price,
            facts.family(),
            facts.now());
    List<Refusal> refusals =
        BookingRules.refusals(enrolled.standing(), candidate, facts.occupancy());
    return new PlanningCell(
        session.id(),
        session.unitId(),
        session.startsAt(),
        session.endsAt(),
        waits == null ? state(refusals) : DayState.WAITING,
        price.map(Price::amount).orElse(Money.ZERO),
        price.map(Price::explanation).orElse(""),
        0,
        null,
        waits,
        null,
        refusals);
  }

  private static CancelOffer cancel(Own own, SessionView session, Facts facts) {
    CancelTerms.Decision decision =
        CancelTerms.of(facts.settings(), session.activityId())
            .decide(
                session.startsAt(), session.cancelDeadline(), own.price().amount(), facts.now());
    return decision.state().isOpen()
        ? new CancelOffer(
            decision.state(),
            CardPlaces.real(decision.money(), facts.onCard().get(own.bookingId())))
        : null;
  }

  private static DayState state(List<Refusal> refusals) {
    if (refusals.isEmpty()) {
      return DayState.FREE;
    }
    if (!BookingRules.besidesPlace(refusals).isEmpty()) {
      return DayState.NOT_OPEN;
    }
    return refusals.get(0) instanceof WaitInLine ? DayState.LINE_OPEN : DayState.FULL;
  }

  /** By person, by session. */
  private Map<Long, Map<Long, Own>> own(
      long householdId, LocalDate from, LocalDate to, Instant now) {
    Map<Long, Map<Long, Own>> result = new HashMap<>();
    sql.list(
        """
        select b.* from booking b join session s on s.id = b.session_id
         where b.household_id = ? and s.day between ? and ?
           and (b.status = 'CONFIRMED' or (b.status = 'HELD' and b.hold_until > ?))
        """,
        row ->
            result
                .computeIfAbsent(row.getLong("person_id"), person -> new HashMap<>())
                .put(
                    row.getLong("session_id"),
                    new Own(
                        row.getLong("id"),
                        state(row),
                        Sql.instant(row, "hold_until"),
                        new Price(
                            Money.ofCents(row.getLong("price_cents")),
                            row.getString("price_label"),
                            row.getString("price_explanation")))),
        householdId,
        from,
        to,
        now);
    return result;
  }

  /** A hold in no basket is an offer from the waiting list. */
  private static DayState state(ResultSet row) throws SQLException {
    if ("CONFIRMED".equals(row.getString("status"))) {
      return DayState.BOOKED;
    }
    return row.getObject("basket_id") == null ? DayState.OFFERED : DayState.HELD;
  }
}
