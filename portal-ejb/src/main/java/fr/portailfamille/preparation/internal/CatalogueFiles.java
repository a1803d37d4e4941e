package fr.portailfamille.preparation.internal;

import fr.portailfamille.booking.PlacesWish;
import fr.portailfamille.booking.SessionWish;
import fr.portailfamille.booking.SessionsPreview;
import fr.portailfamille.booking.SingleSessionsDesk;
import fr.portailfamille.booking.WriteSessionsCommand;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueDesk;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.SaveCategoryCommand;
import fr.portailfamille.catalogue.SavedActivity;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.organisation.StructureView;
import fr.portailfamille.preparation.FileChange;
import fr.portailfamille.preparation.FileColumn;
import fr.portailfamille.preparation.FileCount;
import fr.portailfamille.preparation.FileNotice;
import fr.portailfamille.preparation.FileSheet;
import fr.portailfamille.preparation.internal.Judged.PlacesLine;
import fr.portailfamille.preparation.internal.Judged.PriceLineWish;
import fr.portailfamille.preparation.internal.Judged.SessionLine;
import fr.portailfamille.pricing.PriceDesk;
import fr.portailfamille.pricing.SavePriceCommand;
import fr.portailfamille.shared.ChangedMeanwhile;
import fr.portailfamille.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Judges catalogues' files and writes them, through the desks of those who keep what they name. */
@Dependent
public class CatalogueFiles {

  @Inject private CatalogueReader reader;
  @Inject private CatalogueDesk desk;
  @Inject private CatalogueService catalogue;
  @Inject private PriceDesk prices;
  @Inject private SingleSessionsDesk sessions;

  /** What a file would do. */
  record Look(
      Judged judged,
      List<FileChange> changes,
      List<FileNotice> notices,
      List<FileCount> counts,
      String print) {}

  /** Judges a file; nothing is done. */
  Look look(long organisationId, List<StructureView> structures, List<RawFileLine> lines) {
    FileLines file = FileLines.of(lines);
    List<String> codes =
        file.lines.stream()
            .map(line -> line.cell(FileColumn.CODE).toUpperCase(Locale.ROOT))
            .distinct()
            .toList();
    CatalogueFacts facts = reader.facts(organisationId, structures, codes);
    Judged judged = CatalogueJudge.judge(file, facts, desk::check);
    List<FileChange> changes = new ArrayList<>(judged.changes());
    List<FileNotice> notices = new ArrayList<>();
    if (judged.faults().isEmpty()) {
      sessionsOf(judged, facts, changes, notices);
    }
    changes.sort(Comparator.comparing(FileChange::sheet).thenComparing(FileChange::line));
    return new Look(judged, changes, notices, counts(judged, changes), print(changes, notices));
  }

  private static List<FileCount> counts(Judged judged, List<FileChange> changes) {
    return Arrays.stream(FileSheet.values())
        .filter(judged.lines()::containsKey)
        .map(
            sheet -> {
              int fresh = (int) lines(changes, sheet, true);
              int changed = (int) lines(changes, sheet, false);
              int past = judged.past().getOrDefault(sheet, 0);
              return new FileCount(
                  sheet,
                  fresh,
                  changed,
                  Math.max(0, judged.lines().get(sheet) - fresh - changed - past),
                  judged.absent().getOrDefault(sheet, 0),
                  past);
            })
        .toList();
  }

  private static long lines(List<FileChange> changes, FileSheet sheet, boolean fresh) {
    return changes.stream()
        .filter(c -> c.sheet() == sheet && c.fresh() == fresh)
        .map(FileChange::line)
        .distinct()
        .count();
  }

  /** What becomes of sessions and places: those of new groups and units are all new. */
  private void sessionsOf(
      Judged judged, CatalogueFacts facts, List<FileChange> changes, List<FileNotice> notices) {
    Map<String, SessionLine> lines = new HashMap<>();
    Map<String, PlacesLine> placesLines = new HashMap<>();
    for (SessionLine line : judged.sessions()) {
      if (line.group().id == null || line.unit().id == null) {
        fresh(changes, FileSheet.SESSIONS, line.cells(), line.name());
      } else {
        lines.put(line.group().id + " " + line.unit().id + " " + line.day(), line);
      }
    }
    for (PlacesLine line : judged.places()) {
      if (line.group().id == null) {
        changes.add(placesChange(line, null, line.capacity()));
      } else {
        placesLines.put(line.group().id + " " + line.day() + " " + line.half(), line);
      }
    }
    Map<String, SessionView> stands =
        facts.sessions().stream()
            .collect(Collectors.toMap(s -> s.groupId() + " " + s.unitId() + " " + s.day(), s -> s));
    SessionsPreview preview = sessions.preview(standing(judged));
    preview
        .added()
        .forEach(
            s -> {
              SessionLine line = lines.get(key(s));
              fresh(changes, FileSheet.SESSIONS, line.cells(), line.name());
            });
    preview.changed().forEach(s -> changes.add(change(lines.get(key(s)), stands.get(key(s)), s)));
    preview
        .opened()
        .forEach(
            s -> {
              changes.add(change(lines.get(key(s)), stands.get(key(s)), s));
              notices.add(notice(lines.get(key(s)), FileNotice.Kind.OPENED_AGAIN, ""));
            });
    preview
        .hoursKept()
        .forEach(
            s ->
                notices.add(
                    notice(
                        lines.get(key(s)),
                        FileNotice.Kind.HOURS_KEPT,
                        s.startsAt().toLocalTime() + " – " + s.endsAt().toLocalTime())));
    preview
        .places()
        .forEach(
            p -> changes.add(placesChange(placesLines.get(key(p.wish())), p.before(), p.after())));
    preview
        .tight()
        .forEach(
            p -> {
              PlacesLine line = placesLines.get(key(p.wish()));
              notices.add(
                  new FileNotice(
                      FileSheet.PLACES,
                      line.cells().line().line(),
                      line.name(),
                      FileNotice.Kind.TIGHT,
                      String.valueOf(p.taken())));
            });
  }

  private static String key(SessionWish s) {
    return s.groupId() + " " + s.unitId() + " " + s.day();
  }

  private static String key(PlacesWish p) {
    return p.groupId() + " " + p.day() + " " + p.half();
  }

  private static void fresh(List<FileChange> changes, FileSheet sheet, Cells cells, String name) {
    changes.add(new FileChange(sheet, cells.line().line(), name, true, List.of()));
  }

  private static FileChange placesChange(PlacesLine line, Integer before, int after) {
    return new FileChange(
        FileSheet.PLACES,
        line.cells().line().line(),
        line.name(),
        before == null,
        List.of(
            new FileChange.Value(
                line.half() == HalfDays.MORNING ? FileColumn.MORNING : FileColumn.AFTERNOON,
                before == null ? "" : before.toString(),
                String.valueOf(after))));
  }

  private static FileChange change(SessionLine line, SessionView before, SessionWish after) {
    List<FileChange.Value> values = new ArrayList<>();
    value(
        values, FileColumn.STARTS, before.startsAt().toLocalTime(), after.startsAt().toLocalTime());
    value(values, FileColumn.ENDS, before.endsAt().toLocalTime(), after.endsAt().toLocalTime());
    value(
        values,
        FileColumn.BOOKING_DEADLINE,
        at(before.bookingDeadline()),
        at(after.bookingDeadline()));
    value(
        values,
        FileColumn.CANCEL_DEADLINE,
        at(before.cancelDeadline()),
        at(after.cancelDeadline()));
    return new FileChange(
        FileSheet.SESSIONS, line.cells().line().line(), line.name(), false, values);
  }

  private static String at(Instant at) {
    return CellText.text(at);
  }

  private static void value(
      List<FileChange.Value> values, FileColumn column, Object before, Object after) {
    if (!before.equals(after)) {
      values.add(new FileChange.Value(column, before.toString(), after.toString()));
    }
  }

  private static FileNotice notice(SessionLine line, FileNotice.Kind kind, String fact) {
    return new FileNotice(FileSheet.SESSIONS, line.cells().line().line(), line.name(), kind, fact);
  }

  /** The same file against the same catalogue has the same print. */
  private static String print(List<FileChange> changes, List<FileNotice> notices) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(changes.toString().getBytes(StandardCharsets.UTF_8));
      digest.update(notices.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** The sessions and places whose group and unit stand already. */
  private static WriteSessionsCommand standing(Judged judged) {
    return new WriteSessionsCommand(
        judged.sessions().stream()
            .filter(s -> s.group().id != null && s.unit().id != null)
            .map(s -> wish(s, s.activity().id(), s.group().id, s.unit().id))
            .toList(),
        judged.places().stream()
            .filter(p -> p.group().id != null)
            .map(p -> wish(p, p.activity().id(), p.group().id))
            .toList());
  }

  private static SessionWish wish(SessionLine s, long activity, long group, long unit) {
    return new SessionWish(
        activity,
        group,
        unit,
        s.day(),
        s.startsAt(),
        s.endsAt(),
        s.bookingDeadline(),
        s.cancelDeadline());
  }

  private static PlacesWish wish(PlacesLine p, long activity, long group) {
    return new PlacesWish(activity, group, p.day(), p.half(), p.capacity());
  }

  /**
   * Writes a file whose print was shown: under the locks it must still be the same.
   *
   * @return what was done
   * @throws RefusedException ChangedMeanwhile where something else would be written by now
   */
  Look write(
      long organisationId, List<StructureView> structures, List<RawFileLine> lines, String print) {
    Look shown = look(organisationId, structures, lines);
    requireSame(shown, print);
    sessions.lock(
        shown.judged().activities().stream()
            .map(ActivityDraft::id)
            .filter(Objects::nonNull)
            .toList(),
        standing(shown.judged()));
    Look look = look(organisationId, structures, lines);
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
                      return wish(
                          s,
                          activity.id(),
                          group(activity, s.group().name),
                          unit(activity, s.unit().code));
                    })
                .toList(),
            look.judged().places().stream()
                .map(
                    p -> {
                      ActivityView activity = written.get(ids.get(p.activity()));
                      return wish(p, activity.id(), group(activity, p.group().name));
                    })
                .toList()));
    return look;
  }

  private static void requireSame(Look look, String print) {
    if (!look.judged().faults().isEmpty() || !look.print().equals(print)) {
      throw new RefusedException(new ChangedMeanwhile());
    }
  }

  private Map<String, Long> categories(long organisationId, Judged judged) {
    Map<String, Long> ids = new HashMap<>();
    for (String name : judged.categories()) {
      ids.put(name, desk.saveCategory(new SaveCategoryCommand(organisationId, null, 0, name)));
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
