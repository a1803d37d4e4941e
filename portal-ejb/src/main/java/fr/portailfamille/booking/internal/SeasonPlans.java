package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.GroupPlaces;
import fr.portailfamille.booking.SeasonPlan;
import fr.portailfamille.catalogue.DeadlineRule;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.SchoolTime;
import fr.portailfamille.catalogue.SessionPlan;
import fr.portailfamille.shared.ChangedMeanwhile;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the plan of each activity's season. */
@Dependent
public class SeasonPlans {

  @Inject private Sql sql;

  public Optional<SeasonPlan> of(long activityId) {
    return Optional.ofNullable(of(List.of(activityId)).get(activityId));
  }

  /** Those of several activities, by activity; none where none was saved. */
  public Map<Long, SeasonPlan> of(Collection<Long> activityIds) {
    Map<Long, List<GroupPlaces>> places = new HashMap<>();
    sql.list(
        """
        select activity_id, group_id,
               max(capacity) filter (where half_day = 'MORNING') as morning,
               max(capacity) filter (where half_day = 'AFTERNOON') as afternoon
          from season_places where activity_id = any(?)
         group by activity_id, group_id order by group_id
        """,
        row ->
            places
                .computeIfAbsent(row.getLong("activity_id"), id -> new ArrayList<>())
                .add(
                    new GroupPlaces(
                        row.getLong("group_id"),
                        row.getObject("morning", Integer.class),
                        row.getObject("afternoon", Integer.class))),
        activityIds);
    Map<Long, SeasonPlan> plans = new HashMap<>();
    sql.list(
        "select * from season_plan where activity_id = any(?)",
        row -> {
          long id = row.getLong("activity_id");
          return plans.put(id, plan(row, places.getOrDefault(id, List.of())));
        },
        activityIds);
    return plans;
  }

  private static SeasonPlan plan(ResultSet row, List<GroupPlaces> places) throws SQLException {
    List<String> closed = texts(row, "closed_days");
    List<String> reasons = texts(row, "closed_reasons");
    SortedMap<LocalDate, String> closedDays = new TreeMap<>();
    for (int i = 0; i < closed.size(); i++) {
      closedDays.put(LocalDate.parse(closed.get(i)), reasons.get(i));
    }
    return new SeasonPlan(
        row.getLong("activity_id"),
        row.getInt("version"),
        new SessionPlan(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            texts(row, "weekdays").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
            SchoolTime.valueOf(row.getString("school_time")),
            row.getBoolean("skip_public_holidays"),
            texts(row, "extra_days").stream()
                .map(LocalDate::parse)
                .collect(Collectors.toCollection(TreeSet::new)),
            closedDays),
        Set.of((Long[]) row.getArray("unit_ids").getArray()),
        places,
        DeadlineRule.parse(row.getString("booking_deadline")),
        DeadlineRule.parse(row.getString("cancel_deadline")));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /** Writes a plan; ChangedMeanwhile where the one that stands is newer than its version. */
  public void save(SeasonPlan plan) {
    SessionPlan days = plan.days();
    int saved =
        sql.update(
            """
            insert into season_plan (activity_id, first_day, last_day, weekdays, school_time,
                   skip_public_holidays, extra_days, closed_days, closed_reasons, unit_ids,
                   booking_deadline, cancel_deadline)
            values (?, ?, ?, ?::text[], ?, ?, ?::text[], ?::text[], ?::text[], ?, ?, ?)
            on conflict (activity_id) do update
               set first_day = excluded.first_day, last_day = excluded.last_day,
                   weekdays = excluded.weekdays, school_time = excluded.school_time,
                   skip_public_holidays = excluded.skip_public_holidays,
                   extra_days = excluded.extra_days, closed_days = excluded.closed_days,
                   closed_reasons = excluded.closed_reasons, unit_ids = excluded.unit_ids,
                   booking_deadline = excluded.booking_deadline,
                   cancel_deadline = excluded.cancel_deadline, version = season_plan.version + 1
             where season_plan.version = ?
            """,
            plan.activityId(),
            days.firstDay(),
            days.lastDay(),
            texts(days.weekdays()),
            days.schoolTime(),
            days.skipPublicHolidays(),
            texts(days.extraDays()),
            texts(days.closedDays().keySet()),
            List.copyOf(days.closedDays().values()),
            plan.unitIds(),
            plan.booking().text(),
            plan.cancelling().text(),
            plan.version());
    if (saved == 0) {
      throw new RefusedException(new ChangedMeanwhile());
    }
    sql.update("delete from season_places where activity_id = ?", plan.activityId());
    for (GroupPlaces group : plan.places()) {
      Stream.of(HalfDays.MORNING, HalfDays.AFTERNOON)
          .filter(part -> group.of(part) != null)
          .forEach(
              part ->
                  sql.update(
                      "insert into season_places (activity_id, group_id, half_day, capacity)"
                          + " values (?, ?, ?, ?)",
                      plan.activityId(),
                      group.groupId(),
                      part,
                      group.of(part)));
    }
  }

  private static List<String> texts(Collection<?> values) {
    return values.stream().map(Object::toString).toList();
  }
}
