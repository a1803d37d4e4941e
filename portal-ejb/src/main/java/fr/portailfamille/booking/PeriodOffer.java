package fr.portailfamille.booking;

import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.shared.Refusal;
import java.io.Serializable;
import java.util.List;

/**
 * Période: an activity that one person may book days of, or why not (guide 004, «Sélectionnez
 * ensuite la période»).
 *
 * @param refusals every reason against it; empty when it can be chosen
 * @param standing what the family has to put right before it books a day; its days can be looked at
 */
public record PeriodOffer(
    ActivityView activity, List<Refusal> refusals, List<StandingRefusal> standing)
    implements Serializable {

  public PeriodOffer {
    refusals = List.copyOf(refusals);
    standing = List.copyOf(standing);
  }

  public boolean isOpen() {
    return refusals.isEmpty();
  }

  /** What stands against every one of these that is open: whatever is chosen, nothing is booked. */
  public static List<StandingRefusal> common(List<PeriodOffer> offers) {
    List<PeriodOffer> open = offers.stream().filter(PeriodOffer::isOpen).toList();
    return open.stream()
        .flatMap(offer -> offer.standing().stream())
        .distinct()
        .filter(refusal -> open.stream().allMatch(offer -> offer.standing().contains(refusal)))
        .toList();
  }

  /** What stands against this one beside that. */
  public List<StandingRefusal> standingBeside(List<StandingRefusal> common) {
    return standing.stream().filter(refusal -> !common.contains(refusal)).toList();
  }
}
