package fr.portailfamille.it;

import fr.portailfamille.privacy.ErasureService;
import fr.portailfamille.web.jobs.Jobs;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Carries out an accepted erasure, and starts the nightly job of the retention. */
@WebServlet("/counter/privacy")
public class PrivacyCounter extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private ErasureService erasures;
  @Inject private Jobs jobs;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String erasure = request.getParameter("erasure");
    String job = request.getParameter("job");
    if (erasure != null) {
      erasures.carryOut(Long.parseLong(erasure));
      response.getWriter().print("done");
    } else if (job != null) {
      response.getWriter().print(jobs.status(Long.parseLong(job)));
    } else {
      response.getWriter().print(jobs.start("retention"));
    }
  }
}
