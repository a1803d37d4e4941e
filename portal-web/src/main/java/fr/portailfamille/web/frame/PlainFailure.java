package fr.portailfamille.web.frame;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The error pages for what Faces cannot answer: a failure, and a request too large to be read.
 * Everybody may call; whatever the method of the request that failed.
 */
@WebServlet({PlainFailure.UNEXPECTED, PlainFailure.TOO_LARGE})
public class PlainFailure extends HttpServlet {

  static final String UNEXPECTED = "/error/unexpected";
  static final String TOO_LARGE = "/error/too-large";

  private static final long serialVersionUID = 1L;

  private transient PlainPage unexpected;
  private transient PlainPage tooLarge;

  @Override
  public void init() throws ServletException {
    unexpected = new PlainPage(getServletContext(), "unexpected");
    tooLarge = new PlainPage(getServletContext(), "too-large");
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PlainPage page = TOO_LARGE.equals(request.getServletPath()) ? tooLarge : unexpected;
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(page.of(request));
  }
}
