package fr.portailfamille.sandbox.demo;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a centre's activity: groups, units, sessions, the pools they take from and prices. */
final class Centre {

  /** Part of a day with its price in cents. */
  record Unit(String code, String name, LocalTime from, LocalTime to, long cents) {
    /** With its hours as clocks show them, 08:00. */
    static Unit of(String code, String name, String from, String to, long cents) {
      return new Unit(code, name, LocalTime.parse(from), LocalTime.parse(to), cents);
    }

    List<String> halfDays() {
      List<String> result = new ArrayList<>();
      if (from.isBefore(LocalTime.NOON)) {
        result.add("MORNING");
      }
      if (to.isAfter(LocalTime.of(13, 0))) {
        result.add("AFTERNOON");
      }
      return result;
    }
  }

  /**
   * What a family chooses by: names, how it is paid for (a {@code BookingMode}) and what it is (an
   * {@code ActivityKind}).
   */
  record Offer(String code, String name, String typeName, String mode, String kind) {

    Offer(String code, String name, String typeName, String mode) {
      this(code, name, typeName, mode, "DAYS");
    }
  }

  record Group(String name, int ageFrom, int ageTo, int capacity) {}

  private final Rows rows;
  private final long structure;
  private final long category;
  private final long regie;

  Centre(Rows rows, long structure, long category, long regie) {
    this.rows = rows;
    this.structure = structure;
    this.category = category;
    this.regie = regie;
  }

  /** An activity of a season, its closed days too. Booked until noon of the eve. */
  long activity(Offer offer, Season season, List<Group> groups, List<Unit> units)
      throws SQLException {
    long activity =
        rows.add(
            "activity",
            "structure_id, category_id, regie_id, code, name, type_name, booking_mode, kind,"
                + " starts_on, ends_on, opens_at, closes_at",
            structure,
            category,
            regie,
            offer.code(),
            offer.name(),
            offer.typeName(),
            offer.mode(),
            offer.kind(),
            season.firstDay(),
            season.lastDay(),
            season.opens(),
            season.closes());
    List<Long> unitIds = new ArrayList<>();
    for (Unit unit : units) {
      long id =
          rows.add(
              "unit",
              "activity_id, code, name, starts_at, ends_at, half_days, with_meal, position",
              activity,
              unit.code(),
              unit.name(),
              unit.from(),
              unit.to(),
              unit.halfDays().size() == 2 ? "BOTH" : unit.halfDays().get(0),
              unit.halfDays().size() == 2,
              unitIds.size());
      unitIds.add(id);
      rows.add(
          "unit_price",
          "unit_id, amount_cents, label, valid_from",
          id,
          unit.cents(),
          "à l’unité",
          season.pricesFrom());
    }
    for (LocalDate day : season.days()) {
      String reason = season.closedBecause().apply(day);
      if (reason != null) {
        rows.run(
            "insert into closed_day (activity_id, day, reason) values (?, ?, ?)",
            activity,
            day,
            reason);
      }
    }
    int position = 0;
    for (Group group : groups) {
      long groupId =
          rows.add(
              "activity_group",
              "activity_id, name, age_from, age_to, position",
              activity,
              group.name(),
              group.ageFrom(),
              group.ageTo(),
              position++);
      sessions(activity, groupId, group, season.openDays(), units, unitIds);
    }
    if (season.weekday() != null) {
      plan(activity, season);
    }
    return activity;
  }

  /** The plan that gives these sessions: so that the season can be looked at and made again. */
  private void plan(long activity, Season season) throws SQLException {
    rows.run(
        """
        insert into season_plan (activity_id, first_day, last_day, weekdays, school_time,
                                 skip_public_holidays, extra_days, closed_days, closed_reasons,
                                 unit_ids, booking_deadline, cancel_deadline)
        select ?, ?, ?, array[?], 'SCHOOL', true, '{}', '{}', '{}', array_agg(id order by position),
               'DAYS 1 12:00', 'DAYS 1 12:00'
          from unit where activity_id = ?
        """,
        activity,
        season.firstDay(),
        season.lastDay(),
        season.weekday().name(),
        activity);
    rows.run(
        """
        insert into season_places (activity_id, group_id, half_day, capacity)
        select g.activity_id, p.group_id, p.half_day, max(p.capacity)
          from place_pool p join activity_group g on g.id = p.group_id
         where g.activity_id = ? group by 1, 2, 3
        """,
        activity);
  }

  private void sessions(
      long activity,
      long groupId,
      Group group,
      List<LocalDate> days,
      List<Unit> units,
      List<Long> unitIds)
      throws SQLException {
    Set<String> halves =
        units.stream().flatMap(unit -> unit.halfDays().stream()).collect(Collectors.toSet());
    for (LocalDate day : days) {
      Map<String, Long> pools = new HashMap<>();
      for (String half : halves) {
        pools.put(half, pool(groupId, day, half, group.capacity()));
      }
      for (int i = 0; i < units.size(); i++) {
        Unit unit = units.get(i);
        long session =
            rows.add(
                "session",
                "activity_id, group_id, unit_id, day, starts_at, ends_at, booking_deadline,"
                    + " cancel_deadline, status",
                activity,
                groupId,
                unitIds.get(i),
                day,
                LocalDateTime.of(day, unit.from()),
                LocalDateTime.of(day, unit.to()),
                noonBefore(day),
                noonBefore(day),
                "OPEN");
        for (String half : unit.halfDays()) {
          rows.run(
              "insert into session_pool (session_id, pool_id) values (?, ?)",
              session,
              pools.get(half));
        }
      }
    }
  }

  private static Instant noonBefore(LocalDate day) {
    return day.minusDays(1).atTime(12, 0).atZone(Scene.PARIS).toInstant();
  }

  private long pool(long groupId, LocalDate day, String half, int capacity) throws SQLException {
    return rows.add(
        "place_pool", "group_id, day, half_day, capacity", groupId, day, half, capacity);
  }
}
