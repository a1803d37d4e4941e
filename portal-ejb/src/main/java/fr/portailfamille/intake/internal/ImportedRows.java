package fr.portailfamille.intake.internal;

import fr.portailfamille.intake.UndoCounts;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What imports brought in, by the keys of their lines: so that an import done twice changes nothing
 * and one undone takes back its own. Works in the caller's transaction.
 */
@Dependent
public class ImportedRows {

  /** References of the import itself do not keep a household. */
  public static final Set<String> OWN =
      Set.of("imported_household", "imported_person", "import_family", "import_change");

  @Inject private Sql sql;

  /** The households that families of these keys were brought into before. */
  Map<String, Long> knownHouseholds(long organisationId, Collection<String> keys) {
    return known(
        "select source_key, household_id from imported_household"
            + " where organisation_id = ? and source_key = any(?::text[])",
        organisationId,
        keys);
  }

  /** The persons that lines of these keys were brought in as before. */
  Map<String, Long> knownPersons(long organisationId, Collection<String> keys) {
    return known(
        "select source_key, person_id from imported_person"
            + " where organisation_id = ? and source_key = any(?::text[])",
        organisationId,
        keys);
  }

  private Map<String, Long> known(String query, long organisationId, Collection<String> keys) {
    Map<String, Long> result = new HashMap<>();
    sql.list(query, row -> Map.entry(row.getString(1), row.getLong(2)), organisationId, keys)
        .forEach(found -> result.put(found.getKey(), found.getValue()));
    return result;
  }

  /** Remembers households by their source, with the import where it created them. */
  void remember(String what, long organisationId, Map<String, Long> ids, Long importId) {
    sql.update(
        """
        insert into imported_%1$s (organisation_id, source_key, %1$s_id, import_id)
        select ?, t.key, t.id, ?::bigint from unnest(?::text[], ?::bigint[]) as t(key, id)
        on conflict do nothing
        """
            .formatted(what),
        organisationId,
        importId,
        new ArrayList<>(ids.keySet()),
        new ArrayList<>(ids.values()));
  }

  /** The persons this import created who belong to these households. */
  public List<Long> createdPersons(long importId, Collection<Long> households) {
    return sql.ids(
        """
        select distinct i.person_id from imported_person i
          join household_member m on m.person_id = i.person_id
         where i.import_id = ? and m.household_id = any(?)
        """,
        importId,
        households);
  }

  /** The households that an import brought in or filled and that stand. */
  public List<Long> households(long importId) {
    return sql.ids(
        "select distinct household_id from import_family where import_id = ?"
            + " and outcome in ('CREATED', 'UPDATED', 'UNCHANGED') and household_id is not null"
            + " order by 1",
        importId);
  }

  /** The households that an import created and that stand. */
  public List<Long> createdHouseholds(long importId) {
    return sql.ids(
        "select distinct household_id from import_family where import_id = ?"
            + " and outcome = 'CREATED' and household_id is not null order by 1",
        importId);
  }

  /** What an undo takes; households that stay, with all they have, do not count. */
  public UndoCounts undo(long importId, Set<Long> staying) {
    return sql.first(
            """
            with written as (select household_id, outcome from import_family
                              where import_id = ? and outcome in ('CREATED', 'UPDATED')
                                and household_id is not null and household_id <> all(?))
            select (select count(*) from written where outcome = 'CREATED') as families,
                   (select count(*) from imported_person i where import_id = ?
                       and not exists (select from household_member m
                                        where m.person_id = i.person_id
                                          and m.household_id = any(?))) as persons,
                   (select count(*) from household_quotient q join written w using (household_id)
                     where w.outcome = 'CREATED')
                   + (select coalesce(sum(jsonb_array_length(c.after_value::jsonb)
                                          - jsonb_array_length(c.before_value::jsonb)), 0)
                        from import_change c
                       where c.import_id = ? and c.part = 'household_quotient') as quotients,
                   (select count(*) from written where outcome = 'UPDATED') as restored
            """,
            row ->
                new UndoCounts(
                    row.getInt("families"),
                    row.getInt("persons"),
                    row.getInt("quotients"),
                    row.getInt("restored"),
                    staying.size()),
            importId,
            staying,
            importId,
            staying,
            importId)
        .orElseThrow();
  }

  /** Forgets households that are gone, whatever import speaks of them, and persons with them. */
  void forget(Collection<Long> households, Collection<Long> persons) {
    sql.update("delete from imported_household where household_id = any(?)", households);
    sql.update("delete from import_change where household_id = any(?)", households);
    sql.update(
        "delete from imported_person where person_id = any(?)"
            + " and not exists (select from person where id = person_id)",
        persons);
    sql.update(
        "update import_family set alike_household_id = null, alike_reason = null"
            + " where alike_household_id = any(?)",
        households);
    sql.update(
        "update import_family set household_id = null where household_id = any(?)", households);
  }
}
