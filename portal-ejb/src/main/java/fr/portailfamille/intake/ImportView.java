package fr.portailfamille.intake;

import fr.portailfamille.execution.TaskView;
import java.io.Serializable;
import java.util.List;

/**
 * An import with where it stands.
 *
 * @param choice what is done with likely doubles that have no choice of their own
 * @param list whether it fills households that stand and brings no persons in
 * @param task the last long work on it; null before the first
 */
public record ImportView(
    long id,
    long organisationId,
    String organisationName,
    String fileName,
    int lines,
    ImportStep step,
    ImportChoice choice,
    boolean list,
    List<ColumnView> columns,
    ImportCounts counts,
    TaskView task)
    implements Serializable {

  public ImportView {
    columns = List.copyOf(columns);
  }

  /** Whether it works by itself right now. */
  public boolean moving() {
    return task != null && task.moving();
  }
}
