package fr.portailfamille.it.places;

import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.RefusedException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A counter of the tests, put into the WAR of a copy of the EAR: whoever is logged in asks faces,
 * in one transaction, and hears what they tell, the refusal, or that there is no access.
 */
public abstract class CounterServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private Entrance entrance;

  /** What the faces tell; refusals are thrown. */
  protected abstract String told(HttpServletRequest request);

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().print(answer(request));
  }

  private String answer(HttpServletRequest request) {
    try {
      return entrance.enter(() -> told(request));
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
}
