package fr.portailfamille.sandbox.demo;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes a centre's activity: groups, units, sessions, the pools they take from and prices. */
final class Centre {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Part of a day with its price in cents. */
  record Unit(String code, String name, LocalTime from, LocalTime to, long cents) {
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

  /** An activity on these days; a day with a reason is closed. Booked until noon of the eve. */
  long activity(
      String code,
      String name,
      String typeName,
      String mode,
      SchoolYear year,
      List<LocalDate> days,
      Function<LocalDate, String> closedBecause,
      List<Group> groups,
      List<Unit> units)
      throws SQLException {
    Instant opens = year.firstDay().minusMonths(3).atStartOfDay(PARIS).toInstant();
    Instant closes = year.lastDay().plusDays(1).atStartOfDay(PARIS).toInstant();
    long activity =
        rows.add(
            "activity",
            "structure_id, category_id, regie_id, code, name, type_name, booking_mode, kind,"
                + " starts_on, ends_on, opens_at, closes_at",
            structure,
            category,
            regie,
            code,
            name,
            typeName,
            mode,
            "DAYS",
            days.get(0),
            days.get(days.size() - 1),
            opens,
            closes);
    List<Long> unitIds = new ArrayList<>();
    for (Unit unit : units) {
      long id =
          rows.add(
              "unit",
              "activity_id, code, name, position",
              activity,
              unit.code(),
              unit.name(),
              unitIds.size());
      unitIds.add(id);
      rows.add(
          "unit_price",
          "unit_id, amount_cents, label, valid_from",
          id,
          unit.cents(),
          "à l’unité",
          year.firstDay());
    }
    for (LocalDate day : days) {
      if (closedBecause.apply(day) != null) {
        rows.run(
            "insert into closed_day (activity_id, day, reason) values (?, ?, ?)",
            activity,
            day,
            closedBecause.apply(day));
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
      List<LocalDate> open = days.stream().filter(day -> closedBecause.apply(day) == null).toList();
      sessions(activity, groupId, group, open, units, unitIds);
    }
    return activity;
  }

  private void sessions(
      long activity,
      long groupId,
      Group group,
      List<LocalDate> days,
      List<Unit> units,
      List<Long> unitIds)
      throws SQLException {
    for (LocalDate day : days) {
      long morning = pool(groupId, day, "MORNING", group.capacity());
      long afternoon = pool(groupId, day, "AFTERNOON", group.capacity());
      for (int i = 0; i < units.size(); i++) {
        Unit unit = units.get(i);
        long session =
            rows.add(
                "session",
                "activity_id, group_id, unit_id, day, starts_at, ends_at, booking_deadline, status",
                activity,
                groupId,
                unitIds.get(i),
                day,
                LocalDateTime.of(day, unit.from()),
                LocalDateTime.of(day, unit.to()),
                day.minusDays(1).atTime(12, 0).atZone(PARIS).toInstant(),
                "OPEN");
        for (String half : unit.halfDays()) {
          rows.run(
              "insert into session_pool (session_id, pool_id) values (?, ?)",
              session,
              half.equals("MORNING") ? morning : afternoon);
        }
      }
    }
  }

  private long pool(long groupId, LocalDate day, String half, int capacity) throws SQLException {
    return rows.add(
        "place_pool", "group_id, day, half_day, capacity", groupId, day, half, capacity);
  }
}
