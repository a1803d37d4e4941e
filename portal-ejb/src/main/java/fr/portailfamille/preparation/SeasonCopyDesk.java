package fr.portailfamille.preparation;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.booking.SeasonDesk;
import fr.portailfamille.booking.SeasonPlan;
import fr.portailfamille.catalogue.ActivitySheet;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueDesk;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.OpeningDesk;
import fr.portailfamille.catalogue.SaveOpeningsCommand;
import fr.portailfamille.catalogue.SavedActivity;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.organisation.ActivitySettings;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.preparation.internal.CopyRows;
import fr.portailfamille.preparation.internal.SeasonCopies;
import fr.portailfamille.preparation.internal.SeasonCopies.Copied;
import fr.portailfamille.pricing.PriceDesk;
import fr.portailfamille.pricing.PriceLine;
import fr.portailfamille.pricing.SavePriceCommand;
import fr.portailfamille.shared.ChangedMeanwhile;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The season after the last one: activities are made for the next school year from those of this
 * one, with groups, units, prices, settings, openings and plan; their sessions are then written as
 * every season is. An activity is copied once for a year, however often it is asked. Asks for
 * {@link Duty#MANAGE_CATALOGUE} of the structure; what is elsewhere is not found.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class SeasonCopyDesk {

  @Inject private CatalogueDesk desk;
  @Inject private CatalogueService catalogue;
  @Inject private OpeningDesk openings;
  @Inject private PriceDesk prices;
  @Inject private ActivitySettings settings;
  @Inject private SeasonDesk seasons;
  @Inject private SeasonCopies copies;
  @Inject private CopyRows rows;
  @Inject private AuditTrail audit;

  /**
   * The activities of the same structure and school year, each with what it becomes.
   *
   * @throws RefusedException NotFound
   */
  public CopyPreview preview(long activityId) {
    return copies.preview(desk.sheet(activityId));
  }

  /**
   * Makes those that are not made yet and can be; their sessions are written within seconds.
   *
   * @return how many were made
   * @throws RefusedException NotFound, also for activities that are not in the preview;
   *     NothingToCopy, SeasonMadeAlready
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public int copy(CopySeasonCommand command) {
    ActivitySheet asked = desk.sheet(command.activityId());
    List<ActivitySheet> sources =
        command.activityIds().stream().distinct().sorted().map(desk::sheet).toList();
    if (!sources.stream().allMatch(source -> SeasonCopies.together(asked, source))) {
      throw new RefusedException(new NotFound());
    }
    rows.lock(sources.stream().map(s -> s.activity().id()).toList());
    List<Copied> all = copies.copied(asked, sources);
    Set<String> made = new HashSet<>();
    for (int i = 0; i < sources.size(); i++) {
      ActivitySheet source = sources.get(i);
      Copied copy = all.get(i);
      // two codes of one year may become the same one: the second is left
      String code = source.activity().structureId() + "/" + copy.line().newCode();
      if (copy.line().isPossible() && made.add(code)) {
        make(source, copy);
      }
    }
    if (made.isEmpty()) {
      throw new RefusedException(nothing(all));
    }
    return made.size();
  }

  private static Refusal nothing(List<Copied> all) {
    return !all.isEmpty() && all.stream().allMatch(copy -> copy.line().isMade())
        ? new SeasonMadeAlready(all.get(0).schoolYear())
        : new NothingToCopy();
  }

  private void make(ActivitySheet source, Copied copy) {
    SavedActivity saved = desk.save(copy.activity());
    if (!saved.isSaved()) {
      throw new RefusedException(new ChangedMeanwhile());
    }
    long from = source.activity().id();
    long id = saved.activityId();
    ActivityView made = catalogue.activities(List.of(id)).get(id);
    rows.add(from, copy.schoolYear(), id);
    for (PriceLine price : copy.prices()) {
      UnitView unit = source.activity().unit(price.unitId());
      prices.save(
          new SavePriceCommand(
              made.units().get(source.activity().units().indexOf(unit)).id(),
              price.amount(),
              copy.activity().startsOn()));
    }
    if (!copy.early().isEmpty()) {
      openings.save(new SaveOpeningsCommand(id, copy.early()));
    }
    settings.copy(from, id);
    if (copy.plan() != null) {
      SeasonPlan plan = SeasonCopies.planOf(copy.plan(), source.activity(), made);
      seasons.save(plan);
      seasons.write(id, 0);
    }
    audit.record(
        "season.copied",
        "activity",
        id,
        Map.of("name", made.name(), "from", source.activity().name()));
  }
}
