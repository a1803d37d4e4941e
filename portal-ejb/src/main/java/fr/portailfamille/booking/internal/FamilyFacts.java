package fr.portailfamille.booking.internal;

import fr.portailfamille.billing.RegieBalance;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.document.NeededDocument;
import fr.portailfamille.household.DossierGaps;
import fr.portailfamille.shared.Money;
import java.util.List;
import java.util.Map;

/**
 * What the rules look at besides places: what activities ask, what the family lacks and owes, and
 * from when on it may book.
 */
public record FamilyFacts(
    Map<Long, Demands> demandsByActivity,
    List<NeededDocument> documents,
    DossierGaps gaps,
    Map<Long, RegieBalance> balances,
    Map<Long, Opening> openings) {

  static final FamilyFacts NONE =
      new FamilyFacts(Map.of(), List.of(), DossierGaps.NONE, Map.of(), Map.of());

  public FamilyFacts {
    demandsByActivity = Map.copyOf(demandsByActivity);
    documents = List.copyOf(documents);
    balances = Map.copyOf(balances);
    openings = Map.copyOf(openings);
  }

  Demands demands(long activityId) {
    return demandsByActivity.getOrDefault(activityId, Demands.NONE);
  }

  Opening opening(ActivityView activity) {
    return openings.getOrDefault(activity.id(), Opening.toAll(activity));
  }

  RegieBalance balance(long regieId) {
    return balances.getOrDefault(regieId, new RegieBalance("", Money.ZERO));
  }
}
