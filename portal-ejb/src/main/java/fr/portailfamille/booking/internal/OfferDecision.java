package fr.portailfamille.booking.internal;

import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.pricing.Price;
import fr.portailfamille.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks the booking rules whether the next in line fits, and until when it is offered its places.
 */
@Dependent
public class OfferDecision {

  @Inject private CandidateReader candidates;
  @Inject private OccupancyReader occupancies;
  @Inject private FamilyFactsReader families;

  /** A place to offer. */
  public record Offer(WaitingRows.Entry entry, Price price, Instant until) {}

  /**
   * One offer for each of a party, all with the same hour; under the locks.
   *
   * @return empty where a rule stands against one of them
   */
  public Optional<List<Offer>> offers(
      HouseholdView household, List<WaitingRows.Entry> party, Instant now) {
    CandidateReader.Wanted wanted;
    try {
      wanted = candidates.read(household, party.stream().map(WaitingRows.Entry::wish).toList());
    } catch (RefusedException noLongerTheirs) {
      return Optional.empty();
    }
    Occupancy occupancy = occupancies.read(wanted.sessionIds(), wanted.personIds(), now);
    FamilyFacts family = families.read(household, wanted.activities().values());
    List<Candidate> accepted = new ArrayList<>();
    for (WaitingRows.Entry entry : party) {
      Candidate candidate = wanted.candidate(entry.wish(), family, now);
      if (!BookingRules.besidesPlace(BookingRules.refusals(candidate, occupancy)).isEmpty()) {
        return Optional.empty();
      }
      occupancy.take(candidate);
      accepted.add(candidate);
    }
    Instant until = null;
    for (Candidate candidate : accepted) {
      Optional<Instant> own = until(candidate);
      if (own.isEmpty()) {
        return Optional.empty();
      }
      until = until == null || own.get().isBefore(until) ? own.get() : until;
    }
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < party.size(); i++) {
      offers.add(new Offer(party.get(i), accepted.get(i).price().orElseThrow(), until));
    }
    return Optional.of(offers);
  }

  private static Optional<Instant> until(Candidate candidate) {
    return OfferTime.until(
        candidate.now(),
        candidate.participant().demands().waiting().offer(),
        candidate.session().bookingDeadline());
  }
}
