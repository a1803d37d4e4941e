package fr.portailfamille.web.frame;

import fr.portailfamille.shared.Configuration;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The address a request comes from. The header {@code X-Forwarded-For} counts only where the server
 * stands behind a proxy ({@code PORTAL_PROXY}), and of it only the last entry, which that proxy
 * wrote itself: what stands before it anybody can have sent.
 */
@RequestScoped
public class ClientAddress {

  @Inject private HttpServletRequest request;

  public String text() {
    boolean proxy = Configuration.read("portal.proxy").map(Boolean::valueOf).orElse(false);
    return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), proxy);
  }

  static String of(String peer, String forwardedFor, boolean proxy) {
    if (!proxy || forwardedFor == null || forwardedFor.isBlank()) {
      return peer;
    }
    String last = forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
    return last.isEmpty() ? peer : last;
  }
}
