package fr.portailfamille.preparation.internal;

import fr.portailfamille.preparation.CatalogueFileLine;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps catalogues' files between their look and their writing. */
@Dependent
public class FileStore {

  /**
   * Made once: the specification's own shortcut looks for its provider in all archives each time.
   */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  /** A file that nobody wrote is forgotten after that. */
  private static final Duration KEPT = Duration.ofDays(30);

  private static final int MOST_SHOWN = 10;
  private static final int LONGEST_NAME = 200;

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  /**
   * A file as it is kept.
   *
   * @param structures whose catalogue it was read against when it came
   * @param lines empty once it was written
   */
  record Stored(
      long id,
      long organisationId,
      Set<Long> structures,
      String fileName,
      Instant createdAt,
      Instant writtenAt,
      List<RawFileLine> lines) {}

  long add(
      long organisationId,
      List<Long> structures,
      String fileName,
      List<RawFileLine> lines,
      int faults) {
    sql.update(
        "delete from catalogue_file where organisation_id = ? and created_at < ?",
        organisationId,
        clock.now().minus(KEPT));
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    for (RawFileLine line : lines) {
      rows.add(
          JSON.createArrayBuilder()
              .add(line.tab())
              .add(line.line())
              .add(JSON.createArrayBuilder(line.cells())));
    }
    return sql.number(
        "insert into catalogue_file"
            + " (organisation_id, structures, file_name, lines, faults, created_at)"
            + " values (?, ?, ?, ?::jsonb, ?, ?) returning id",
        organisationId,
        structures,
        fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME)),
        rows.build().toString(),
        faults,
        clock.now());
  }

  /** NotFound for an unknown one. */
  Stored find(long id) {
    return sql.first(
            "select * from catalogue_file where id = ?",
            row ->
                new Stored(
                    row.getLong("id"),
                    row.getLong("organisation_id"),
                    Set.of((Long[]) row.getArray("structures").getArray()),
                    row.getString("file_name"),
                    Sql.instant(row, "created_at"),
                    Sql.instant(row, "written_at"),
                    lines(row.getString("lines"))),
            id)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  /** One writing of a file at a time, and one of an organisation. */
  void lock(long id) {
    sql.ids(
        "select o.id from organisation o join catalogue_file f on f.organisation_id = o.id"
            + " where f.id = ? for no key update of o",
        id);
  }

  void written(long id) {
    sql.update(
        "update catalogue_file set written_at = ?, lines = '[]' where id = ?", clock.now(), id);
  }

  /** The last files of an organisation that name no other structures than these. */
  List<CatalogueFileLine> recent(long organisationId, List<Long> structures) {
    return sql.list(
        "select id, file_name, faults, created_at, written_at from catalogue_file"
            + " where organisation_id = ? and structures <@ ?::bigint[]"
            + " order by created_at desc, id desc limit "
            + MOST_SHOWN,
        row ->
            new CatalogueFileLine(
                row.getLong("id"),
                row.getString("file_name"),
                row.getInt("faults"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "written_at")),
        organisationId,
        structures);
  }

  private static List<RawFileLine> lines(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonArray.class).stream()
          .map(
              row ->
                  new RawFileLine(
                      row.getString(0),
                      row.getInt(1),
                      row.getJsonArray(2).getValuesAs(JsonString::getString)))
          .toList();
    }
  }
}
