package fr.portailfamille.preparation.internal;

import fr.portailfamille.booking.GroupPlaces;
import fr.portailfamille.catalogue.ActivityFault;
import fr.portailfamille.catalogue.ActivitySheet;
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
import fr.portailfamille.preparation.internal.Judged.PlacesLine;
import fr.portailfamille.preparation.internal.Judged.PriceLineWish;
import fr.portailfamille.preparation.internal.Judged.SessionLine;
import fr.portailfamille.pricing.PriceLine;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
import java.util.function.Function;

/**
 * Reads the lines of a catalogue's file against what stands: every fault at once, each with its
 * line, and what is new or changes. An empty cell leaves what stands. A pure computation but for
 * the check of activities, which is the catalogue's own.
 */
final class CatalogueJudge {

  /** As the form of a season begins: until noon of the eve. */
  private static final LocalTime DEADLINE_HOUR = LocalTime.NOON;

  private final CatalogueFacts facts;
  private final Function<SaveActivityCommand, List<ActivityFault>> check;
  private final List<FileFault> faults = new ArrayList<>();
  private final List<FileChange> changes = new ArrayList<>();
  private final Map<String, String> newCategories = new LinkedHashMap<>();
  private final Map<String, ActivityDraft> drafts = new LinkedHashMap<>();
  private final Set<String> faulty = new HashSet<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, SessionView> standing = new HashMap<>();
  private final Set<String> pools = new HashSet<>();
  private final List<PriceLineWish> prices = new ArrayList<>();
  private final List<PlacesLine> places = new ArrayList<>();
  private final List<SessionLine> sessions = new ArrayList<>();
  private final Map<FileSheet, Integer> lines = new EnumMap<>(FileSheet.class);
  private final Map<FileSheet, Integer> past = new EnumMap<>(FileSheet.class);
  private final Map<FileSheet, Integer> named = new EnumMap<>(FileSheet.class);

  private CatalogueJudge(
      CatalogueFacts facts, Function<SaveActivityCommand, List<ActivityFault>> check) {
    this.facts = facts;
    this.check = check;
    facts.sessions().forEach(s -> standing.put(s.groupId() + " " + s.unitId() + " " + s.day(), s));
    facts.places().forEach(p -> pools.add(p.groupId() + " " + p.day() + " " + p.half()));
  }

  static Judged judge(
      FileLines file,
      CatalogueFacts facts,
      Function<SaveActivityCommand, List<ActivityFault>> check) {
    CatalogueJudge judge = new CatalogueJudge(facts, check);
    judge.faults.addAll(file.faults);
    Map<FileSheet, List<Cells>> bySheet = new EnumMap<>(FileSheet.class);
    for (FileLine line : file.lines) {
      bySheet
          .computeIfAbsent(line.sheet(), s -> new ArrayList<>())
          .add(new Cells(line, judge.faults));
    }
    bySheet.forEach((sheet, all) -> judge.lines.put(sheet, all.size()));
    all(bySheet, FileSheet.CATEGORIES).forEach(judge::category);
    all(bySheet, FileSheet.ACTIVITIES).forEach(judge::activity);
    all(bySheet, FileSheet.GROUPS).forEach(judge::group);
    all(bySheet, FileSheet.UNITS).forEach(judge::unit);
    judge.checkActivities();
    all(bySheet, FileSheet.PRICES).forEach(judge::price);
    all(bySheet, FileSheet.PLACES).forEach(judge::placesOf);
    all(bySheet, FileSheet.SESSIONS).forEach(judge::session);
    judge.checkPlaces();
    judge.inOrder(file);
    return new Judged(
        List.copyOf(judge.newCategories.values()),
        List.copyOf(judge.drafts.values()),
        judge.prices,
        judge.places,
        judge.sessions,
        judge.changes,
        judge.faults,
        judge.lines,
        judge.past,
        judge.absent());
  }

  /** As somebody reads the file: sheet by sheet, from the first line to the last. */
  private void inOrder(FileLines file) {
    faults.sort(
        Comparator.comparingInt((FileFault f) -> file.tabs.indexOf(f.sheet()))
            .thenComparingInt(FileFault::line));
  }

  private static List<Cells> all(Map<FileSheet, List<Cells>> bySheet, FileSheet sheet) {
    return bySheet.getOrDefault(sheet, List.of());
  }

  // categories

  private void category(Cells cells) {
    if (!ready(cells)) {
      return;
    }
    String name = cells.text(FileColumn.NAME);
    if (name == null || standingCategory(name).isPresent()) {
      count(FileSheet.CATEGORIES);
      return;
    }
    if (!facts.mayAddCategories()) {
      cells.fault(FileColumn.NAME, FileProblem.CATEGORY_NOT_YOURS, categoryNames());
      return;
    }
    newCategories.put(FileWords.plain(name), name);
    fresh(cells, name);
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
    Optional<StructureView> structure = structure(cells);
    String code = code(cells, FileColumn.CODE);
    if (!ready(cells) || structure.isEmpty() || code == null) {
      return;
    }
    ActivityDraft draft = draft(structure.get(), code);
    if (draft == null) {
      draft = new ActivityDraft(structure.get(), code, null);
      drafts.put(key(structure.get(), code), draft);
    }
    draft.line = cells;
    count(FileSheet.ACTIVITIES);
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
      fresh(cells, code + " " + or(draft.name, ""));
      draft.changed = true;
    } else {
      draft.changed |= change(cells, draft.code + " " + before.name, values(before, draft));
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
    ActivityDraft draft = draftOf(cells);
    String name = cells.text(FileColumn.GROUP);
    if (!ready(cells) || draft == null || name == null) {
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
      fresh(cells, draft.code + " · " + name);
    } else {
      count(FileSheet.GROUPS);
      draft.changed |= change(cells, draft.code + " · " + group.name, values);
    }
  }

  private void unit(Cells cells) {
    ActivityDraft draft = draftOf(cells);
    String code = code(cells, FileColumn.UNIT);
    if (!ready(cells) || draft == null || code == null) {
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
      fresh(cells, draft.code + " · " + code);
    } else {
      count(FileSheet.UNITS);
      draft.changed |= change(cells, draft.code + " · " + unit.code, values);
    }
  }

  // the catalogue's own rules, told beside the lines

  private void checkActivities() {
    for (ActivityDraft draft : drafts.values()) {
      if (draft.changed) {
        check.apply(draft.command(draft.categoryId)).stream()
            .filter(f -> !(f.field().equals("categoryId") && draft.newCategory != null))
            .forEach(fault -> ActivityFaults.tell(draft, fault));
      }
    }
  }

  // prices

  private void price(Cells cells) {
    ActivityDraft draft = draftOf(cells);
    String code = code(cells, FileColumn.UNIT);
    LocalDate since = cells.day(FileColumn.SINCE);
    Money amount = cells.price(FileColumn.PRICE);
    boolean priced = cells.needs(List.of(FileColumn.PRICE));
    if (!ready(cells)
        || !priced
        || draft == null
        || code == null
        || since == null
        || amount == null) {
      return;
    }
    Optional<ActivityDraft.Unit> unit = unit(cells, draft, code);
    if (unit.isEmpty()) {
      return;
    }
    Optional<PriceLine> stands =
        unit.get().id == null
            ? Optional.empty()
            : facts.prices().getOrDefault(draft.id(), List.of()).stream()
                .filter(p -> p.unitId() == unit.get().id && p.validFrom().equals(since))
                .findFirst();
    String name = draft.code + " · " + unit.get().code + " · " + CellText.text(since);
    if (stands.isEmpty()) {
      prices.add(new PriceLineWish(draft, unit.get().code, since, amount));
      fresh(cells, name);
      return;
    }
    count(FileSheet.PRICES);
    List<FileChange.Value> values = new ArrayList<>();
    value(values, FileColumn.PRICE, CellText.euros(stands.get().amount()), CellText.euros(amount));
    if (change(cells, name, values)) {
      prices.add(new PriceLineWish(draft, unit.get().code, since, amount));
    }
  }

  // places and sessions

  private void placesOf(Cells cells) {
    ActivityDraft draft = draftOf(cells);
    LocalDate day = cells.day(FileColumn.DAY);
    Integer morning = cells.number(FileColumn.MORNING, GroupPlaces.MOST, FileProblem.NO_NUMBER);
    Integer afternoon = cells.number(FileColumn.AFTERNOON, GroupPlaces.MOST, FileProblem.NO_NUMBER);
    if (!ready(cells) || draft == null || day == null || isPast(cells, day)) {
      return;
    }
    Optional<ActivityDraft.Group> group = group(cells, draft);
    if (group.isEmpty()) {
      return;
    }
    if (morning != null) {
      places.add(new PlacesLine(cells, draft, group.get(), day, HalfDays.MORNING, morning));
    }
    if (afternoon != null) {
      places.add(new PlacesLine(cells, draft, group.get(), day, HalfDays.AFTERNOON, afternoon));
    }
  }

  private void session(Cells cells) {
    ActivityDraft draft = draftOf(cells);
    LocalDate day = cells.day(FileColumn.DAY);
    String code = code(cells, FileColumn.UNIT);
    LocalTime starts = cells.time(FileColumn.STARTS);
    LocalTime ends = cells.time(FileColumn.ENDS);
    LocalDateTime booking = cells.moment(FileColumn.BOOKING_DEADLINE, null);
    LocalDateTime cancelling = cells.moment(FileColumn.CANCEL_DEADLINE, null);
    if (!ready(cells) || draft == null || day == null || code == null || isPast(cells, day)) {
      return;
    }
    Optional<ActivityDraft.Group> group = group(cells, draft);
    Optional<ActivityDraft.Unit> unit = unit(cells, draft, code);
    if (group.isEmpty() || unit.isEmpty()) {
      return;
    }
    SessionView stands = standing.get(group.get().id + " " + unit.get().id + " " + day);
    if (stands == null
        && draft.startsOn != null
        && draft.endsOn != null
        && (day.isBefore(draft.startsOn) || day.isAfter(draft.endsOn))) {
      cells.fault(
          FileColumn.DAY,
          FileProblem.OUTSIDE_ACTIVITY,
          CellText.text(draft.startsOn) + " – " + CellText.text(draft.endsOn));
      return;
    }
    String closed =
        draft.id() == null || (stands != null && stands.open())
            ? null
            : facts.closedDays().getOrDefault(draft.id(), Collections.emptySortedMap()).get(day);
    if (closed != null) {
      cells.fault(FileColumn.DAY, FileProblem.DAY_CLOSED, closed);
      return;
    }
    take(cells, draft, group.get(), unit.get(), day, stands, starts, ends, booking, cancelling);
  }

  private void take(
      Cells cells,
      ActivityDraft draft,
      ActivityDraft.Group group,
      ActivityDraft.Unit unit,
      LocalDate day,
      SessionView stands,
      LocalTime starts,
      LocalTime ends,
      LocalDateTime booking,
      LocalDateTime cancelling) {
    LocalTime from = or(starts, stands != null ? stands.startsAt().toLocalTime() : unit.startsAt);
    LocalTime to = or(ends, stands != null ? stands.endsAt().toLocalTime() : unit.endsAt);
    if (from == null || to == null || !cells.isSound()) {
      return;
    }
    if (!to.isAfter(from)) {
      cells.fault(FileColumn.ENDS, FileProblem.BACKWARDS, "> " + from);
      return;
    }
    Instant eve = day.minusDays(1).atTime(DEADLINE_HOUR).atZone(BusinessClock.PARIS).toInstant();
    sessions.add(
        new SessionLine(
            cells,
            draft,
            group,
            unit,
            day,
            day.atTime(from),
            day.atTime(to),
            instant(booking, stands == null ? eve : stands.bookingDeadline()),
            instant(cancelling, stands == null ? eve : stands.cancelDeadline())));
  }

  /** A new session needs places on its half-days, and places need a session that takes them. */
  private void checkPlaces() {
    Set<String> wanted = new HashSet<>();
    places.forEach(p -> wanted.add(place(p.activity(), p.group(), p.day(), p.half())));
    Set<String> taken = new HashSet<>();
    for (SessionLine session : sessions) {
      SessionView stands =
          standing.get(session.group().id + " " + session.unit().id + " " + session.day());
      if (session.unit().halfDays == null) {
        continue;
      }
      for (HalfDays half : session.unit().halfDays.parts()) {
        String place = place(session.activity(), session.group(), session.day(), half);
        taken.add(place);
        boolean has =
            wanted.contains(place)
                || (stands != null && stands.open())
                || pools.contains(session.group().id + " " + session.day() + " " + half);
        if (!has) {
          session
              .cells()
              .fault(FileColumn.DAY, FileProblem.NO_PLACES, FileWords.HALF_DAYS.get(half));
        }
      }
    }
    for (PlacesLine line : places) {
      boolean has =
          taken.contains(place(line.activity(), line.group(), line.day(), line.half()))
              || pools.contains(line.group().id + " " + line.day() + " " + line.half());
      if (!has) {
        line.cells()
            .fault(
                line.half() == HalfDays.MORNING ? FileColumn.MORNING : FileColumn.AFTERNOON,
                FileProblem.NO_SESSION,
                "");
      }
    }
  }

  private static String place(
      ActivityDraft activity, ActivityDraft.Group group, LocalDate day, HalfDays half) {
    return activity.structure.id()
        + " "
        + activity.code
        + " "
        + group.name
        + " "
        + day
        + " "
        + half;
  }

  // what the lines have in common

  /** Whether a line has what says which one is meant, and is the first to say it. */
  private boolean ready(Cells cells) {
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

  private Optional<StructureView> structure(Cells cells) {
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
  private static String code(Cells cells, FileColumn column) {
    String text = cells.text(column);
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }

  /** The activity a line is about; null with a fault where there is none. */
  private ActivityDraft draftOf(Cells cells) {
    Optional<StructureView> structure = structure(cells);
    String code = code(cells, FileColumn.CODE);
    if (structure.isEmpty() || code == null) {
      return null;
    }
    ActivityDraft draft = draft(structure.get(), code);
    if (draft == null && faulty.add(key(structure.get(), code) + cells.line().sheet())) {
      cells.fault(FileColumn.CODE, FileProblem.NO_ACTIVITY, codes(structure.get()));
    }
    return draft;
  }

  private String codes(StructureView structure) {
    return String.join(
        ", ",
        facts.activities().stream()
            .filter(a -> a.activity().structureId() == structure.id())
            .map(ActivitySheet::code)
            .toList());
  }

  private ActivityDraft draft(StructureView structure, String code) {
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

  private static String key(StructureView structure, String code) {
    return structure.id() + "/" + code;
  }

  private Optional<ActivityDraft.Group> group(Cells cells, ActivityDraft draft) {
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

  private static Optional<ActivityDraft.Unit> unit(Cells cells, ActivityDraft draft, String code) {
    Optional<ActivityDraft.Unit> unit = draft.unit(code);
    if (unit.isEmpty()) {
      cells.fault(
          FileColumn.UNIT,
          FileProblem.NO_UNIT,
          String.join(", ", draft.units.stream().map(u -> u.code).toList()));
    }
    return unit;
  }

  private boolean isPast(Cells cells, LocalDate day) {
    if (day.isBefore(facts.today())) {
      past.merge(cells.line().sheet(), 1, Integer::sum);
      return true;
    }
    return false;
  }

  private void fresh(Cells cells, String name) {
    changes.add(
        new FileChange(cells.line().sheet(), cells.line().line(), name.strip(), true, List.of()));
  }

  private boolean change(Cells cells, String name, List<FileChange.Value> values) {
    if (!values.isEmpty()) {
      changes.add(new FileChange(cells.line().sheet(), cells.line().line(), name, false, values));
    }
    return !values.isEmpty();
  }

  private void count(FileSheet sheet) {
    named.merge(sheet, 1, Integer::sum);
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
    Set<String> ids = new HashSet<>();
    sessions.forEach(s -> ids.add(s.group().id + " " + s.unit().id + " " + s.day()));
    long inFile =
        facts.sessions().stream()
            .filter(s -> s.open() && ids.contains(s.groupId() + " " + s.unitId() + " " + s.day()))
            .count();
    named.put(FileSheet.SESSIONS, (int) inFile);
    absent(result, FileSheet.SESSIONS, open);
    Set<String> inFilePlaces = new HashSet<>();
    places.forEach(p -> inFilePlaces.add(p.group().id + " " + p.day() + " " + p.half()));
    named.put(
        FileSheet.PLACES,
        (int)
            facts.places().stream()
                .filter(p -> inFilePlaces.contains(p.groupId() + " " + p.day() + " " + p.half()))
                .count());
    absent(result, FileSheet.PLACES, facts.places().size());
    return result;
  }

  private void absent(Map<FileSheet, Integer> result, FileSheet sheet, long standing) {
    if (lines.containsKey(sheet)) {
      result.put(sheet, (int) Math.max(0, standing - named.getOrDefault(sheet, 0)));
    }
  }

  private static void value(
      List<FileChange.Value> values, FileColumn column, String before, String after) {
    if (!Objects.equals(before, after)) {
      values.add(new FileChange.Value(column, or(before, ""), or(after, "")));
    }
  }

  private static <T> T or(T first, T second) {
    return first != null ? first : second;
  }

  /** A moment of the file; the one that stands where they are the same to the minute. */
  private static Instant moment(Cells cells, FileColumn column, LocalTime hour, Instant stands) {
    return instant(cells.moment(column, hour), stands);
  }

  private static Instant instant(LocalDateTime wanted, Instant stands) {
    if (wanted == null
        || (stands != null
            && CatalogueSheets.paris(stands).truncatedTo(ChronoUnit.MINUTES).equals(wanted))) {
      return stands;
    }
    return wanted.atZone(BusinessClock.PARIS).toInstant();
  }

  /** The class that bounds a group, which stays where the file says nothing. */
  private static SchoolLevel level(Cells cells, FileColumn column, SchoolLevel stands) {
    Optional<SchoolLevel> wanted = cells.choice(column, FileWords.LEVELS);
    return wanted == null ? stands : wanted.orElse(null);
  }
}
