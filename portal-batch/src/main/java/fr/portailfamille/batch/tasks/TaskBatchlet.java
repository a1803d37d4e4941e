package fr.portailfamille.batch.tasks;

import fr.portailfamille.execution.TaskDesk;
import fr.portailfamille.shared.Entrance;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does one long task, a piece at a time, each in a transaction of its own. How far it is stands in
 * the task's row and not in the job's: a run that died is taken up by another job.
 */
@Named
@Dependent
public class TaskBatchlet extends AbstractBatchlet {

  private static final Logger LOG = Logger.getLogger(TaskBatchlet.class.getName());
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

  @Inject @BatchProperty private String task;
  @Inject @BatchProperty private String holder;
  @Inject private TaskDesk desk;
  @Inject private Entrance entrance;

  private volatile boolean stopped;

  @Override
  public String process() {
    boolean more = true;
    while (more && !stopped) {
      more = piece(Long.parseLong(task));
    }
    return "ENDED";
  }

  private boolean piece(long id) {
    try {
      return entrance.enter(() -> desk.piece(id, holder));
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "A piece of task " + id + " failed", failure);
      LockSupport.parkNanos(PAUSE);
      return entrance.enter(() -> desk.failed(id, holder));
    }
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
