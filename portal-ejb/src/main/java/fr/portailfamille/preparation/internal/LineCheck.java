package fr.portailfamille.preparation.internal;

import fr.portailfamille.organisation.StructureView;
import fr.portailfamille.preparation.FileChange;
import fr.portailfamille.preparation.FileColumn;
import fr.portailfamille.preparation.FileFault;
import fr.portailfamille.preparation.FileProblem;
import fr.portailfamille.preparation.FileSheet;
import fr.portailfamille.shared.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the judges of a catalogue's file share: which activity, group or unit a line means, and what
 * was found so far.
 */
final class LineCheck {

  final CatalogueFacts facts;
  final List<FileFault> faults = new ArrayList<>();
  final List<FileChange> changes = new ArrayList<>();
  final Map<String, ActivityDraft> drafts = new LinkedHashMap<>();
  final Map<FileSheet, Integer> past = new EnumMap<>(FileSheet.class);
  final Map<FileSheet, Integer> named = new EnumMap<>(FileSheet.class);
  private final Set<String> faulty = new HashSet<>();
  private final Map<String, Integer> seen = new HashMap<>();

  LineCheck(CatalogueFacts facts) {
    this.facts = facts;
  }

  /** Whether a line has what says which one is meant, and is the first to say it. */
  boolean ready(Cells cells) {
    List<FileColumn> keys = cells.line().sheet().keys();
    if (!cells.needs(keys)) {
      return false;
    }
    StringBuilder key = new StringBuilder(cells.line().sheet().name());
    keys.forEach(
        column -> {
          LocalDate day =
              column == FileColumn.DAY || column == FileColumn.SINCE ? cells.day(column) : null;
          key.append('|').append(day != null ? day : FileWords.plain(cells.line().cell(column)));
        });
    Integer first = seen.putIfAbsent(key.toString(), cells.line().line());
    if (first != null && cells.isSound()) {
      cells.fault(keys.get(keys.size() - 1), FileProblem.TWICE, String.valueOf(first));
      return false;
    }
    return cells.isSound();
  }

  Optional<StructureView> structure(Cells cells) {
    String name = cells.text(FileColumn.STRUCTURE);
    if (name == null) {
      return Optional.empty();
    }
    Optional<StructureView> found =
        facts.structures().stream()
            .filter(s -> FileWords.plain(s.name()).equals(FileWords.plain(name)))
            .findFirst();
    if (found.isEmpty()) {
      cells.fault(
          FileColumn.STRUCTURE,
          FileProblem.NO_STRUCTURE,
          String.join(", ", facts.structures().stream().map(StructureView::name).toList()));
    }
    return found;
  }

  /** A code is written in capitals. */
  static String code(Cells cells, FileColumn column) {
    String text = cells.text(column);
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }

  /** The activity a line is about; null with a fault where there is none. */
  ActivityDraft draftOf(Cells cells) {
    Optional<StructureView> structure = structure(cells);
    String code = code(cells, FileColumn.CODE);
    if (structure.isEmpty() || code == null) {
      return null;
    }
    ActivityDraft draft = draft(structure.get(), code);
    if (draft == null && faulty.add(key(structure.get(), code) + cells.line().sheet())) {
      cells.fault(FileColumn.CODE, FileProblem.NO_ACTIVITY, nearest(structure.get(), code));
    }
    return draft;
  }

  /** The codes that may have been meant: those of the catalogue and those that the file makes. */
  private String nearest(StructureView structure, String code) {
    Set<String> known = new TreeSet<>(facts.codes().getOrDefault(structure.id(), List.of()));
    drafts.values().stream()
        .filter(draft -> draft.structure.id() == structure.id())
        .forEach(draft -> known.add(draft.code));
    return known.isEmpty() ? "aucun" : String.join(", ", NearCodes.of(known, code));
  }

  ActivityDraft draft(StructureView structure, String code) {
    return drafts.computeIfAbsent(
        key(structure, code),
        k ->
            facts.activities().stream()
                .filter(
                    a ->
                        a.activity().structureId() == structure.id()
                            && a.code().equalsIgnoreCase(code))
                .findFirst()
                .map(a -> new ActivityDraft(structure, a.code(), a))
                .orElse(null));
  }

  static String key(StructureView structure, String code) {
    return structure.id() + "/" + code;
  }

  Optional<ActivityDraft.Group> group(Cells cells, ActivityDraft draft) {
    String name = cells.text(FileColumn.GROUP);
    Optional<ActivityDraft.Group> group = name == null ? Optional.empty() : draft.group(name);
    if (name != null && group.isEmpty()) {
      cells.fault(
          FileColumn.GROUP,
          FileProblem.NO_GROUP,
          String.join(", ", draft.groups.stream().map(g -> g.name).toList()));
    }
    return group;
  }

  static Optional<ActivityDraft.Unit> unit(Cells cells, ActivityDraft draft, String code) {
    Optional<ActivityDraft.Unit> unit = draft.unit(code);
    if (unit.isEmpty()) {
      cells.fault(
          FileColumn.UNIT,
          FileProblem.NO_UNIT,
          String.join(", ", draft.units.stream().map(u -> u.code).toList()));
    }
    return unit;
  }

  boolean isPast(Cells cells, LocalDate day) {
    if (day.isBefore(facts.today())) {
      past.merge(cells.line().sheet(), 1, Integer::sum);
      return true;
    }
    return false;
  }

  void fresh(Cells cells, String name) {
    changes.add(
        new FileChange(cells.line().sheet(), cells.line().line(), name.strip(), true, List.of()));
  }

  boolean change(Cells cells, String name, List<FileChange.Value> values) {
    if (!values.isEmpty()) {
      changes.add(new FileChange(cells.line().sheet(), cells.line().line(), name, false, values));
    }
    return !values.isEmpty();
  }

  void count(FileSheet sheet) {
    named.merge(sheet, 1, Integer::sum);
  }

  static void value(List<FileChange.Value> values, FileColumn column, String before, String after) {
    if (!Objects.equals(before, after)) {
      values.add(new FileChange.Value(column, or(before, ""), or(after, "")));
    }
  }

  static <T> T or(T first, T second) {
    return first != null ? first : second;
  }

  /** A moment of the file; the one that stands where they are the same to the minute. */
  static Instant moment(Cells cells, FileColumn column, LocalTime hour, Instant stands) {
    return instant(cells.moment(column, hour), stands);
  }

  static Instant instant(LocalDateTime wanted, Instant stands) {
    if (wanted == null
        || (stands != null
            && CatalogueSheets.paris(stands).truncatedTo(ChronoUnit.MINUTES).equals(wanted))) {
      return stands;
    }
    return wanted.atZone(BusinessClock.PARIS).toInstant();
  }
}
