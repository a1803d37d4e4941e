package fr.portailfamille.it;

import fr.portailfamille.document.FileUpkeep;
import fr.portailfamille.shared.Entrance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Does what the nightly job does, at once, and turns the keys of the running server. */
@WebServlet("/counter/documents")
public class DocumentCounter extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String KEYS = "portal.documents.keys";

  @Inject private FileUpkeep upkeep;
  @Inject private Entrance entrance;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String keys = request.getParameter("keys");
    if (keys != null) {
      System.setProperty(KEYS, keys);
    }
    response.getWriter().print(done(request.getParameter("do")));
  }

  private int done(String what) {
    return switch (what) {
      case "orphans" -> upkeep.removeOrphans();
      case "reseal" -> {
        List<Long> files = entrance.enter(() -> upkeep.toReseal(0, 1000));
        entrance.enter(() -> upkeep.reseal(files));
        yield files.size();
      }
      default -> throw new IllegalArgumentException(what);
    };
  }
}
