package fr.portailfamille.it.places;

import fr.portailfamille.execution.TaskService;
import fr.portailfamille.execution.TaskView;
import fr.portailfamille.household.HouseholdFound;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.intake.ImportChoice;
import fr.portailfamille.intake.ImportCounts;
import fr.portailfamille.intake.ImportInvitations;
import fr.portailfamille.intake.ImportService;
import fr.portailfamille.intake.ImportView;
import fr.portailfamille.intake.MapColumnsCommand;
import fr.portailfamille.intake.OpenImportCommand;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.RefusedException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whoever is logged in does with an import what the pages of staff do. */
@WebServlet("/counter/import")
public class ImportCounter extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private Entrance entrance;
  @Inject private ImportService imports;
  @Inject private ImportInvitations inviting;
  @Inject private TaskService tasks;
  @Inject private HouseholdService households;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    request.setCharacterEncoding("UTF-8");
    Path file = Files.createTempFile("counter", null);
    try {
      Files.writeString(file, String.valueOf(request.getParameter("text")));
      response.getWriter().print(answer(request, file));
    } finally {
      Files.delete(file);
    }
  }

  private String answer(HttpServletRequest request, Path file) {
    try {
      return entrance.enter(() -> told(request, file));
    } catch (RefusedException refused) {
      return "refused " + refused.getMessage();
    } catch (RuntimeException failure) {
      for (Throwable t = failure; t != null; t = t.getCause()) {
        if (t instanceof EJBAccessException) {
          return "no access";
        }
      }
      throw failure;
    }
  }

  private String told(HttpServletRequest request, Path file) {
    long id = Long.parseLong(request.getParameter("id"));
    switch (request.getParameter("do")) {
      case "open":
        return String.valueOf(imports.open(new OpenImportCommand(id, "familles.csv", file)));
      case "check":
        List<String> guessed =
            imports.view(id).columns().stream().map(column -> column.field()).toList();
        imports.check(new MapColumnsCommand(id, guessed));
        return "asked";
      case "choose":
        imports.choose(id, ImportChoice.valueOf(request.getParameter("text")), Map.of());
        return "chosen";
      case "run":
        imports.run(id);
        return "asked";
      case "undo":
        imports.undo(id);
        return "asked";
      case "invite":
        inviting.invite(id);
        return "asked";
      case "letters":
        return inviting.letters(id, "again".equals(request.getParameter("text"))).stream()
            .map(letter -> letter.household().name() + " " + letter.code().length())
            .collect(Collectors.joining(", "));
      case "invitations":
        return inviting.counts(id) + " " + imports.undoCounts(id);
      case "stop":
        tasks.stop(id);
        return "asked";
      case "resume":
        tasks.resume(id);
        return "asked";
      case "task":
        return view(tasks.view(id));
      case "faults":
        return imports.faults(id).stream()
            .map(fault -> fault.column() + fault.line() + " " + fault.reason())
            .collect(Collectors.joining(", "));
      case "alike":
        return imports.alike(id).stream()
            .map(one -> one.name() + " " + one.reason())
            .collect(Collectors.joining(", "));
      case "kept":
        return imports.kept(id).stream()
            .map(one -> one.name() + " " + one.reason())
            .collect(Collectors.joining(", "));
      case "changes":
        return imports.changes(id).stream()
            .flatMap(
                one ->
                    one.values().stream()
                        .map(value -> one.number() + " " + value.before() + " > " + value.after()))
            .collect(Collectors.joining(", "));
      case "search":
        return households.search(request.getParameter("text")).stream()
            .map(HouseholdFound::name)
            .collect(Collectors.joining(", "));
      default:
        return view(imports.view(id));
    }
  }

  private static String view(ImportView view) {
    ImportCounts counts = view.counts();
    return "%s %s fresh %d known %d alike %d faulty %d created %d updated %d unchanged %d skipped %d removed %d restored %d kept %d"
        .formatted(
            view.task() == null ? "-" : view(view.task()),
            view.step(),
            counts.fresh(),
            counts.known(),
            counts.alike(),
            counts.faulty(),
            counts.created(),
            counts.updated(),
            counts.unchanged(),
            counts.skipped(),
            counts.removed(),
            counts.restored(),
            counts.kept());
  }

  private static String view(TaskView task) {
    return task.state() + " " + task.done() + "/" + task.total();
  }
}
