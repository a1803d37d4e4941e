package fr.portailfamille.catalogue;

import fr.portailfamille.organisation.SchoolLevel;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the catalogue; it is public, everybody may call. Always a bounded number of queries. */
@Stateless
@PermitAll
public class CatalogueService {

  private static final String ACTIVITIES =
      """
      select a.*, s.organisation_id, s.name as structure_name, c.name as category_name,
             g.id as group_id, g.name as group_name, g.age_from, g.age_to, g.level_from, g.level_to
        from activity a
        join structure s on s.id = a.structure_id
        join category c on c.id = a.category_id
        left join activity_group g on g.activity_id = a.id
      """;

  @Inject private Sql sql;

  /** All activities of an organisation, in the order staff gave them. */
  public List<ActivityView> activitiesOf(long organisationId) {
    return complete(
        ACTIVITIES
            + " where s.organisation_id = ? order by c.position, a.position, a.id,"
            + " g.position, g.id",
        organisationId);
  }

  /** The named activities, in any order; unknown ids are left out. */
  public Map<Long, ActivityView> activities(Collection<Long> ids) {
    Map<Long, ActivityView> result = new HashMap<>();
    complete(ACTIVITIES + " where a.id = any(?) order by a.id, g.position, g.id", ids)
        .forEach(a -> result.put(a.id(), a));
    return result;
  }

  /** The sessions of these groups between two dates, both included, by day and unit. */
  public List<SessionView> sessions(Collection<Long> groupIds, LocalDate from, LocalDate to) {
    return sql.list(
        """
        select s.* from session s join unit u on u.id = s.unit_id
         where s.group_id = any(?) and s.day between ? and ?
         order by s.day, u.position, s.id
        """,
        CatalogueService::session,
        groupIds,
        from,
        to);
  }

  /** The named sessions; unknown ids are left out. */
  public Map<Long, SessionView> sessions(Collection<Long> ids) {
    Map<Long, SessionView> result = new HashMap<>();
    sql.list("select * from session where id = any(?)", CatalogueService::session, ids)
        .forEach(s -> result.put(s.id(), s));
    return result;
  }

  /** Why there is no session on a day («vacances scolaires»), between two dates. */
  public Map<Long, SortedMap<LocalDate, String>> closedDays(
      Collection<Long> activityIds, LocalDate from, LocalDate to) {
    Map<Long, SortedMap<LocalDate, String>> result = new HashMap<>();
    sql.list(
        "select * from closed_day where activity_id = any(?) and day between ? and ?",
        row ->
            result
                .computeIfAbsent(row.getLong("activity_id"), id -> new TreeMap<>())
                .put(row.getObject("day", LocalDate.class), row.getString("reason")),
        activityIds,
        from,
        to);
    return result;
  }

  /** Which families may book these activities before all others, and from when on. */
  public Map<Long, Map<Audience, Instant>> earlyOpenings(Collection<Long> activityIds) {
    Map<Long, Map<Audience, Instant>> result = new HashMap<>();
    sql.list(
        "select activity_id, audience, opens_at from early_opening where activity_id = any(?)",
        row ->
            result
                .computeIfAbsent(row.getLong(1), id -> new EnumMap<>(Audience.class))
                .put(Audience.valueOf(row.getString(2)), Sql.instant(row, "opens_at")),
        activityIds);
    return result;
  }

  /** A row for each group, those of an activity after one another. */
  private List<ActivityView> complete(String query, Object parameter) {
    Map<Long, List<GroupView>> groups = new HashMap<>();
    Map<Long, ActivityView> bare = new LinkedHashMap<>();
    sql.list(
        query,
        row -> {
          long id = row.getLong("id");
          if (!bare.containsKey(id)) {
            bare.put(id, activity(row, List.of(), List.of()));
          }
          return row.getLong("group_id") != 0
              && groups.computeIfAbsent(id, any -> new ArrayList<>()).add(group(row));
        },
        parameter);
    Map<Long, List<UnitView>> units = new HashMap<>();
    sql.list(
        "select * from unit where activity_id = any(?) order by position, id",
        row ->
            units
                .computeIfAbsent(row.getLong("activity_id"), id -> new ArrayList<>())
                .add(
                    new UnitView(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        HalfDays.valueOf(row.getString("half_days")),
                        row.getBoolean("with_meal"))),
        bare.keySet());
    return bare.values().stream()
        .map(
            a ->
                new ActivityView(
                    a.id(),
                    a.organisationId(),
                    a.structureId(),
                    a.structureName(),
                    a.categoryName(),
                    a.regieId(),
                    a.name(),
                    a.typeName(),
                    a.bookingMode(),
                    a.kind(),
                    a.startsOn(),
                    a.endsOn(),
                    a.opensAt(),
                    a.closesAt(),
                    a.enrolmentsClosed(),
                    groups.getOrDefault(a.id(), List.of()),
                    units.getOrDefault(a.id(), List.of())))
        .toList();
  }

  private static GroupView group(ResultSet row) throws SQLException {
    return new GroupView(
        row.getLong("group_id"),
        row.getString("group_name"),
        row.getInt("age_from"),
        row.getInt("age_to"),
        level(row.getString("level_from")),
        level(row.getString("level_to")));
  }

  private static SchoolLevel level(String name) {
    return SchoolLevel.named(name).orElse(null);
  }

  private static ActivityView activity(ResultSet row, List<GroupView> groups, List<UnitView> units)
      throws SQLException {
    return new ActivityView(
        row.getLong("id"),
        row.getLong("organisation_id"),
        row.getLong("structure_id"),
        row.getString("structure_name"),
        row.getString("category_name"),
        row.getLong("regie_id"),
        row.getString("name"),
        row.getString("type_name"),
        BookingMode.valueOf(row.getString("booking_mode")),
        ActivityKind.valueOf(row.getString("kind")),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        Sql.instant(row, "opens_at"),
        Sql.instant(row, "closes_at"),
        row.getBoolean("enrolments_closed"),
        groups,
        units);
  }

  private static SessionView session(ResultSet row) throws SQLException {
    return new SessionView(
        row.getLong("id"),
        row.getLong("activity_id"),
        row.getLong("group_id"),
        row.getLong("unit_id"),
        row.getObject("day", LocalDate.class),
        row.getObject("starts_at", LocalDateTime.class),
        row.getObject("ends_at", LocalDateTime.class),
        Sql.instant(row, "booking_deadline"),
        Sql.instant(row, "cancel_deadline"),
        "OPEN".equals(row.getString("status")));
  }
}
