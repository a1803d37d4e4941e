package fr.portailfamille.household.internal;

import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Many rows of one table in one statement. A row is a map from columns to texts; PostgreSQL itself
 * turns each text into the type of its column.
 */
@Dependent
public class RowSet {

  /**
   * Made once: the specification's own shortcut looks for its provider in all archives each time.
   */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  @Inject private Sql sql;

  /** Inserts rows; columns that no row names get their default. */
  public void insert(String table, List<Map<String, String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    String columns = String.join(", ", columns(rows, Set.of()));
    sql.update(
        "insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, ?::jsonb)"
            .formatted(table, columns),
        json(rows));
  }

  /** Fills values into rows that stand; gives the ids of those where something is different now. */
  public List<Long> update(String table, String key, List<Map<String, String>> rows) {
    Set<String> columns = columns(rows, Set.of(key));
    return columns.isEmpty()
        ? List.of()
        : sql.ids(
            "update %1$s x set %2$s, version = x.version + 1".formatted(table, assignments(columns))
                + " from jsonb_populate_recordset(null::%1$s, ?::jsonb) t where x.%2$s = t.%2$s and (%3$s) returning x.%2$s"
                    .formatted(table, key, differences(columns)),
            json(rows));
  }

  /** The same for memberships; gives the ids of their households. */
  public List<Long> updateMembers(List<Map<String, String>> rows) {
    Set<String> columns = columns(rows, Set.of("household_id", "person_id"));
    return columns.isEmpty()
        ? List.of()
        : sql.ids(
            "update household_member x set %s from jsonb_populate_recordset(null::household_member, ?::jsonb) t where x.household_id = t.household_id and x.person_id = t.person_id and (%s) returning x.household_id"
                .formatted(assignments(columns), differences(columns)),
            json(rows));
  }

  private static Set<String> columns(List<Map<String, String>> rows, Collection<String> without) {
    Set<String> columns = new TreeSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    columns.removeAll(without);
    for (String column : columns) {
      if (!column.matches("[a-z_]+")) {
        throw new IllegalArgumentException("No column: " + column);
      }
    }
    return columns;
  }

  private static String assignments(Set<String> columns) {
    return columns.stream().map(RowSet::assignment).collect(Collectors.joining(", "));
  }

  /** The code of a town goes with its name, known or not. */
  private static String assignment(String column) {
    return column.endsWith("_insee")
        ? "%1$s = case when t.%2$s is null then x.%1$s else t.%1$s end"
            .formatted(column, column.replace("_insee", ""))
        : "%1$s = coalesce(t.%1$s, x.%1$s)".formatted(column);
  }

  private static String differences(Set<String> columns) {
    return columns.stream()
        .map(
            column ->
                "t.%1$s <> x.%1$s or (t.%1$s is not null and x.%1$s is null)".formatted(column))
        .collect(Collectors.joining(" or "));
  }

  private static String json(List<Map<String, String>> rows) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (Map<String, String> row : rows) {
      JsonObjectBuilder object = JSON.createObjectBuilder();
      row.forEach(object::add);
      array.add(object);
    }
    return array.build().toString();
  }
}
