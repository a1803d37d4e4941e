package fr.portailfamille.preparation.internal;

import fr.portailfamille.booking.SingleSessionsDesk;
import fr.portailfamille.booking.WriteSessionsCommand;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueDesk;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.CategoryDesk;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.catalogue.SaveCategoryCommand;
import fr.portailfamille.catalogue.SavedActivity;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.organisation.StructureView;
import fr.portailfamille.preparation.internal.Judged.PriceLineWish;
import fr.portailfamille.pricing.PriceDesk;
import fr.portailfamille.pricing.SavePriceCommand;
import fr.portailfamille.shared.ChangedMeanwhile;
import fr.portailfamille.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes catalogues' files, through the desks of those who keep what they name. */
@Dependent
public class CatalogueFileWriter {

  @Inject private CatalogueFilePreview preview;
  @Inject private CatalogueDesk desk;
  @Inject private CategoryDesk categoryDesk;
  @Inject private CatalogueService catalogue;
  @Inject private PriceDesk prices;
  @Inject private SingleSessionsDesk sessions;

  /**
   * Writes a file whose print was shown: under the locks it must still be the same.
   *
   * @return what was done
   * @throws RefusedException ChangedMeanwhile where something else would be written by now
   */
  CatalogueFilePreview.Look write(
      long organisationId, List<StructureView> structures, List<RawFileLine> lines, String print) {
    CatalogueFilePreview.Look shown = preview.look(organisationId, structures, lines);
    requireSame(shown, print);
    sessions.lock(
        shown.judged().activities().stream()
            .map(ActivityDraft::id)
            .filter(Objects::nonNull)
            .toList(),
        shown.judged().standing());
    CatalogueFilePreview.Look look = preview.look(organisationId, structures, lines);
    requireSame(look, print);
    Map<ActivityDraft, Long> ids =
        activities(look.judged(), categories(organisationId, look.judged()));
    Map<Long, ActivityView> written = catalogue.activities(ids.values());
    for (PriceLineWish price : look.judged().prices()) {
      prices.save(
          new SavePriceCommand(
              unit(written.get(ids.get(price.activity())), price.unitCode()),
              price.amount(),
              price.since()));
    }
    sessions.write(
        new WriteSessionsCommand(
            look.judged().sessions().stream()
                .map(
                    s -> {
                      ActivityView activity = written.get(ids.get(s.activity()));
                      return s.wish(
                          activity.id(),
                          group(activity, s.group().name),
                          unit(activity, s.unit().code));
                    })
                .toList(),
            look.judged().places().stream()
                .map(
                    p -> {
                      ActivityView activity = written.get(ids.get(p.activity()));
                      return p.wish(activity.id(), group(activity, p.group().name));
                    })
                .toList()));
    return look;
  }

  private static void requireSame(CatalogueFilePreview.Look look, String print) {
    if (!look.judged().faults().isEmpty() || !look.print().equals(print)) {
      throw new RefusedException(new ChangedMeanwhile());
    }
  }

  private Map<String, Long> categories(long organisationId, Judged judged) {
    Map<String, Long> ids = new HashMap<>();
    for (String name : judged.categories()) {
      ids.put(name, categoryDesk.save(new SaveCategoryCommand(organisationId, null, 0, name)));
    }
    return ids;
  }

  private Map<ActivityDraft, Long> activities(Judged judged, Map<String, Long> categories) {
    Map<ActivityDraft, Long> ids = new HashMap<>();
    for (ActivityDraft draft : judged.activities()) {
      if (!draft.changed) {
        ids.put(draft, draft.id());
        continue;
      }
      Long category =
          draft.newCategory == null ? draft.categoryId : categories.get(draft.newCategory);
      SavedActivity saved = desk.save(draft.command(category));
      if (!saved.isSaved()) {
        throw new RefusedException(new ChangedMeanwhile());
      }
      ids.put(draft, saved.activityId());
    }
    return ids;
  }

  private static long group(ActivityView activity, String name) {
    return activity.groups().stream()
        .filter(g -> FileWords.plain(g.name()).equals(FileWords.plain(name)))
        .map(GroupView::id)
        .findFirst()
        .orElseThrow();
  }

  private static long unit(ActivityView activity, String code) {
    return activity.units().stream()
        .filter(u -> u.code().equals(code))
        .map(UnitView::id)
        .findFirst()
        .orElseThrow();
  }
}
