package fr.portailfamille.it.ownership;

import fr.portailfamille.it.places.Crowd;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    String theirs = "(select person_id from household_member where household_id = %d)";
    return switch (name) {
      case "household" -> OptionalLong.of(household);
      case "person" -> newest("household_member", "person_id", "household_id = " + household);
      case "account" -> newest("household_access", "account_id", "household_id = " + household);
      default -> {
        Optional<String> table = table(name);
        if (table.isEmpty()) {
          yield OptionalLong.empty();
        }
        if (ownedByAHousehold().contains(table.get())) {
          yield newest(table.get(), "id", "household_id = " + household);
        }
        yield with("person_id").contains(table.get())
            ? newest(table.get(), "id", "person_id in " + theirs.formatted(household))
            : OptionalLong.empty();
      }
    };
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
        || table(name)
            .filter(t -> ownedByAHousehold().contains(t) || with("person_id").contains(t))
            .isPresent();
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

  /** {@code attempt} is a payment_attempt, as there is no other. */
  private static Optional<String> table(String name) {
    String snake = name.replaceAll("([A-Z])", "_$1").toLowerCase();
    List<String> found = with("id").stream().filter(snake::equals).toList();
    return found.isEmpty()
        ? with("id").stream().filter(t -> t.endsWith("_" + snake)).findFirst()
        : Optional.of(found.get(0));
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
