package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.DebtAhead;
import fr.portailfamille.booking.WaitInLine;
import fr.portailfamille.booking.Wish;
import fr.portailfamille.booking.WishedDay;
import fr.portailfamille.booking.WishesView;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.pricing.Price;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at wishes before they are confirmed: prices and refusals of this moment, nothing held. */
@Dependent
public class WishReader {

  @Inject private CandidateReader candidates;
  @Inject private OccupancyReader occupancies;
  @Inject private FamilyFactsReader families;
  @Inject private WaitingRows waiting;
  @Inject private BusinessClock clock;

  /**
   * @throws RefusedException NotFound when one of them is not this household's to use
   */
  public WishesView read(HouseholdView household, long enrolmentId, Collection<Long> sessionIds) {
    List<Wish> wishes =
        sessionIds.stream().distinct().map(session -> new Wish(enrolmentId, session)).toList();
    if (wishes.isEmpty()) {
      return new WishesView(enrolmentId, 0, List.of());
    }
    CandidateReader.Wanted wanted = candidates.read(household, wishes);
    long regie = wanted.activities().values().iterator().next().regieId();
    return new WishesView(enrolmentId, regie, look(household, wanted, List.of()).days());
  }

  /**
   * Wishes as they stand.
   *
   * @param debts what charging those that can be met makes the family owe, by régie
   */
  public record Looked(List<WishedDay> days, List<DebtAhead> debts) {}

  /**
   * The same for wishes of several enrolments.
   *
   * @param givenUp bookings of the household that are given up first: their places count as free
   * @throws RefusedException NotFound when one of the wishes is not this household's to use
   */
  public Looked look(HouseholdView household, List<Wish> wishes, Collection<Long> givenUp) {
    List<Wish> distinct = wishes.stream().distinct().toList();
    return distinct.isEmpty()
        ? new Looked(List.of(), List.of())
        : look(household, candidates.read(household, distinct), givenUp);
  }

  private Looked look(
      HouseholdView household, CandidateReader.Wanted wanted, Collection<Long> givenUp) {
    Instant now = clock.now();
    Occupancy occupancy =
        occupancies.readWithout(givenUp, wanted.sessionIds(), wanted.personIds(), now);
    FamilyFacts family = families.read(household, wanted.activities().values());
    List<WaitingRows.Entry> live = waiting.live(wanted.sessionIds(), wanted.personIds());
    List<WishedDay> days = new ArrayList<>();
    Map<Long, DebtAhead> debts = new LinkedHashMap<>();
    for (Wish wish : wanted.wishes()) {
      Candidate candidate = wanted.candidate(wish, family, now);
      WishedDay day = day(candidate, occupancy, live);
      if (day.isFree()) {
        occupancy.take(candidate);
        owe(debts, candidate, family);
      } else if (day.joinsLine()) {
        occupancy.join(wish.sessionId());
      }
      days.add(day);
    }
    days.sort(Comparator.comparing(WishedDay::day));
    return new Looked(days, List.copyOf(debts.values()));
  }

  /** A day charged to an account that can block adds to what the family will owe. */
  private static void owe(Map<Long, DebtAhead> debts, Candidate candidate, FamilyFacts family) {
    Money threshold = family.demands(candidate.activity().id()).debt();
    if (!candidate.isCharged() || !threshold.isPositive()) {
      return;
    }
    long regie = candidate.activity().regieId();
    Money now = family.balance(regie).balance();
    DebtAhead so = debts.getOrDefault(regie, new DebtAhead(regie, now, now, threshold));
    Money price = candidate.price().map(Price::amount).orElse(Money.ZERO);
    debts.put(
        regie,
        new DebtAhead(
            regie,
            now,
            so.after().plus(price),
            threshold.compareTo(so.threshold()) < 0 ? threshold : so.threshold()));
  }

  private static WishedDay day(
      Candidate candidate, Occupancy occupancy, List<WaitingRows.Entry> live) {
    List<Refusal> refusals = BookingRules.refusals(candidate, occupancy);
    boolean full = !refusals.isEmpty() && refusals.stream().allMatch(WaitInLine.class::isInstance);
    List<Refusal> twice = full ? JoinRule.refusals(candidate, occupancy, live) : List.of();
    return new WishedDay(
        candidate.session().id(),
        candidate.person().personId(),
        candidate.person().firstName(),
        candidate.session().day(),
        candidate.activity().name(),
        candidate.unitName(),
        candidate.price().map(Price::amount).orElse(Money.ZERO),
        candidate.price().map(Price::explanation).orElse(""),
        candidate.isCharged(),
        candidate.isCharged() && !twice.isEmpty() ? twice : refusals);
  }
}
