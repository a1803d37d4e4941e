package fr.portailfamille.execution;

import fr.portailfamille.shared.KnownConstraints;
import fr.portailfamille.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the guards of the tasks' tables mean. */
@ApplicationScoped
public class TaskConstraints implements KnownConstraints.Source {

  @Override
  public Map<String, Refusal> constraints() {
    return Map.of("task_run_subject", new TaskUnderWay());
  }
}
