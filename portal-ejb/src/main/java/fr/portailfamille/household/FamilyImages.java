package fr.portailfamille.household;

import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stood in households before an import filled them, and putting it back: value by value, so
 * that what somebody wrote since stays. For the portal's own work: the caller is not checked.
 */
@CallerNotChecked
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FamilyImages {

  private static final String IMAGES =
      """
      select h.id, 0 as person_id, 'household' as part, e.key as name, e.value::text as value
        from household h, jsonb_each(to_jsonb(h)) e
       where h.id = any(?) and e.key = any(?::text[])
      union all
      select m.household_id, m.person_id, 'household_member', e.key, e.value::text
        from household_member m, jsonb_each(to_jsonb(m)) e
       where m.household_id = any(?) and e.key = any(?::text[])
      union all
      select m.household_id, m.person_id, 'person', e.key, e.value::text
        from household_member m join person p on p.id = m.person_id, jsonb_each(to_jsonb(p)) e
       where m.household_id = any(?) and e.key = any(?::text[])
      union all
      select m.household_id, m.person_id, 'person_vaccine', '',
             (select coalesce(jsonb_agg(to_jsonb(v) order by v.name), '[]')::text
                from person_vaccine v where v.person_id = m.person_id)
        from household_member m where m.household_id = any(?)
      union all
      select m.household_id, m.person_id, 'household_pickup', '',
             (select coalesce(jsonb_agg(to_jsonb(v) order by v.kind, v.position), '[]')::text
                from household_pickup v
               where v.household_id = m.household_id and v.person_id = m.person_id)
        from household_member m where m.household_id = any(?)
      union all
      select h.id, 0, 'household_quotient', '',
             (select coalesce(jsonb_agg(to_jsonb(q) order by q.id), '[]')::text
                from household_quotient q where q.household_id = h.id)
        from household h where h.id = any(?)
      """;

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  /** What stands now in these columns, and in the rows of their own. */
  public Map<FamilyImage.Place, FamilyImage> of(
      Collection<Long> households, Collection<String> columns) {
    Map<FamilyImage.Place, FamilyImage> images = new HashMap<>();
    sql.list(
            IMAGES,
            row ->
                new FamilyImage(
                    row.getLong("id"),
                    row.getLong("person_id"),
                    row.getString("part"),
                    row.getString("name"),
                    row.getString("value")),
            households,
            columns,
            households,
            columns,
            households,
            columns,
            households,
            households,
            households)
        .forEach(image -> images.put(image.place(), image));
    return images;
  }

  /** A value with what stood before it. */
  public record Change(FamilyImage after, String before) {}

  /**
   * Puts back what stood before where nobody has changed it since. Locks the households.
   *
   * @return the households where something had been changed since, and so stays
   */
  public Set<Long> restore(List<Change> changes) {
    List<Long> households = changes.stream().map(c -> c.after().householdId()).distinct().toList();
    sql.ids("select id from household where id = any(?) order by id for no key update", households);
    Set<String> columns = new TreeSet<>();
    changes.forEach(change -> columns.add(change.after().name()));
    Map<FamilyImage.Place, FamilyImage> now = of(households, columns);
    Set<Long> kept = new TreeSet<>();
    Map<List<String>, List<Change>> free = new HashMap<>();
    for (Change change : changes) {
      FamilyImage after = change.after();
      if (after.equals(now.get(after.place()))) {
        free.computeIfAbsent(List.of(after.part(), after.name()), key -> new ArrayList<>())
            .add(change);
      } else if (!isBack(change, now.get(after.place()))) {
        kept.add(after.householdId());
      }
    }
    free.forEach((place, some) -> put(place.get(0), place.get(1), some));
    sql.update("update household set version = version + 1 where id = any(?)", households);
    return kept;
  }

  /** A child of two households is put back once. */
  private static boolean isBack(Change change, FamilyImage now) {
    return now != null && now.value().equals(change.before());
  }

  private void put(String part, String column, List<Change> changes) {
    switch (part) {
      case "household", "person", "household_member" -> column(part, column, changes);
      case "person_vaccine" -> changes.forEach(c -> rows(part, "person_id = ?", c, person(c)));
      case "household_pickup" ->
          changes.forEach(
              c ->
                  rows(
                      part,
                      "household_id = ? and person_id = ?",
                      c,
                      c.after().householdId(),
                      person(c)));
      case "household_quotient" -> changes.forEach(this::quotients);
      default -> throw new IllegalArgumentException(part);
    }
  }

  private static Long person(Change change) {
    return change.after().personId();
  }

  private void column(String part, String column, List<Change> changes) {
    if (!column.matches("[a-z_]+")) {
      throw new IllegalArgumentException("No column: " + column);
    }
    sql.update(
        """
        update %1$s x set %2$s = (jsonb_populate_record(null::%1$s, jsonb_build_object('%2$s', t.before::jsonb))).%2$s%3$s
          from unnest(?::bigint[], ?::bigint[], ?::text[]) as t(household, person, before)
         where %4$s
        """
            .formatted(
                part,
                column,
                "person".equals(part) ? ", version = x.version + 1" : "",
                switch (part) {
                  case "household" -> "x.id = t.household";
                  case "person" -> "x.id = t.person";
                  default -> "x.household_id = t.household and x.person_id = t.person";
                }),
        changes.stream().map(c -> c.after().householdId()).toList(),
        changes.stream().map(FamilyImages::person).toList(),
        changes.stream().map(Change::before).toList());
  }

  private void rows(String table, String whose, Change change, Object... ids) {
    sql.update("delete from " + table + " where " + whose, ids);
    sql.update(
        "insert into %1$s select * from jsonb_populate_recordset(null::%1$s, ?::jsonb)"
            .formatted(table),
        change.before());
  }

  /** Quotients are never deleted: what came in no longer counts, what it ended counts again. */
  private void quotients(Change change) {
    sql.update(
        """
        update household_quotient set superseded_at = ?
         where household_id = ? and superseded_at is null
           and id not in (select id from jsonb_populate_recordset(null::household_quotient, ?::jsonb))
        """,
        clock.now(),
        change.after().householdId(),
        change.before());
    sql.update(
        """
        update household_quotient q set valid_to = b.valid_to, superseded_at = b.superseded_at
          from jsonb_populate_recordset(null::household_quotient, ?::jsonb) b where q.id = b.id
        """,
        change.before());
  }
}
