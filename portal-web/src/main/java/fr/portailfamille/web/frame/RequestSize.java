package fr.portailfamille.web.frame;

import fr.portailfamille.shared.Configuration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * How much one request may bring, in bytes (PORTAL_MAX_POST), judged by what it announces, before a
 * byte of it is read.
 */
public final class RequestSize {

  private static final long DEFAULT_MOST = 20L * 1024 * 1024;

  private RequestSize() {}

  /** Longer than allowed, or in pieces of unknown number, as no browser sends a form. */
  public static boolean isTooLarge(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    return length > most() || isUnmeasured(request, length);
  }

  /** Answers «Envoi trop volumineux»; what is still coming is not waited for. */
  public static void turnAway(HttpServletResponse response) throws IOException {
    response.setHeader("Connection", "close");
    response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
  }

  /** Banks may send in pieces, their endpoint counts for itself. */
  private static boolean isUnmeasured(HttpServletRequest request, long length) {
    return length < 0
        && request.getHeader("Transfer-Encoding") != null
        && !request.getServletPath().startsWith("/bank/");
  }

  private static long most() {
    return Configuration.read("portal.max-post").map(Long::valueOf).orElse(DEFAULT_MOST);
  }
}
