package fr.portailfamille.intake.internal;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.execution.TaskOrder;
import fr.portailfamille.execution.TaskPiece;
import fr.portailfamille.execution.TaskWork;
import fr.portailfamille.household.FamilyImages;
import fr.portailfamille.household.FamilyIntake;
import fr.portailfamille.household.KeptReason;
import fr.portailfamille.intake.ImportOutcome;
import fr.portailfamille.intake.ImportStep;
import fr.portailfamille.organisation.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes an import back: what it created goes, what it wrote over stands again, unless somebody has
 * touched it since: that stays, and says why.
 */
@ApplicationScoped
public class UndoWork implements TaskWork {

  public static final String KIND = "family-import-undo";

  private static final int FAMILIES = 100;

  @Inject private ImportStore store;
  @Inject private ImportedRows imported;
  @Inject private FamilyIntake intake;
  @Inject private FamilyImages images;
  @Inject private ImportedValues values;
  @Inject private AuditTrail audit;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duty duty() {
    return Duty.EDIT_FAMILIES;
  }

  @Override
  public TaskPiece next(TaskOrder order) {
    ImportRow row = store.lock(order.subjectId());
    int total = store.families(row.id());
    List<ImportStore.Written> families = store.written(row.id(), row.worked(), FAMILIES);
    if (families.isEmpty()) {
      store.step(row.id(), ImportStep.UNDONE, 0);
      return new TaskPiece(total, total, true);
    }
    List<FamilyResult> results = new ArrayList<>();
    remove(row, order, families.stream().filter(ImportStore.Written::created).toList(), results);
    restore(row, order, families.stream().filter(f -> !f.created()).toList(), results);
    store.results(row.id(), results);
    int last = families.get(families.size() - 1).no();
    store.step(row.id(), ImportStep.UNDO, last);
    return new TaskPiece(last, total, false);
  }

  private void remove(
      ImportRow row,
      TaskOrder order,
      List<ImportStore.Written> families,
      List<FamilyResult> results) {
    List<Long> ids = families.stream().map(ImportStore.Written::householdId).toList();
    List<Long> persons = imported.createdPersons(row.id(), ids);
    Map<Long, KeptReason> kept = intake.remove(ids, persons, ImportedRows.OWN);
    List<Long> gone = ids.stream().filter(id -> !kept.containsKey(id)).toList();
    imported.forget(gone, persons);
    for (ImportStore.Written family : families) {
      long id = family.householdId();
      KeptReason reason = kept.get(id);
      if (reason == null) {
        results.add(new FamilyResult(family.no(), family.key(), ImportOutcome.REMOVED, 0, null));
        audit.recordAs(
            order.actor(), "household.import-undone", "household", id, Map.of("import", row.id()));
      } else {
        results.add(
            new FamilyResult(family.no(), family.key(), ImportOutcome.KEPT, id, reason.name()));
      }
    }
  }

  /** What it filled into households that stood before is put back, persons it added go. */
  private void restore(
      ImportRow row,
      TaskOrder order,
      List<ImportStore.Written> families,
      List<FamilyResult> results) {
    List<Long> ids = families.stream().map(ImportStore.Written::householdId).toList();
    Set<Long> changed = images.restore(values.of(row.id(), ids));
    values.forget(row.id(), ids);
    for (ImportStore.Written family : families) {
      long id = family.householdId();
      List<Long> persons = imported.createdPersons(row.id(), List.of(id));
      List<Long> gone = intake.removeMembers(id, persons, ImportedRows.OWN);
      imported.forget(List.of(), gone);
      KeptReason kept =
          changed.contains(id)
              ? KeptReason.CHANGED
              : gone.size() < persons.size() ? KeptReason.USED : null;
      results.add(
          new FamilyResult(
              family.no(),
              family.key(),
              kept == null ? ImportOutcome.RESTORED : ImportOutcome.KEPT,
              id,
              kept == null ? null : kept.name()));
      audit.recordAs(
          order.actor(), "household.import-undone", "household", id, Map.of("import", row.id()));
    }
  }
}
