package fr.portailfamille.intake.internal;

import fr.portailfamille.execution.TaskOrder;
import fr.portailfamille.execution.TaskPiece;
import fr.portailfamille.execution.TaskWork;
import fr.portailfamille.household.FamilyInvitations;
import fr.portailfamille.intake.ImportStep;
import fr.portailfamille.organisation.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Invites the families of an import that have a mail address, some at a time; who has a login, or
 * was invited before, is left alone. It goes on behind those that could not be invited.
 */
@ApplicationScoped
public class InviteWork implements TaskWork {

  public static final String KIND = "family-import-invite";

  private static final int FAMILIES = 25;

  @Inject private ImportStore store;
  @Inject private ImportedRows imported;
  @Inject private FamilyInvitations invitations;

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
    List<Long> waiting =
        invitations.waiting(imported.households(row.id())).stream()
            .skip(row.worked())
            .limit(FAMILIES)
            .toList();
    if (waiting.isEmpty()) {
      store.step(row.id(), ImportStep.DONE, 0);
      return new TaskPiece(order.total(), order.total(), true);
    }
    int left = (int) waiting.stream().filter(id -> !invitations.invite(id)).count();
    store.step(row.id(), ImportStep.DONE, row.worked() + left);
    return new TaskPiece(order.done() + waiting.size(), order.total(), false);
  }
}
