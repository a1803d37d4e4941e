package fr.portailfamille.booking.internal;

import fr.portailfamille.billing.LedgerService;
import fr.portailfamille.booking.BookingSettings;
import fr.portailfamille.booking.DocumentDemand;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.document.DocumentService;
import fr.portailfamille.document.Participation;
import fr.portailfamille.household.DossierGaps;
import fr.portailfamille.household.DossierService;
import fr.portailfamille.household.HouseholdView;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.organisation.SettingValues;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads what activities ask of a family and, only where one asks for it, what the family lacks and
 * owes: a number of statements that neither persons nor dates nor activities add to. The caller has
 * been checked.
 */
@Dependent
public class FamilyFactsReader {

  @Inject private SettingService settings;
  @Inject private DocumentService documents;
  @Inject private DossierService dossiers;
  @Inject private LedgerService ledger;
  @Inject private OpeningReader openings;

  public FamilyFacts read(HouseholdView household, Collection<ActivityView> activities) {
    return read(household, activities, Set.of());
  }

  /**
   * The same for persons who are not enrolled yet and book at once: documents asked of who takes
   * part are asked of them.
   */
  public FamilyFacts readAsEnrolled(
      HouseholdView household, Collection<ActivityView> activities, Collection<Long> personIds) {
    return read(
        household,
        activities,
        personIds.stream()
            .flatMap(p -> activities.stream().map(a -> new Participation(p, a.id())))
            .collect(Collectors.toSet()));
  }

  private FamilyFacts read(
      HouseholdView household, Collection<ActivityView> activities, Set<Participation> alsoIn) {
    SettingValues values =
        settings.ofActivities(
            List.of(
                BookingSettings.DOCUMENTS,
                BookingSettings.DOSSIER,
                BookingSettings.DEBT,
                BookingSettings.DAYS_PER_WEEK,
                BookingSettings.WAITING_LIST,
                BookingSettings.LONGEST_LINE,
                BookingSettings.OFFER_HOURS),
            activities.stream().map(ActivityView::id).toList());
    Map<Long, Demands> demands =
        activities.stream()
            .map(ActivityView::id)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), id -> Demands.of(values, id)));
    return new FamilyFacts(
        demands,
        asks(demands, d -> d.documents() != DocumentDemand.NONE)
            ? documents.needed(household, alsoIn)
            : List.of(),
        asks(demands, Demands::dossier) ? dossiers.gaps(household) : DossierGaps.NONE,
        asks(demands, d -> d.debt().isPositive())
            ? ledger.balances(
                household.id(), activities.stream().map(ActivityView::regieId).distinct().toList())
            : Map.of(),
        openings.read(household, activities));
  }

  private static boolean asks(Map<Long, Demands> demands, Predicate<Demands> what) {
    return demands.values().stream().anyMatch(what);
  }
}
