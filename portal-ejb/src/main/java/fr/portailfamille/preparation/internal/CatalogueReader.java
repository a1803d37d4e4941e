package fr.portailfamille.preparation.internal;

import fr.portailfamille.booking.SingleSessionsDesk;
import fr.portailfamille.catalogue.ActivitySheet;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueDesk;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.organisation.StructureView;
import fr.portailfamille.pricing.PriceDesk;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Reads what stands of a catalogue, as far as the caller keeps it. */
@Dependent
public class CatalogueReader {

  private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

  @Inject private StaffScope staff;
  @Inject private OrganisationService organisations;
  @Inject private CatalogueDesk desk;
  @Inject private CatalogueService catalogue;
  @Inject private PriceDesk prices;
  @Inject private SingleSessionsDesk sessions;
  @Inject private BusinessClock clock;

  /** The structures of an organisation whose catalogue the caller keeps; NotFound without any. */
  public List<StructureView> structures(long organisationId) {
    Reach reach = staff.reach(Duty.MANAGE_CATALOGUE);
    List<StructureView> mine =
        organisations.structures(organisationId).stream()
            .filter(
                s ->
                    reach.organisations().contains(organisationId)
                        || reach.structures().contains(s.id()))
            .toList();
    if (mine.isEmpty()) {
      throw new RefusedException(new NotFound());
    }
    return mine;
  }

  /**
   * All there is of these structures, all of one organisation and the caller's.
   *
   * @param codes of the activities that are read; null for all
   */
  CatalogueFacts facts(
      long organisationId, List<StructureView> structures, Collection<String> codes) {
    List<Long> ids = structures.stream().map(StructureView::id).toList();
    List<ActivitySheet> activities = desk.sheets(organisationId, ids, codes);
    List<Long> activityIds = activities.stream().map(a -> a.activity().id()).toList();
    LocalDate today = clock.today();
    return new CatalogueFacts(
        today,
        structures,
        staff.may(Duty.MANAGE_CATALOGUE, organisationId),
        desk.choices(ids.get(0)).categories(),
        organisations.regies(organisationId),
        activities,
        desk.codes(ids),
        prices.prices(activityIds),
        catalogue.sessions(
            activities.stream()
                .map(ActivitySheet::activity)
                .map(ActivityView::groups)
                .flatMap(List::stream)
                .map(GroupView::id)
                .toList(),
            today,
            EVER),
        sessions.places(activityIds, today),
        catalogue.closedDays(activityIds, today, EVER));
  }
}
