package fr.portailfamille.intake.internal;

import fr.portailfamille.intake.AlikeFamily;
import fr.portailfamille.intake.ColumnView;
import fr.portailfamille.intake.FamilyChange;
import fr.portailfamille.intake.FaultLine;
import fr.portailfamille.intake.ImportChoice;
import fr.portailfamille.intake.ImportCounts;
import fr.portailfamille.intake.ImportLine;
import fr.portailfamille.intake.ImportOutcome;
import fr.portailfamille.intake.ImportStep;
import fr.portailfamille.intake.KeptFamily;
import fr.portailfamille.intake.ReportLine;
import fr.portailfamille.intake.ValueChange;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What screens read of imports, and what staff decides about likely doubles. */
@Dependent
public class ImportReport {

  private static final int MOST_IMPORTS = 50;
  private static final int SAMPLES = 3;
  private static final int SAMPLED_LINES = 50;
  private static final int PIECE = 1000;

  private static final String MEMBERS =
      """
      (select string_agg(p.first_name, ', ' order by m.position, p.id)
         from household_member m join person p on p.id = m.person_id where m.household_id = h.id)
      """;

  @Inject private Sql sql;
  @Inject private ImportStore store;

  public List<ImportLine> recent(Collection<Long> organisations) {
    return sql.list(
        """
        select i.*, o.name as organisation_name, a.display_name
          from family_import i
          join organisation o on o.id = i.organisation_id
          left join account a on a.id = i.created_by
         where i.organisation_id = any(?)
         order by i.created_at desc, i.id desc limit ?
        """,
        row ->
            new ImportLine(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("organisation_name"),
                ImportStep.valueOf(row.getString("step")),
                row.getInt("line_count"),
                row.getString("display_name"),
                Sql.instant(row, "created_at")),
        organisations,
        MOST_IMPORTS);
  }

  /** The columns with their first filled cells. */
  public List<ColumnView> columns(ImportRow row, List<String> fields) {
    List<RawLine> first = store.lines(row.id(), 0, SAMPLED_LINES);
    List<ColumnView> columns = new ArrayList<>();
    for (int i = 0; i < row.header().size(); i++) {
      int place = i;
      columns.add(
          new ColumnView(
              i,
              row.header().get(i),
              first.stream()
                  .map(RawLine::cells)
                  .filter(cells -> place < cells.size() && !cells.get(place).isEmpty())
                  .map(cells -> cells.get(place))
                  .distinct()
                  .limit(SAMPLES)
                  .toList(),
              fields.get(i)));
    }
    return columns;
  }

  public ImportCounts counts(long importId) {
    return sql.first(
            """
            select count(*) as families,
                   (select count(*) from import_line where import_id = ?) as persons,
                   count(*) filter (where changes <> '[]') as changing,
                   count(*) filter (where not faulty and alike_reason is null) as fresh,
                   count(*) filter (where alike_reason = 'KNOWN') as known,
                   count(*) filter (where alike_reason <> 'KNOWN') as alike,
                   count(*) filter (where faulty) as faulty,
                   (select count(*) from import_fault where import_id = ?) as faults,
                   count(*) filter (where outcome = 'CREATED') as created,
                   count(*) filter (where outcome = 'UPDATED') as updated,
                   count(*) filter (where outcome = 'UNCHANGED') as unchanged,
                   count(*) filter (where outcome = 'SKIPPED') as skipped,
                   count(*) filter (where outcome = 'REMOVED') as removed,
                   count(*) filter (where outcome = 'RESTORED') as restored,
                   count(*) filter (where outcome = 'KEPT') as kept
              from import_family where import_id = ?
            """,
            row ->
                new ImportCounts(
                    row.getInt("families"),
                    row.getInt("persons"),
                    row.getInt("fresh"),
                    row.getInt("known"),
                    row.getInt("changing"),
                    row.getInt("alike"),
                    row.getInt("faulty"),
                    row.getInt("faults"),
                    row.getInt("created"),
                    row.getInt("updated"),
                    row.getInt("unchanged"),
                    row.getInt("skipped"),
                    row.getInt("removed"),
                    row.getInt("restored"),
                    row.getInt("kept")),
            importId,
            importId,
            importId)
        .orElseThrow();
  }

  public List<FaultLine> faults(ImportRow row, int most) {
    return faults(row, 0, Integer.MAX_VALUE, most);
  }

  private List<FaultLine> faults(ImportRow row, int after, int last, int most) {
    return sql.list(
        """
        select line, place, reason, value, field, hint from import_fault
         where import_id = ? and line > ? and line <= ? order by line, place limit ?
        """,
        found -> {
          int place = found.getInt("place");
          return new FaultLine(
              found.getInt("line"),
              letters(place),
              place < row.header().size() ? row.header().get(place) : "",
              found.getString("reason"),
              found.getString("value"),
              found.getString("field"),
              found.getString("hint").lines().toList());
        },
        row.id(),
        after,
        last,
        most);
  }

  /** The column as spreadsheets call it: A, B … Z, AA. */
  static String letters(int place) {
    String rest = place >= 26 ? letters(place / 26 - 1) : "";
    return rest + (char) ('A' + place % 26);
  }

  public List<AlikeFamily> alike(long importId, int most) {
    return sql.list(
        """
        select f.*, h.number as household_number, h.name as household_name,
        """
            + MEMBERS
            + """
               as household_members,
               (select count(*) from import_line l
                 where l.import_id = f.import_id and l.family_key = f.family_key) as persons
              from import_family f join household h on h.id = f.alike_household_id
             where f.import_id = ? and f.alike_reason <> 'KNOWN'
             order by f.family_no limit ?
            """,
        row -> {
          String choice = row.getString("choice");
          return new AlikeFamily(
              row.getInt("family_no"),
              row.getInt("first_line"),
              row.getString("name"),
              row.getInt("persons"),
              row.getLong("alike_household_id"),
              row.getString("household_number"),
              row.getString("household_name"),
              row.getString("household_members"),
              row.getString("alike_reason"),
              choice == null ? null : ImportChoice.valueOf(choice));
        },
        importId,
        most);
  }

  /** Households that stand, with what an update would write into them. */
  public List<FamilyChange> changes(long importId, int most) {
    return sql.list(
        """
        select f.first_line, f.alike_household_id, h.number, h.name, f.changes
          from import_family f join household h on h.id = f.alike_household_id
         where f.import_id = ? and f.changes <> '[]' order by f.family_no limit ?
        """,
        row ->
            new FamilyChange(
                row.getInt("first_line"),
                row.getLong("alike_household_id"),
                row.getString("number"),
                row.getString("name"),
                ChangePreview.read(row.getString("changes"))),
        importId,
        most);
  }

  public List<KeptFamily> kept(long importId, int most) {
    return sql.list(
        """
        select f.first_line, f.name, f.household_id, h.number, f.kept_reason
          from import_family f join household h on h.id = f.household_id
         where f.import_id = ? and f.outcome = 'KEPT' order by f.family_no limit ?
        """,
        row ->
            new KeptFamily(
                row.getInt("first_line"),
                row.getString("name"),
                row.getLong("household_id"),
                row.getString("number"),
                row.getString("kept_reason")),
        importId,
        most);
  }

  /** The choice for all likely doubles, and of those named by their number their own. */
  public void choose(long importId, ImportChoice all, Map<Integer, ImportChoice> some) {
    sql.update("update family_import set choice = ? where id = ?", all, importId);
    some.forEach(
        (no, choice) ->
            sql.update(
                "update import_family set choice = ?::text where import_id = ? and family_no = ?",
                choice,
                importId,
                no));
  }

  /** The next lines after this one with what became of them. */
  public List<ReportLine> lines(ImportRow row, int after) {
    record Line(
        int line,
        String outcome,
        String number,
        String kept,
        List<String> cells,
        List<ValueChange> changes) {}
    List<Line> lines =
        sql.list(
            """
            select l.line, l.outcome, h.number, f.kept_reason, l.cells,
                   case when f.first_line = l.line then f.changes end as changes
              from import_line l
              left join import_family f
                on f.import_id = l.import_id and f.family_key = l.family_key
              left join household h on h.id = f.household_id
             where l.import_id = ? and l.line > ? order by l.line limit ?
            """,
            found ->
                new Line(
                    found.getInt("line"),
                    found.getString("outcome"),
                    found.getString("number"),
                    found.getString("kept_reason"),
                    ImportStore.texts(found.getArray("cells")),
                    ChangePreview.read(found.getString("changes"))),
            row.id(),
            after,
            PIECE);
    if (lines.isEmpty()) {
      return List.of();
    }
    Map<Integer, List<FaultLine>> faults = new HashMap<>();
    int last = lines.get(lines.size() - 1).line();
    for (FaultLine fault : faults(row, after, last, Integer.MAX_VALUE)) {
      faults.computeIfAbsent(fault.line(), line -> new ArrayList<>()).add(fault);
    }
    return lines.stream()
        .map(
            line ->
                new ReportLine(
                    line.line(),
                    line.outcome() == null ? null : ImportOutcome.valueOf(line.outcome()),
                    line.number(),
                    line.kept(),
                    faults.getOrDefault(line.line(), List.of()),
                    line.cells(),
                    line.changes()))
        .toList();
  }

  /** Deletes an import that wrote nothing, with its lines. */
  public void delete(long importId) {
    for (String table : new String[] {"import_fault", "import_family", "import_line"}) {
      sql.update("delete from " + table + " where import_id = ?", importId);
    }
    sql.update("delete from family_import where id = ?", importId);
  }
}
