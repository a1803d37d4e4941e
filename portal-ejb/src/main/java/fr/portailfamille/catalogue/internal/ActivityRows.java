package fr.portailfamille.catalogue.internal;

import fr.portailfamille.catalogue.ActivitySheet;
import fr.portailfamille.catalogue.ActivityUse;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.SaveActivityCommand;
import fr.portailfamille.shared.ChangedMeanwhile;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and writes activities with their groups and units, for the staff. */
@Dependent
public class ActivityRows {

  @Inject private Sql sql;
  @Inject @Any private Instance<ActivityUse> uses;

  /** How many sessions these activities have. */
  public Map<Long, Integer> sessions(Collection<Long> activityIds) {
    Map<Long, Integer> result = new HashMap<>();
    sql.list(
        "select activity_id, count(*) from session where activity_id = any(?) group by 1",
        row -> result.put(row.getLong(1), row.getInt(2)),
        activityIds);
    return result;
  }

  /** The activity with what uses it. */
  public ActivitySheet sheet(ActivityView activity) {
    return sheets(List.of(activity)).get(0);
  }

  /** Which of these activities bear one of these codes, in the same order. */
  public List<ActivityView> withCodes(
      Collection<ActivityView> activities, Collection<String> codes) {
    Set<Long> found =
        Set.copyOf(
            sql.ids(
                "select id from activity where id = any(?) and code = any(?::text[])",
                activities.stream().map(ActivityView::id).toList(),
                codes));
    return activities.stream().filter(a -> found.contains(a.id())).toList();
  }

  /** Activities with what uses them, in the same order and in as many statements as for one. */
  public List<ActivitySheet> sheets(Collection<ActivityView> activities) {
    List<Long> ids = activities.stream().map(ActivityView::id).toList();
    Map<Long, Set<Long>> groups = new HashMap<>();
    Map<Long, Set<Long>> units = new HashMap<>();
    sql.list(
        "select distinct activity_id, group_id, unit_id from session where activity_id = any(?)",
        row ->
            among(groups, row.getLong(1)).add(row.getLong(2))
                | among(units, row.getLong(1)).add(row.getLong(3)),
        ids);
    Map<Long, Integer> enrolments = new HashMap<>();
    uses.forEach(
        use ->
            use.enrolments(ids)
                .forEach(
                    (activity, byGroup) -> {
                      among(groups, activity).addAll(byGroup.keySet());
                      byGroup.values().forEach(n -> enrolments.merge(activity, n, Integer::sum));
                    }));
    Map<Long, Stored> stored = new HashMap<>();
    sql.list(
        """
        select a.id, a.code, a.category_id, a.version, count(s.id) as sessions,
               min(s.day) as first_day, max(s.day) as last_day
          from activity a left join session s on s.activity_id = a.id
         where a.id = any(?) group by a.id
        """,
        row -> stored.put(row.getLong("id"), Stored.of(row)),
        ids);
    return activities.stream()
        .map(
            a ->
                stored
                    .get(a.id())
                    .sheet(
                        a,
                        enrolments.getOrDefault(a.id(), 0),
                        groups.getOrDefault(a.id(), Set.of()),
                        units.getOrDefault(a.id(), Set.of())))
        .toList();
  }

  private static Set<Long> among(Map<Long, Set<Long>> ids, long activityId) {
    return ids.computeIfAbsent(activityId, id -> new HashSet<>());
  }

  /** What the row of an activity and its sessions say. */
  private record Stored(
      long categoryId,
      String code,
      int version,
      int sessions,
      LocalDate firstDay,
      LocalDate lastDay) {

    static Stored of(ResultSet row) throws SQLException {
      return new Stored(
          row.getLong("category_id"),
          row.getString("code"),
          row.getInt("version"),
          row.getInt("sessions"),
          row.getObject("first_day", LocalDate.class),
          row.getObject("last_day", LocalDate.class));
    }

    ActivitySheet sheet(
        ActivityView activity, int enrolments, Set<Long> groupsInUse, Set<Long> unitsInUse) {
      return new ActivitySheet(
          activity,
          categoryId,
          code,
          version,
          sessions,
          firstDay,
          lastDay,
          enrolments,
          groupsInUse,
          unitsInUse);
    }
  }

  /** One change of an activity at a time, and no session of it is made meanwhile. */
  public void lock(long activityId) {
    sql.ids("select id from activity where id = ? for no key update", activityId);
  }

  /** Whether another activity of the structure has the code. */
  /** The codes of all activities of these structures, by structure and in their order. */
  public Map<Long, List<String>> codes(Collection<Long> structureIds) {
    Map<Long, List<String>> codes = new HashMap<>();
    sql.list(
        "select structure_id, code from activity where structure_id = any(?) order by code",
        row -> codes.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getString(2)),
        structureIds);
    return codes;
  }

  public boolean codeTaken(long structureId, String code, Long butId) {
    return sql.number(
            "select count(*) from activity where structure_id = ? and code = ? and id <> ?",
            structureId,
            code,
            butId == null ? 0 : butId)
        > 0;
  }

  /** Writes a new activity, put last in its category. */
  public long insert(SaveActivityCommand c) {
    return sql.number(
        """
        insert into activity (structure_id, category_id, regie_id, code, name, type_name,
                              booking_mode, kind, starts_on, ends_on, opens_at, closes_at, position)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                (select coalesce(max(position), -1) + 1 from activity where category_id = ?))
        returning id
        """,
        c.structureId(),
        c.categoryId(),
        c.regieId(),
        c.code(),
        c.name().strip(),
        c.typeName().strip(),
        c.bookingMode(),
        c.kind(),
        c.startsOn(),
        c.endsOn(),
        c.opensAt(),
        c.closesAt(),
        c.categoryId());
  }

  /** Changes an activity; ChangedMeanwhile where it is newer than the version. */
  public void update(SaveActivityCommand c) {
    changed(
        sql.update(
            """
            update activity set category_id = ?, regie_id = ?, code = ?, name = ?, type_name = ?,
                   booking_mode = ?, kind = ?, starts_on = ?, ends_on = ?, opens_at = ?,
                   closes_at = ?, version = version + 1
             where id = ? and version = ?
            """,
            c.categoryId(),
            c.regieId(),
            c.code(),
            c.name().strip(),
            c.typeName().strip(),
            c.bookingMode(),
            c.kind(),
            c.startsOn(),
            c.endsOn(),
            c.opensAt(),
            c.closesAt(),
            c.activityId(),
            c.version()));
  }

  /** Closes an activity to new enrolments, or opens it again. */
  public void close(long activityId, int version, boolean closed) {
    changed(
        sql.update(
            "update activity set enrolments_closed = ?, version = version + 1"
                + " where id = ? and version = ?",
            closed,
            activityId,
            version));
  }

  /** Deletes an activity that nothing uses. */
  public void delete(long activityId, int version) {
    sql.update("delete from closed_day where activity_id = ?", activityId);
    sql.update("delete from activity_group where activity_id = ?", activityId);
    sql.update("delete from unit where activity_id = ?", activityId);
    changed(sql.update("delete from activity where id = ? and version = ?", activityId, version));
  }

  /** Writes the groups of an activity in this order; those left out go. */
  public void writeGroups(long activityId, List<SaveActivityCommand.Group> groups) {
    sql.update(
        "delete from activity_group where activity_id = ? and not id = any(?)",
        activityId,
        groups.stream().map(SaveActivityCommand.Group::groupId).filter(id -> id != null).toList());
    for (int position = 0; position < groups.size(); position++) {
      SaveActivityCommand.Group group = groups.get(position);
      if (group.groupId() == null) {
        sql.update(
            "insert into activity_group (activity_id, name, age_from, age_to, level_from,"
                + " level_to, position) values (?, ?, ?, ?, ?::text, ?::text, ?)",
            activityId,
            group.name().strip(),
            group.ageFrom(),
            group.ageTo(),
            group.levelFrom(),
            group.levelTo(),
            position);
      } else {
        sql.update(
            "update activity_group set name = ?, age_from = ?, age_to = ?,"
                + " level_from = ?::text, level_to = ?::text, position = ? where id = ?",
            group.name().strip(),
            group.ageFrom(),
            group.ageTo(),
            group.levelFrom(),
            group.levelTo(),
            position,
            group.groupId());
      }
    }
  }

  /** Writes the units of an activity in this order; those left out go, with their prices. */
  public void writeUnits(long activityId, List<SaveActivityCommand.Unit> units) {
    sql.update(
        "delete from unit where activity_id = ? and not id = any(?)",
        activityId,
        units.stream().map(SaveActivityCommand.Unit::unitId).filter(id -> id != null).toList());
    // two units may exchange their codes
    sql.update("update unit set code = '#' || id where activity_id = ?", activityId);
    for (int position = 0; position < units.size(); position++) {
      SaveActivityCommand.Unit unit = units.get(position);
      long id =
          unit.unitId() != null
              ? unit.unitId()
              : sql.number(
                  "insert into unit (activity_id, code, name, starts_at, ends_at, half_days)"
                      + " values (?, '#new', '', '00:00', '00:01', 'BOTH') returning id",
                  activityId);
      sql.update(
          """
          update unit set code = ?, name = ?, starts_at = ?, ends_at = ?, half_days = ?,
                 with_meal = ?, position = ?
           where id = ?
          """,
          unit.code(),
          unit.name().strip(),
          unit.startsAt(),
          unit.endsAt(),
          unit.halfDays(),
          unit.withMeal(),
          position,
          id);
    }
  }

  private static void changed(int rows) {
    if (rows == 0) {
      throw new RefusedException(new ChangedMeanwhile());
    }
  }
}
