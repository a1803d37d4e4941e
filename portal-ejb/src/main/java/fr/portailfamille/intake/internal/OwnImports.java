package fr.portailfamille.intake.internal;

import fr.portailfamille.execution.AskTaskCommand;
import fr.portailfamille.execution.TaskService;
import fr.portailfamille.execution.TaskUnderWay;
import fr.portailfamille.execution.TaskView;
import fr.portailfamille.intake.ImportPast;
import fr.portailfamille.intake.ImportStep;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.OrganisationService;
import fr.portailfamille.organisation.OrganisationView;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The imports of the caller's organisations; those of others are «not found». */
@Dependent
public class OwnImports {

  private static final List<String> KINDS =
      List.of(CheckWork.KIND, RunWork.KIND, UndoWork.KIND, InviteWork.KIND);

  @Inject private ImportStore store;
  @Inject private TaskService tasks;
  @Inject private OrganisationService organisations;

  public List<OrganisationView> organisations() {
    return organisations.mine(Duty.EDIT_FAMILIES);
  }

  public List<Long> organisationIds() {
    return organisations().stream().map(OrganisationView::id).toList();
  }

  /**
   * Lets staff of this organisation pass.
   *
   * @throws RefusedException NotFound
   */
  public void require(long organisationId) {
    if (!organisationIds().contains(organisationId)) {
      throw new RefusedException(new NotFound());
    }
  }

  /**
   * An import as it is; nothing is locked.
   *
   * @throws RefusedException NotFound
   */
  public ImportRow find(long importId) {
    return checked(store.row(importId));
  }

  private ImportRow checked(ImportRow row) {
    require(row.organisationId());
    return row;
  }

  /** What works on it or worked last. */
  public Optional<TaskView> lastTask(long importId) {
    return tasks.last(importId, KINDS);
  }

  /** Asks for the next work and writes down the step it belongs to. */
  public void begin(ImportRow row, ImportStep step, String kind, int total) {
    store.step(row.id(), step, 0);
    tasks.ask(
        new AskTaskCommand(kind, row.organisationId(), null, row.id(), row.fileName(), total));
  }

  /**
   * The import, locked, in one of these steps and with nothing working on it.
   *
   * @throws RefusedException NotFound; ImportPast in another step; TaskUnderWay
   */
  public ImportRow still(long importId, Set<ImportStep> steps) {
    ImportRow row = checked(store.lock(importId));
    if (lastTask(importId).filter(TaskView::moving).isPresent()) {
      throw new RefusedException(new TaskUnderWay());
    }
    if (!steps.contains(row.step())) {
      throw new RefusedException(new ImportPast());
    }
    return row;
  }
}
