package fr.portailfamille.intake.internal;

import fr.portailfamille.intake.ImportChoice;
import fr.portailfamille.intake.ImportStep;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The rows of imports, many at once. */
@Dependent
public class ImportStore {

  @Inject private Sql sql;
  @Inject private BusinessClock clock;

  /** A new import, without lines yet. */
  public long open(long organisationId, String fileName, List<String> header, Long account) {
    return sql.number(
        """
        insert into family_import (organisation_id, file_name, header, step, line_count, created_at,
                                   created_by)
        values (?, ?, ?::text[], 'COLUMNS', 0, ?, ?::bigint) returning id
        """,
        organisationId,
        fileName,
        header,
        clock.now(),
        account);
  }

  /** Keeps lines as they came. */
  public void stage(long importId, List<RawLine> lines) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (RawLine line : lines) {
      rows.add(
          Json.createArrayBuilder().add(line.line()).add(Json.createArrayBuilder(line.cells())));
    }
    sql.update(
        """
        insert into import_line (import_id, line, cells)
        select ?, (row->>0)::int, array(select jsonb_array_elements_text(row->1))
          from jsonb_array_elements(?::jsonb) as row
        """,
        importId,
        rows.build().toString());
    sql.update(
        "update family_import set line_count = line_count + ? where id = ?",
        lines.size(),
        importId);
  }

  /** The import; NotFound where there is none. */
  public ImportRow row(long importId) {
    return find("", importId);
  }

  /** The same, locked until the transaction ends. */
  public ImportRow lock(long importId) {
    return find(" for no key update", importId);
  }

  private ImportRow find(String lock, long importId) {
    return sql.first("select * from family_import where id = ?" + lock, ImportStore::row, importId)
        .orElseThrow(() -> new RefusedException(new NotFound()));
  }

  private static ImportRow row(ResultSet row) throws SQLException {
    return new ImportRow(
        row.getLong("id"),
        row.getLong("organisation_id"),
        row.getString("file_name"),
        texts(row.getArray("header")),
        texts(row.getArray("columns")),
        ImportStep.valueOf(row.getString("step")),
        row.getInt("line_count"),
        row.getInt("worked"),
        ImportChoice.valueOf(row.getString("choice")));
  }

  static List<String> texts(Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  /** Where it stands, and how far in it. */
  public void step(long importId, ImportStep step, int worked) {
    sql.update(
        "update family_import set step = ?, worked = ? where id = ?", step, worked, importId);
  }

  /** What the columns are; what an earlier check found is forgotten. */
  public void columns(ImportRow row, List<String> fields) {
    sql.update(
        "update family_import set columns = ?::text[], choice = ? where id = ?",
        fields,
        ImportFields.isList(fields) ? ImportChoice.UPDATE : ImportChoice.SKIP,
        row.id());
    sql.update(
        """
        insert into import_columns (organisation_id, headings, columns) values (?, ?, ?::text[])
        on conflict (organisation_id, headings) do update set columns = excluded.columns
        """,
        row.organisationId(),
        ImportFields.signature(row.header()),
        fields);
    sql.update("delete from import_fault where import_id = ?", row.id());
    sql.update("delete from import_family where import_id = ?", row.id());
  }

  /** How the same headings were matched last; empty where they never were. */
  public List<String> remembered(ImportRow row) {
    return sql.first(
            "select columns from import_columns where organisation_id = ? and headings = ?",
            found -> texts(found.getArray("columns")),
            row.organisationId(),
            ImportFields.signature(row.header()))
        .orElse(List.of());
  }

  public List<RawLine> lines(long importId, int after, int most) {
    return sql.list(
        "select line, cells, family_key from import_line where import_id = ? and line > ?"
            + " order by line limit ?",
        ImportStore::line,
        importId,
        after,
        most);
  }

  List<RawLine> linesOf(long importId, Collection<String> familyKeys) {
    return sql.list(
        "select line, cells, family_key from import_line where import_id = ?"
            + " and family_key = any(?::text[]) order by line",
        ImportStore::line,
        importId,
        familyKeys);
  }

  private static RawLine line(ResultSet row) throws SQLException {
    return new RawLine(
        row.getInt("line"), texts(row.getArray("cells")), row.getString("family_key"));
  }

  /** Keeps what lines were read as. */
  void read(long importId, List<ReadLine> lines) {
    sql.update(
        """
        update import_line l set family_key = t.family, person_key = t.person, faults = t.faults
          from unnest(?::int[], ?::text[], ?::text[], ?::int[]) as t(line, family, person, faults)
         where l.import_id = ? and l.line = t.line
        """,
        lines.stream().map(l -> (long) l.line()).toList(),
        lines.stream().map(ReadLine::familyKey).toList(),
        lines.stream().map(ReadLine::personKey).toList(),
        lines.stream().map(l -> (long) l.faults().size()).toList(),
        importId);
    List<Long> line = new ArrayList<>();
    List<Long> place = new ArrayList<>();
    List<String> reason = new ArrayList<>();
    List<String> value = new ArrayList<>();
    List<String> field = new ArrayList<>();
    List<String> hint = new ArrayList<>();
    for (ReadLine one : lines) {
      for (ReadLine.Fault fault : one.faults()) {
        line.add((long) one.line());
        place.add((long) fault.place());
        reason.add(fault.reason());
        value.add(fault.value());
        field.add(fault.field());
        hint.add(fault.hint());
      }
    }
    sql.update(
        """
        insert into import_fault (import_id, line, place, reason, value, field, hint)
        select ?, * from unnest(?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
        """,
        importId,
        line,
        place,
        reason,
        value,
        field,
        hint);
  }

  /** What lines say of health stands in the dossiers now, and nowhere else. */
  void withoutHealth(ImportRow row) {
    for (int place : row.ofHealth()) {
      sql.update(
          "update import_line set cells[?] = '' where import_id = ? and cardinality(cells) >= ?",
          place + 1,
          row.id(),
          place + 1);
    }
  }

  /** Leaves families out, each for what is wrong with its first line. */
  void fault(long importId, List<Unmatched> families) {
    sql.update(
        """
        insert into import_fault (import_id, line, place, reason, value, hint)
        select f.import_id, f.first_line, t.place, t.reason, t.value, t.hint
          from unnest(?::int[], ?::int[], ?::text[], ?::text[], ?::text[])
               as t(no, place, reason, value, hint)
          join import_family f on f.import_id = ? and f.family_no = t.no
        on conflict do nothing
        """,
        families.stream().map(f -> (long) f.no()).toList(),
        families.stream().map(f -> (long) f.place()).toList(),
        families.stream().map(Unmatched::reason).toList(),
        families.stream().map(Unmatched::value).toList(),
        families.stream().map(Unmatched::hint).toList(),
        importId);
    sql.update(
        "update import_family set faulty = true where import_id = ? and family_no = any(?::int[])",
        importId,
        families.stream().map(f -> (long) f.no()).toList());
  }

  /** A family of a list that means no household alone. */
  record Unmatched(int no, int place, String reason, String value, String hint) {}

  /** Makes the families of the lines that were read, in the order of the file. */
  void group(long importId) {
    sql.update(
        """
        insert into import_family (import_id, family_no, family_key, name, first_line, faulty)
        select import_id, row_number() over (order by min(line)), family_key, '', min(line),
               bool_or(faults > 0)
          from import_line where import_id = ? group by import_id, family_key
        """,
        importId);
  }

  int families(long importId) {
    return (int) sql.number("select count(*) from import_family where import_id = ?", importId);
  }

  List<FamilyRow> families(long importId, int after, int most) {
    return sql.list(
        "select * from import_family where import_id = ? and family_no > ? order by family_no limit ?",
        row -> {
          String choice = row.getString("choice");
          return new FamilyRow(
              row.getInt("family_no"),
              row.getString("family_key"),
              row.getInt("first_line"),
              row.getBoolean("faulty"),
              row.getLong("alike_household_id"),
              choice == null ? null : ImportChoice.valueOf(choice));
        },
        importId,
        after,
        most);
  }

  void named(long importId, List<Long> numbers, List<String> names) {
    sql.update(
        """
        update import_family f set name = t.name from unnest(?::int[], ?::text[]) as t(no, name)
         where f.import_id = ? and f.family_no = t.no
        """,
        numbers,
        names,
        importId);
  }

  void alike(long importId, List<Long> numbers, List<Long> households, List<String> reasons) {
    sql.update(
        """
        update import_family f set alike_household_id = t.household, alike_reason = t.reason
          from unnest(?::int[], ?::bigint[], ?::text[]) as t(no, household, reason)
         where f.import_id = ? and f.family_no = t.no
        """,
        numbers,
        households,
        reasons,
        importId);
  }

  /** What became of families, and so of their lines. */
  void results(long importId, List<FamilyResult> results) {
    sql.update(
        """
        update import_family f
           set outcome = t.outcome, household_id = nullif(t.household, 0), kept_reason = t.kept
          from unnest(?::int[], ?::text[], ?::bigint[], ?::text[]) as t(no, outcome, household, kept)
         where f.import_id = ? and f.family_no = t.no
        """,
        results.stream().map(r -> (long) r.no()).toList(),
        results.stream().map(r -> r.outcome().name()).toList(),
        results.stream().map(FamilyResult::householdId).toList(),
        results.stream().map(FamilyResult::kept).toList(),
        importId);
    sql.update(
        """
        update import_line l set outcome = t.outcome
          from unnest(?::text[], ?::text[]) as t(key, outcome)
         where l.import_id = ? and l.family_key = t.key
        """,
        results.stream().map(FamilyResult::key).toList(),
        results.stream().map(r -> r.outcome().name()).toList(),
        importId);
  }

  /** A family that an import wrote into a household. */
  record Written(int no, String key, boolean created, long householdId) {}

  List<Written> written(long importId, int after, int most) {
    return sql.list(
        """
        select family_no, family_key, outcome, household_id from import_family
         where import_id = ? and family_no > ? and outcome in ('CREATED', 'UPDATED')
           and household_id is not null
         order by family_no limit ?
        """,
        row ->
            new Written(
                row.getInt("family_no"),
                row.getString("family_key"),
                "CREATED".equals(row.getString("outcome")),
                row.getLong("household_id")),
        importId,
        after,
        most);
  }
}
