package fr.portailfamille.web.jobs;

import fr.portailfamille.batch.JobCatalogue;
import fr.portailfamille.execution.TaskDesk;
import fr.portailfamille.shared.Entrance;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/** Every second: long tasks that wait, and those whose node has died. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class TaskBeat extends Beat {

  private static final int AT_MOST = 4;

  @Inject private Jobs jobs;
  @Inject private TaskDesk desk;
  @Inject private Entrance entrance;

  @Override
  Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  void work() {
    entrance.enter(() -> desk.due(AT_MOST)).forEach(this::start);
  }

  private void start(long task) {
    entrance
        .enter(() -> desk.claim(task))
        .ifPresent(
            holder ->
                jobs.start(
                    JobCatalogue.LONG_TASK,
                    Map.of(JobCatalogue.TASK, String.valueOf(task), JobCatalogue.HOLDER, holder)));
  }
}
