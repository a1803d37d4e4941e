package fr.portailfamille.preparation.internal;

import static fr.portailfamille.preparation.internal.LineCheck.code;
import static fr.portailfamille.preparation.internal.LineCheck.instant;
import static fr.portailfamille.preparation.internal.LineCheck.or;
import static fr.portailfamille.preparation.internal.LineCheck.value;

import fr.portailfamille.booking.GroupPlaces;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.SessionView;
import fr.portailfamille.preparation.FileChange;
import fr.portailfamille.preparation.FileColumn;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the lines of prices, places and sessions, once the activities that they name are read: a
 * pure computation.
 */
final class DaysJudge {

  /** As the form of a season begins: until noon of the eve. */
  private static final LocalTime DEADLINE_HOUR = LocalTime.NOON;

  final List<PriceLineWish> prices = new ArrayList<>();
  final List<PlacesLine> places = new ArrayList<>();
  final List<SessionLine> sessions = new ArrayList<>();
  private final LineCheck common;
  private final CatalogueFacts facts;
  private final Map<String, SessionView> standing = new HashMap<>();
  private final Set<String> pools = new HashSet<>();

  DaysJudge(LineCheck common) {
    this.common = common;
    this.facts = common.facts;
    facts.sessions().forEach(s -> standing.put(s.groupId() + " " + s.unitId() + " " + s.day(), s));
    facts.places().forEach(p -> pools.add(p.groupId() + " " + p.day() + " " + p.half()));
  }

  void price(Cells cells) {
    ActivityDraft draft = common.draftOf(cells);
    String code = code(cells, FileColumn.UNIT);
    LocalDate since = cells.day(FileColumn.SINCE);
    Money amount = cells.price(FileColumn.PRICE);
    boolean priced = cells.needs(List.of(FileColumn.PRICE));
    if (!common.ready(cells)
        || !priced
        || draft == null
        || code == null
        || since == null
        || amount == null) {
      return;
    }
    Optional<ActivityDraft.Unit> unit = LineCheck.unit(cells, draft, code);
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
      common.fresh(cells, name);
      return;
    }
    common.count(FileSheet.PRICES);
    List<FileChange.Value> values = new ArrayList<>();
    value(values, FileColumn.PRICE, CellText.euros(stands.get().amount()), CellText.euros(amount));
    if (common.change(cells, name, values)) {
      prices.add(new PriceLineWish(draft, unit.get().code, since, amount));
    }
  }

  void placesOf(Cells cells) {
    ActivityDraft draft = common.draftOf(cells);
    LocalDate day = cells.day(FileColumn.DAY);
    Integer morning = cells.number(FileColumn.MORNING, GroupPlaces.MOST, FileProblem.NO_NUMBER);
    Integer afternoon = cells.number(FileColumn.AFTERNOON, GroupPlaces.MOST, FileProblem.NO_NUMBER);
    if (!common.ready(cells) || draft == null || day == null || common.isPast(cells, day)) {
      return;
    }
    Optional<ActivityDraft.Group> group = common.group(cells, draft);
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

  void session(Cells cells) {
    ActivityDraft draft = common.draftOf(cells);
    LocalDate day = cells.day(FileColumn.DAY);
    String code = code(cells, FileColumn.UNIT);
    LocalTime starts = cells.time(FileColumn.STARTS);
    LocalTime ends = cells.time(FileColumn.ENDS);
    LocalDateTime booking = cells.moment(FileColumn.BOOKING_DEADLINE, null);
    LocalDateTime cancelling = cells.moment(FileColumn.CANCEL_DEADLINE, null);
    if (!common.ready(cells)
        || draft == null
        || day == null
        || code == null
        || common.isPast(cells, day)) {
      return;
    }
    Optional<ActivityDraft.Group> group = common.group(cells, draft);
    Optional<ActivityDraft.Unit> unit = LineCheck.unit(cells, draft, code);
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
  void checkPlaces() {
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

  /** Counts which of those that stand the file names. */
  void countNamed() {
    Set<String> ids = new HashSet<>();
    sessions.forEach(s -> ids.add(s.group().id + " " + s.unit().id + " " + s.day()));
    long inFile =
        facts.sessions().stream()
            .filter(s -> s.open() && ids.contains(s.groupId() + " " + s.unitId() + " " + s.day()))
            .count();
    common.named.put(FileSheet.SESSIONS, (int) inFile);
    Set<String> inFilePlaces = new HashSet<>();
    places.forEach(p -> inFilePlaces.add(p.group().id + " " + p.day() + " " + p.half()));
    common.named.put(
        FileSheet.PLACES,
        (int)
            facts.places().stream()
                .filter(p -> inFilePlaces.contains(p.groupId() + " " + p.day() + " " + p.half()))
                .count());
  }
}
