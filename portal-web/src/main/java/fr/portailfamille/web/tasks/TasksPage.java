package fr.portailfamille.web.tasks;

import fr.portailfamille.execution.TaskService;
import fr.portailfamille.execution.TaskView;
import fr.portailfamille.web.frame.Call;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The long tasks of the caller's organisations, and the buttons that stop one or go on with it. */
@Named
@RequestScoped
public class TasksPage {

  @Inject private TaskService tasks;
  @Inject private Call call;
  private List<TaskView> recent;

  public List<TaskView> getRecent() {
    if (recent == null) {
      recent = call.read(tasks::recent).orElse(List.of());
    }
    return recent;
  }

  /** Stops a task; the page it is shown on comes back. */
  public void stop(long taskId, String back) {
    if (call.done(() -> tasks.stop(taskId))) {
      call.success("task.stop.asked");
      call.redirect(back);
    }
  }

  /** Goes on with what a task left. */
  public void resume(long taskId, String back) {
    if (call.done(() -> tasks.resume(taskId))) {
      call.redirect(back);
    }
  }
}
