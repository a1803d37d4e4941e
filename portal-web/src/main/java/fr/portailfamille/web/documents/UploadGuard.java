package fr.portailfamille.web.documents;

import fr.portailfamille.document.RequestPaperService;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.web.frame.RequestSize;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns away what is too large before a byte of it is read ({@link RequestSize}). Files go to pages
 * of families and staff only, whose callers the server knows, and with a request for an account
 * from who holds its link.
 */
public class UploadGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String PAPERS = "/request-papers.xhtml";
  private static final Pattern LINK = Pattern.compile("(?:^|&)k=([\\w-]{1,100})(?:&|$)");

  @Inject private transient Entrance entrance;
  @Inject private transient RequestPaperService papers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    if (RequestSize.isTooLarge(request)) {
      RequestSize.turnAway(response);
    } else if (isMultipart(request) && !isForKnownCallers(request) && !isForARequest(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      next.doFilter(request, response);
    }
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private static boolean isForKnownCallers(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith("/family/") || path.startsWith("/staff/");
  }

  /** The link is read from the address: to ask for a parameter would read the body. */
  private boolean isForARequest(HttpServletRequest request) {
    Matcher link = LINK.matcher(Objects.toString(request.getQueryString(), ""));
    return PAPERS.equals(request.getServletPath())
        && link.find()
        && entrance.enter(() -> papers.mayCome(link.group(1)));
  }
}
