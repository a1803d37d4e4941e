package fr.portailfamille.it.ownership;

import fr.portailfamille.it.places.Crowd;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Whose rows stand in which table, by the columns the tables have. */
final class Tables {

  private Tables() {}

  static List<String> ownedByAHousehold() {
    return with("household_id");
  }

  /**
   * The newest row of the household that an id of this name ({@code enrolment}, {@code attempt})
   * means: nothing for what is no household's own.
   */
  static OptionalLong idOf(String name, long household) {
    return switch (name) {
      case "household" -> OptionalLong.of(household);
      case "person" -> newest("household_member", "person_id", "household_id = " + household);
      case "account" -> newest("household_access", "account_id", "household_id = " + household);
      default ->
          tables(name).stream()
              .flatMapToLong(table -> ofTable(table, household).stream())
              .mapToObj(OptionalLong::of)
              .findFirst()
              .orElse(OptionalLong.empty());
    };
  }

  private static OptionalLong ofTable(String table, long household) {
    if (ownedByAHousehold().contains(table)) {
      return newest(table, "id", "household_id = " + household);
    }
    return with("person_id").contains(table)
        ? newest(
            table,
            "id",
            "person_id in (select person_id from household_member where household_id = "
                + household
                + ")")
        : OptionalLong.empty();
  }

  /** The ids of these names, of those that are a household's own. */
  static Map<String, Long> idsOf(List<String> names, long household) {
    Map<String, Long> ids = new TreeMap<>();
    for (String name : names) {
      idOf(name, household).ifPresent(id -> ids.put(name, id));
    }
    return ids;
  }

  /** Whether ids of this name belong to households at all. */
  static boolean isAHouseholds(String name) {
    return List.of("household", "person", "account").contains(name)
        || tables(name).stream()
            .anyMatch(t -> ownedByAHousehold().contains(t) || with("person_id").contains(t));
  }

  private static OptionalLong newest(String table, String column, String which) {
    return Crowd.rows(
            "select max(" + column + ") from " + table + " where " + which,
            row -> {
              long id = row.getLong(1);
              return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
            })
        .get(0);
  }

  /** {@code attempt} is a payment_attempt, as there is no other; where there are more, the last. */
  private static List<String> tables(String name) {
    String snake = name.replaceAll("([A-Z])", "_$1").toLowerCase();
    List<String> all = with("id");
    return all.contains(snake)
        ? List.of(snake)
        : all.stream()
            .filter(table -> table.endsWith("_" + snake))
            .sorted(Comparator.reverseOrder())
            .toList();
  }

  private static List<String> with(String column) {
    return Crowd.rows(
        "select table_name from information_schema.columns where table_schema = 'public'"
            + " and column_name = '"
            + column
            + "' order by 1",
        row -> row.getString(1));
  }
}
