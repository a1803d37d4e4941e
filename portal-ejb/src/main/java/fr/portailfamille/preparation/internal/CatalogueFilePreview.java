package fr.portailfamille.preparation.internal;

import fr.portailfamille.booking.PlacesWish;
import fr.portailfamille.booking.SessionWish;
import fr.portailfamille.booking.SessionsPreview;
import fr.portailfamille.booking.SingleSessionsDesk;
import fr.portailfamille.catalogue.CatalogueDesk;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.organisation.StructureView;
import fr.portailfamille.preparation.FileChange;
import fr.portailfamille.preparation.FileColumn;
import fr.portailfamille.preparation.FileCount;
import fr.portailfamille.preparation.FileNotice;
import fr.portailfamille.preparation.FileSheet;
import fr.portailfamille.preparation.internal.Judged.PlacesLine;
import fr.portailfamille.preparation.internal.Judged.SessionLine;
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
import java.util.stream.Collectors;

/**
 * What a catalogue's file would do: judged against what stands, by the desks of those who keep what
 * it names. Nothing is written here, that does {@link CatalogueFileWriter}.
 */
@Dependent
public class CatalogueFilePreview {

  @Inject private CatalogueReader reader;
  @Inject private CatalogueDesk desk;
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
    SessionsPreview preview = sessions.preview(judged.standing());
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
}
