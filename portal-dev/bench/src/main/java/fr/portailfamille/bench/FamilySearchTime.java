package fr.portailfamille.bench;

import fr.portailfamille.household.FamilySearch;
import fr.portailfamille.organisation.Reach;
import fr.portailfamille.sandbox.Database;
import fr.portailfamille.sandbox.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * How long staff wait for a search of 20,000 families, with the very statement of the service and
 * the rights of the portal, beside what reading the searched rows once costs in the same database:
 * no search that looks at all of them can be faster. Medians of twenty; then the plans.
 */
public final class FamilySearchTime {

  private static final int RUNS = 20;
  private static final List<String> SEARCHES =
      List.of(
          "Martin",
          "martin zoé",
          "an",
          "e",
          "le roux",
          "Jean-Pierre",
          "élodie lefevre",
          "000123",
          "06 00 07 90 10",
          "0790",
          "lea.martin",
          "example.org",
          "zzyzx",
          "anne sophie da silva example");

  private FamilySearchTime() {}

  public static void main(String[] arguments) throws Exception {
    Settings settings = Settings.ofTests(Path.of(System.getProperty("bench.home")));
    Database database =
        new Database(
            Path.of(System.getProperty("bench.home"), "search"),
            settings.serverConfig().resolve("postgresql"),
            settings.databasePort(),
            false);
    database.start(true);
    try {
      migrate(database.port());
      try (Connection owner = database.connectAsOwner()) {
        ManyFamilies.write(owner);
      }
      try (Connection portal = database.connectAsRuntime()) {
        measure(portal);
      }
    } finally {
      database.stop();
    }
  }

  private static void migrate(int port) {
    Flyway.configure(FamilySearch.class.getClassLoader())
        .dataSource(
            "jdbc:postgresql://localhost:%d/%s".formatted(port, Database.NAME),
            Database.OWNER,
            Database.OWNER)
        .locations("classpath:db/migration")
        .placeholders(Map.of("runtimeRole", Database.RUNTIME))
        .baselineOnMigrate(true)
        .baselineVersion("000")
        .load()
        .migrate();
  }

  private static void measure(Connection portal) throws SQLException {
    List<Long> organisations = new ArrayList<>();
    List<Long> all = new ArrayList<>();
    try (ResultSet rows =
        portal.createStatement().executeQuery("select id, code from organisation order by id")) {
      while (rows.next()) {
        all.add(rows.getLong(1));
        if (rows.getString(2).equals("bench1")) {
          organisations.add(rows.getLong(1));
        }
      }
    }
    System.out.printf(
        "reading every searched row once: %.1f ms, a bare look into the index: %.1f ms%n%n",
        median(portal, "select count(*) from household_words where position(? in words) > 0", "zz"),
        median(portal, "select count(*) from household_words where words like ?", "%zzyzx%"));
    System.out.printf("%-30s %8s %10s %10s%n", "search", "found", "one org.", "all four");
    for (String typed : SEARCHES) {
      FamilySearch search = FamilySearch.of(typed);
      System.out.printf(
          "%-30s %8d %7.1f ms %7.1f ms%n",
          typed,
          found(portal, search, all),
          median(
              portal,
              search.sql(),
              search.parameters(new Reach(List.copyOf(organisations), List.of()))),
          median(portal, search.sql(), search.parameters(new Reach(all, List.of()))));
    }
    for (String typed : List.of("martin zoé", "an")) {
      FamilySearch search = FamilySearch.of(typed);
      System.out.printf("%nplan of «%s»%n", typed);
      rows(
              portal,
              "explain (analyze, buffers, costs off) " + search.sql(),
              search.parameters(new Reach(all, List.of())))
          .forEach(System.out::println);
    }
  }

  private static int found(Connection portal, FamilySearch search, Collection<Long> organisations)
      throws SQLException {
    return rows(
            portal,
            search.sql(),
            search.parameters(new Reach(List.copyOf(organisations), List.of())))
        .size();
  }

  private static double median(Connection portal, String sql, Object... parameters)
      throws SQLException {
    double[] times = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      rows(portal, sql, parameters);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }

  private static List<String> rows(Connection portal, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = portal.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        if (parameters[i] instanceof Collection<?> ids) {
          statement.setArray(i + 1, portal.createArrayOf("bigint", ids.toArray()));
        } else {
          statement.setObject(i + 1, parameters[i]);
        }
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<String> result = new ArrayList<>();
        while (rows.next()) {
          result.add(rows.getString(1));
        }
        return result;
      }
    }
  }
}
