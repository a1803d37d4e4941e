package fr.portailfamille.intake;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.household.FamilyIntake;
import fr.portailfamille.intake.internal.CheckWork;
import fr.portailfamille.intake.internal.ImportFields;
import fr.portailfamille.intake.internal.ImportReport;
import fr.portailfamille.intake.internal.ImportRow;
import fr.portailfamille.intake.internal.ImportRules;
import fr.portailfamille.intake.internal.ImportStore;
import fr.portailfamille.intake.internal.ImportedRows;
import fr.portailfamille.intake.internal.OwnImports;
import fr.portailfamille.intake.internal.RawLine;
import fr.portailfamille.intake.internal.RunWork;
import fr.portailfamille.intake.internal.UndoWork;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.shared.CurrentCaller;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.sheet.SheetReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Imports of families, for staff of the organisation they are brought into: a file comes in, its
 * columns are matched, a check writes nothing and shows everything, then it runs, and may be
 * undone. The works themselves are long tasks; its families are invited at {@link
 * ImportInvitations}. Imports of other organisations are «not found».
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class ImportService {

  /** More errors, or likely doubles, are not shown on the page; the report has them all. */
  public static final int MOST_SHOWN = 100;

  private static final int PIECE = 500;
  private static final int LONGEST_NAME = 200;
  private static final Set<ImportStep> BEFORE_RUN =
      EnumSet.of(ImportStep.COLUMNS, ImportStep.CHECK, ImportStep.COMPARE, ImportStep.CHECKED);

  @Inject private OwnImports own;
  @Inject private ImportStore store;
  @Inject private ImportReport report;
  @Inject private ImportedRows imported;
  @Inject private FamilyIntake intake;
  @Inject private ImportRules rules;
  @Inject private OrganisationService organisations;
  @Inject private CurrentCaller caller;
  @Inject private AuditTrail audit;

  /** The organisations the caller may bring families into. */
  public List<OrganisationView> organisations() {
    return own.organisations();
  }

  /**
   * The keys of the fields a column of this import can be matched to, in their order: the dossier's
   * catalogue without what the organisation hides. NotFound for the imports of others.
   */
  public List<String> fields(long importId) {
    return rules.keys(own.find(importId).organisationId());
  }

  /** What the field of the dossier behind such a key is called; the key itself where it is none. */
  public static String dossierKey(String key) {
    return ImportFields.dossierKey(key);
  }

  /**
   * Reads a file line by line and keeps its lines as they are.
   *
   * @return the id of the new import
   * @throws RefusedException NotFound for an organisation that is not the caller's; what is no
   *     spreadsheet, or too much of one, by the reasons of {@link SheetReader}
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long open(OpenImportCommand command) {
    own.require(command.organisationId());
    Staging staging = new Staging(command);
    try {
      SheetReader.read(command.file(), staging::take);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    staging.flush();
    audit.record(
        "import.opened",
        "family-import",
        staging.importId,
        Map.of("organisation", command.organisationId(), "lines", staging.lines));
    return staging.importId;
  }

  /** Keeps lines, some hundred at a time. */
  private final class Staging {

    private final OpenImportCommand command;
    private final List<RawLine> piece = new ArrayList<>();
    private long importId;
    private int lines;

    private Staging(OpenImportCommand command) {
      this.command = command;
    }

    private void take(int line, List<String> cells) {
      if (importId == 0) {
        String name = command.fileName();
        importId =
            store.open(
                command.organisationId(),
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                cells,
                caller.accountId().isPresent() ? caller.accountId().getAsLong() : null);
        return;
      }
      lines++;
      piece.add(new RawLine(line, cells, null));
      if (piece.size() == PIECE) {
        flush();
      }
    }

    private void flush() {
      if (!piece.isEmpty()) {
        store.stage(importId, piece);
        piece.clear();
      }
    }
  }

  /** The imports of the caller's organisations, the newest first. */
  public List<ImportLine> recent() {
    return report.recent(own.organisationIds());
  }

  /** An import with where it stands; NotFound for those of others. */
  public ImportView view(long importId) {
    ImportRow row = own.find(importId);
    List<String> open = rules.keys(row.organisationId());
    List<String> fields = row.columns().isEmpty() ? store.remembered(row) : row.columns();
    fields =
        fields.isEmpty()
            ? ImportFields.guess(row.header(), open)
            : fields.stream().map(field -> open.contains(field) ? field : "").toList();
    return new ImportView(
        row.id(),
        row.organisationId(),
        organisations.byId(row.organisationId()).name(),
        row.fileName(),
        row.lines(),
        row.step(),
        row.choice(),
        row.isList(),
        report.columns(row, fields),
        report.counts(importId),
        own.lastTask(importId).orElse(null));
  }

  /**
   * Says what the columns are and asks for the check. The choice is remembered for the next file
   * with the same headings. Without names it is a list: each line fills a household that stands,
   * found by its number or a guardian's n° d'allocataire.
   *
   * @throws RefusedException NameColumnsMissing, ColumnsAlike; ImportPast once it ran; TaskUnderWay
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void check(MapColumnsCommand command) {
    ImportRow row = own.still(command.importId(), BEFORE_RUN);
    List<String> open = rules.keys(row.organisationId());
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < row.header().size(); i++) {
      String field = i < command.fields().size() ? command.fields().get(i) : "";
      fields.add(open.contains(field) ? field : "");
    }
    requireUnique(row.header(), fields);
    if (!ImportFields.isList(fields)
        && (!fields.contains("person.lastName") || !fields.contains("person.firstName"))) {
      throw new RefusedException(new NameColumnsMissing());
    }
    store.columns(row, fields);
    own.begin(row, ImportStep.CHECK, CheckWork.KIND, row.lines());
  }

  private static void requireUnique(List<String> header, List<String> fields) {
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      String before = fields.get(i).isEmpty() ? null : seen.put(fields.get(i), header.get(i));
      if (before != null) {
        throw new RefusedException(new ColumnsAlike(before, header.get(i)));
      }
    }
  }

  /** What is done with likely doubles, for all of them or, by their number, for some. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void choose(long importId, ImportChoice all, Map<Integer, ImportChoice> some) {
    own.still(importId, EnumSet.of(ImportStep.CHECKED));
    report.choose(importId, all, some);
  }

  /** Asks for the run. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void run(long importId) {
    ImportRow row = own.still(importId, EnumSet.of(ImportStep.CHECKED));
    own.begin(row, ImportStep.RUN, RunWork.KIND, report.counts(importId).families());
    audit.record("import.run", "family-import", importId, Map.of("file", row.fileName()));
  }

  /** What an undo would take now, and how many families it would leave. */
  public UndoCounts undoCounts(long importId) {
    own.find(importId);
    List<Long> created = imported.createdHouseholds(importId);
    List<Long> persons = imported.createdPersons(importId, created);
    return imported.undo(importId, intake.kept(created, persons, ImportedRows.OWN).keySet());
  }

  /** Asks to take back what the import created and nobody touched since. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void undo(long importId) {
    ImportRow row = own.still(importId, EnumSet.of(ImportStep.RUN, ImportStep.DONE));
    own.begin(row, ImportStep.UNDO, UndoWork.KIND, report.counts(importId).families());
    audit.record("import.undone", "family-import", importId, Map.of("file", row.fileName()));
  }

  /** Forgets a file that was not run: its lines are personal data. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forget(long importId) {
    ImportRow row = own.still(importId, BEFORE_RUN);
    // before it is gone: the journal finds its organisation
    audit.record("import.forgotten", "family-import", importId, Map.of("file", row.fileName()));
    report.delete(importId);
  }

  /** The cells that cannot be taken, at most {@link #MOST_SHOWN}, in the order of the file. */
  public List<FaultLine> faults(long importId) {
    return report.faults(own.find(importId), MOST_SHOWN);
  }

  /** Likely doubles, at most {@link #MOST_SHOWN}, in the order of the file. */
  public List<AlikeFamily> alike(long importId) {
    own.find(importId);
    return report.alike(importId, MOST_SHOWN);
  }

  /**
   * Households that stand, with what an update would write into their own values: at most {@link
   * #MOST_SHOWN}, in the order of the file.
   */
  public List<FamilyChange> changes(long importId) {
    own.find(importId);
    return report.changes(importId, MOST_SHOWN);
  }

  /** Families that an undo left, at most {@link #MOST_SHOWN}. */
  public List<KeptFamily> kept(long importId) {
    own.find(importId);
    return report.kept(importId, MOST_SHOWN);
  }

  /** The next lines for the report, with what became of them; none when all are read. */
  public List<ReportLine> report(long importId, int afterLine) {
    return report.lines(own.find(importId), afterLine);
  }
}
