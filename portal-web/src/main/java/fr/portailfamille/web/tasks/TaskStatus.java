package fr.portailfamille.web.tasks;

import fr.portailfamille.execution.TaskService;
import fr.portailfamille.execution.TaskView;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.web.frame.Language;
import fr.portailfamille.web.frame.Wording;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * How far a long task is ({@code ?t=}), for the script that moves its bar: asked again and again,
 * so no page and no view is made for it.
 */
@WebServlet("/staff/task.json")
public class TaskStatus extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Entrance entrance;
  @Inject private transient TaskService tasks;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String asked = request.getParameter("t");
    if (asked == null || !asked.matches("[0-9]{1,18}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    TaskView task;
    try {
      task = entrance.enter(() -> tasks.view(Long.parseLong(asked)));
    } catch (RefusedException notFound) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Wording say = new Wording(Language.of(request));
    response.setContentType("application/json;charset=UTF-8");
    response
        .getWriter()
        .print(
            Json.createObjectBuilder()
                .add("done", task.done())
                .add("total", task.total())
                .add("moving", task.moving())
                .add("text", say.text("task.progress", task.done(), task.total()))
                .build());
  }
}
