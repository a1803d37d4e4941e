package fr.portailfamille.preparation.internal;

import static fr.portailfamille.preparation.internal.LineCheck.code;
import static fr.portailfamille.preparation.internal.LineCheck.moment;
import static fr.portailfamille.preparation.internal.LineCheck.or;
import static fr.portailfamille.preparation.internal.LineCheck.value;

import fr.portailfamille.catalogue.ActivityFault;
import fr.portailfamille.catalogue.CategoryLine;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.SaveActivityCommand;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.organisation.RegieView;
import fr.portailfamille.organisation.SchoolLevel;
import fr.portailfamille.organisation.StructureView;
import fr.portailfamille.preparation.FileChange;
import fr.portailfamille.preparation.FileColumn;
import fr.portailfamille.preparation.FileFault;
import fr.portailfamille.preparation.FileProblem;
import fr.portailfamille.preparation.FileSheet;
import fr.portailfamille.shared.BusinessClock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the lines of a catalogue's file against what stands: every fault at once, each with its
 * line, and what is new or changes. An empty cell leaves what stands. A pure computation but for
 * the check of activities, which is the catalogue's own.
 */
final class CatalogueJudge {

  private final LineCheck common;
  private final CatalogueFacts facts;
  private final Function<SaveActivityCommand, List<ActivityFault>> check;
  private final Map<String, String> newCategories = new LinkedHashMap<>();
  private final Map<FileSheet, Integer> lines = new EnumMap<>(FileSheet.class);

  private CatalogueJudge(
      CatalogueFacts facts, Function<SaveActivityCommand, List<ActivityFault>> check) {
    this.common = new LineCheck(facts);
    this.facts = facts;
    this.check = check;
  }

  static Judged judge(
      FileLines file,
      CatalogueFacts facts,
      Function<SaveActivityCommand, List<ActivityFault>> check) {
    CatalogueJudge judge = new CatalogueJudge(facts, check);
    DaysJudge days = new DaysJudge(judge.common);
    judge.common.faults.addAll(file.faults);
    Map<FileSheet, List<Cells>> bySheet = new EnumMap<>(FileSheet.class);
    for (FileLine line : file.lines) {
      bySheet
          .computeIfAbsent(line.sheet(), s -> new ArrayList<>())
          .add(new Cells(line, judge.common.faults));
    }
    bySheet.forEach((sheet, all) -> judge.lines.put(sheet, all.size()));
    all(bySheet, FileSheet.CATEGORIES).forEach(judge::category);
    all(bySheet, FileSheet.ACTIVITIES).forEach(judge::activity);
    all(bySheet, FileSheet.GROUPS).forEach(judge::group);
    all(bySheet, FileSheet.UNITS).forEach(judge::unit);
    judge.checkActivities();
    all(bySheet, FileSheet.PRICES).forEach(days::price);
    all(bySheet, FileSheet.PLACES).forEach(days::placesOf);
    all(bySheet, FileSheet.SESSIONS).forEach(days::session);
    days.checkPlaces();
    days.countNamed();
    judge.inOrder(file);
    return new Judged(
        List.copyOf(judge.newCategories.values()),
        List.copyOf(judge.common.drafts.values()),
        days.prices,
        days.places,
        days.sessions,
        judge.common.changes,
        judge.common.faults,
        judge.lines,
        judge.common.past,
        judge.absent());
  }

  /** As somebody reads the file: sheet by sheet, from the first line to the last. */
  private void inOrder(FileLines file) {
    common.faults.sort(
        Comparator.comparingInt((FileFault f) -> file.tabs.indexOf(f.sheet()))
            .thenComparingInt(FileFault::line));
  }

  private static List<Cells> all(Map<FileSheet, List<Cells>> bySheet, FileSheet sheet) {
    return bySheet.getOrDefault(sheet, List.of());
  }

  // categories

  private void category(Cells cells) {
    if (!common.ready(cells)) {
      return;
    }
    String name = cells.text(FileColumn.NAME);
    if (name == null || standingCategory(name).isPresent()) {
      common.count(FileSheet.CATEGORIES);
      return;
    }
    if (!facts.mayAddCategories()) {
      cells.fault(FileColumn.NAME, FileProblem.CATEGORY_NOT_YOURS, categoryNames());
      return;
    }
    newCategories.put(FileWords.plain(name), name);
    common.fresh(cells, name);
  }

  private Optional<CategoryLine> standingCategory(String name) {
    return facts.categories().stream()
        .filter(c -> FileWords.plain(c.name()).equals(FileWords.plain(name)))
        .findFirst();
  }

  private String categoryNames() {
    return String.join(", ", facts.categories().stream().map(CategoryLine::name).toList());
  }

  // activities with their groups and units

  private void activity(Cells cells) {
    Optional<StructureView> structure = common.structure(cells);
    String code = code(cells, FileColumn.CODE);
    if (!common.ready(cells) || structure.isEmpty() || code == null) {
      return;
    }
    ActivityDraft draft = common.draft(structure.get(), code);
    if (draft == null) {
      draft = new ActivityDraft(structure.get(), code, null);
      common.drafts.put(common.key(structure.get(), code), draft);
    }
    draft.line = cells;
    common.count(FileSheet.ACTIVITIES);
    ActivityDraft before = new ActivityDraft(structure.get(), code, draft.before);
    draft.name = or(cells.text(FileColumn.NAME), draft.name);
    draft.typeName = or(cells.text(FileColumn.TYPE), draft.typeName);
    categoryOf(draft, cells);
    regieOf(draft, cells);
    draft.kind = or(cells.choice(FileColumn.KIND, FileWords.KINDS), draft.kind);
    draft.mode = or(cells.choice(FileColumn.MODE, FileWords.MODES), draft.mode);
    draft.startsOn = or(cells.day(FileColumn.FIRST_DAY), draft.startsOn);
    draft.endsOn = or(cells.day(FileColumn.LAST_DAY), draft.endsOn);
    draft.opensAt = moment(cells, FileColumn.OPENS, LocalTime.MIN, draft.opensAt);
    draft.closesAt = moment(cells, FileColumn.CLOSES, LocalTime.of(23, 59), draft.closesAt);
    if (draft.before == null) {
      open(draft, cells);
      common.fresh(cells, code + " " + or(draft.name, ""));
      draft.changed = true;
    } else {
      draft.changed |= common.change(cells, draft.code + " " + before.name, values(before, draft));
    }
  }

  /** What nobody typed of a new activity: open from today to its last day. */
  private void open(ActivityDraft draft, Cells cells) {
    if (draft.opensAt == null && cells.line().cell(FileColumn.OPENS).isEmpty()) {
      draft.opensAt = facts.today().atStartOfDay(BusinessClock.PARIS).toInstant();
    }
    if (draft.closesAt == null
        && draft.endsOn != null
        && cells.line().cell(FileColumn.CLOSES).isEmpty()) {
      draft.closesAt = draft.endsOn.atTime(23, 59).atZone(BusinessClock.PARIS).toInstant();
    }
    if (draft.regieId == null
        && facts.regies().size() == 1
        && cells.line().cell(FileColumn.REGIE).isEmpty()) {
      draft.regieId = facts.regies().get(0).id();
    }
  }

  private void categoryOf(ActivityDraft draft, Cells cells) {
    String name = cells.text(FileColumn.CATEGORY);
    if (name == null) {
      return;
    }
    Optional<CategoryLine> stands = standingCategory(name);
    if (stands.isPresent()) {
      draft.categoryId = stands.get().id();
    } else if (newCategories.containsKey(FileWords.plain(name))) {
      draft.categoryId = null;
      draft.newCategory = newCategories.get(FileWords.plain(name));
    } else {
      cells.fault(FileColumn.CATEGORY, FileProblem.NO_CATEGORY, categoryNames());
    }
  }

  private void regieOf(ActivityDraft draft, Cells cells) {
    String name = cells.text(FileColumn.REGIE);
    if (name == null) {
      return;
    }
    facts.regies().stream()
        .filter(
            r -> FileWords.plain(r.name()).equals(FileWords.plain(name)) || r.code().equals(name))
        .findFirst()
        .ifPresentOrElse(
            r -> draft.regieId = r.id(),
            () ->
                cells.fault(
                    FileColumn.REGIE,
                    FileProblem.NO_REGIE,
                    String.join(", ", facts.regies().stream().map(RegieView::name).toList())));
  }

  private List<FileChange.Value> values(ActivityDraft before, ActivityDraft after) {
    List<FileChange.Value> values = new ArrayList<>();
    value(values, FileColumn.NAME, before.name, after.name);
    value(values, FileColumn.TYPE, before.typeName, after.typeName);
    value(values, FileColumn.CATEGORY, categoryName(before), categoryName(after));
    value(values, FileColumn.REGIE, regieName(before), regieName(after));
    value(
        values, FileColumn.KIND, FileWords.KINDS.get(before.kind), FileWords.KINDS.get(after.kind));
    value(
        values, FileColumn.MODE, FileWords.MODES.get(before.mode), FileWords.MODES.get(after.mode));
    value(
        values,
        FileColumn.FIRST_DAY,
        CellText.text(before.startsOn),
        CellText.text(after.startsOn));
    value(values, FileColumn.LAST_DAY, CellText.text(before.endsOn), CellText.text(after.endsOn));
    value(values, FileColumn.OPENS, CellText.text(before.opensAt), CellText.text(after.opensAt));
    value(values, FileColumn.CLOSES, CellText.text(before.closesAt), CellText.text(after.closesAt));
    return values;
  }

  private String categoryName(ActivityDraft draft) {
    return draft.categoryId == null
        ? draft.newCategory
        : facts.categories().stream()
            .filter(c -> c.id() == draft.categoryId)
            .map(CategoryLine::name)
            .findFirst()
            .orElse("");
  }

  private String regieName(ActivityDraft draft) {
    return facts.regies().stream()
        .filter(r -> Objects.equals(r.id(), draft.regieId))
        .map(RegieView::name)
        .findFirst()
        .orElse("");
  }

  private void group(Cells cells) {
    ActivityDraft draft = common.draftOf(cells);
    String name = cells.text(FileColumn.GROUP);
    if (!common.ready(cells) || draft == null || name == null) {
      return;
    }
    Integer from = cells.number(FileColumn.AGE_FROM, 120, FileProblem.NO_AGE);
    Integer to = cells.number(FileColumn.AGE_TO, 120, FileProblem.NO_AGE);
    Optional<ActivityDraft.Group> stands = draft.group(name);
    ActivityDraft.Group group = stands.orElseGet(ActivityDraft.Group::new);
    List<FileChange.Value> values = new ArrayList<>();
    value(
        values,
        FileColumn.AGE_FROM,
        CellText.number(group.ageFrom),
        CellText.number(or(from, group.ageFrom)));
    value(
        values,
        FileColumn.AGE_TO,
        CellText.number(group.ageTo),
        CellText.number(or(to, group.ageTo)));
    SchoolLevel first = level(cells, FileColumn.LEVEL_FROM, group.levelFrom);
    SchoolLevel last = level(cells, FileColumn.LEVEL_TO, group.levelTo);
    value(values, FileColumn.LEVEL_FROM, CellText.text(group.levelFrom), CellText.text(first));
    value(values, FileColumn.LEVEL_TO, CellText.text(group.levelTo), CellText.text(last));
    group.line = cells;
    group.levelFrom = first;
    group.levelTo = last;
    group.ageFrom = or(from, group.ageFrom);
    group.ageTo = or(to, group.ageTo);
    if (stands.isEmpty()) {
      group.name = name;
      draft.groups.add(group);
      draft.changed = true;
      common.fresh(cells, draft.code + " · " + name);
    } else {
      common.count(FileSheet.GROUPS);
      draft.changed |= common.change(cells, draft.code + " · " + group.name, values);
    }
  }

  private void unit(Cells cells) {
    ActivityDraft draft = common.draftOf(cells);
    String code = code(cells, FileColumn.UNIT);
    if (!common.ready(cells) || draft == null || code == null) {
      return;
    }
    Optional<ActivityDraft.Unit> stands = draft.unit(code);
    ActivityDraft.Unit unit = stands.orElseGet(ActivityDraft.Unit::new);
    String name = or(cells.text(FileColumn.NAME), unit.name);
    LocalTime starts = or(cells.time(FileColumn.STARTS), unit.startsAt);
    LocalTime ends = or(cells.time(FileColumn.ENDS), unit.endsAt);
    HalfDays half = or(cells.choice(FileColumn.HALF_DAYS, FileWords.HALF_DAYS), unit.halfDays);
    boolean meal = or(cells.yesNo(FileColumn.MEAL), unit.withMeal);
    List<FileChange.Value> values = new ArrayList<>();
    value(values, FileColumn.NAME, unit.name, name);
    value(values, FileColumn.STARTS, CellText.text(unit.startsAt), CellText.text(starts));
    value(values, FileColumn.ENDS, CellText.text(unit.endsAt), CellText.text(ends));
    value(values, FileColumn.HALF_DAYS, CellText.half(unit.halfDays), CellText.half(half));
    value(values, FileColumn.MEAL, CellText.yes(unit.withMeal), CellText.yes(meal));
    unit.line = cells;
    unit.name = name;
    unit.startsAt = starts;
    unit.endsAt = ends;
    unit.halfDays = half;
    unit.withMeal = meal;
    if (stands.isEmpty()) {
      unit.code = code;
      draft.units.add(unit);
      draft.changed = true;
      common.fresh(cells, draft.code + " · " + code);
    } else {
      common.count(FileSheet.UNITS);
      draft.changed |= common.change(cells, draft.code + " · " + unit.code, values);
    }
  }

  // the catalogue's own rules, told beside the lines

  private void checkActivities() {
    for (ActivityDraft draft : common.drafts.values()) {
      if (draft.changed) {
        check.apply(draft.command(draft.categoryId)).stream()
            .filter(f -> !(f.field().equals("categoryId") && draft.newCategory != null))
            .forEach(fault -> ActivityFaults.tell(draft, fault));
      }
    }
  }

  /** The class that bounds a group, which stays where the file says nothing. */
  private static SchoolLevel level(Cells cells, FileColumn column, SchoolLevel stands) {
    Optional<SchoolLevel> wanted = cells.choice(column, FileWords.LEVELS);
    return wanted == null ? stands : wanted.orElse(null);
  }

  private Map<FileSheet, Integer> absent() {
    Map<FileSheet, Integer> result = new EnumMap<>(FileSheet.class);
    long groups = facts.activities().stream().mapToLong(a -> a.activity().groups().size()).sum();
    long units = facts.activities().stream().mapToLong(a -> a.activity().units().size()).sum();
    long steps = facts.prices().values().stream().mapToLong(List::size).sum();
    absent(result, FileSheet.CATEGORIES, facts.categories().size());
    absent(result, FileSheet.GROUPS, groups);
    absent(result, FileSheet.UNITS, units);
    absent(result, FileSheet.PRICES, steps);
    long open = facts.sessions().stream().filter(SessionView::open).count();
    absent(result, FileSheet.SESSIONS, open);
    absent(result, FileSheet.PLACES, facts.places().size());
    return result;
  }

  private void absent(Map<FileSheet, Integer> result, FileSheet sheet, long standing) {
    if (lines.containsKey(sheet)) {
      result.put(sheet, (int) Math.max(0, standing - common.named.getOrDefault(sheet, 0)));
    }
  }
}
