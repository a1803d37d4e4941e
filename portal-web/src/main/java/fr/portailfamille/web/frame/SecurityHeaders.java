package fr.portailfamille.web.frame;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Adds to every answer what browsers need to protect the family. Scripts are the matter of a second
 * policy header, which PrimeFaces writes with its nonce: browsers apply both.
 */
public class SecurityHeaders implements Filter {

  private static final Logger LOG = Logger.getLogger(SecurityHeaders.class.getName());
  private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");
  private static final String YEAR = "public, max-age=31536000, immutable";

  @Inject @Any private Instance<PaymentHosts> hosts;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    write(asked.getRequestURI().substring(asked.getContextPath().length()), asked, answer);
    chain.doFilter(request, response);
  }

  private void write(String path, HttpServletRequest asked, HttpServletResponse answer) {
    // set, not added: an error page forgets the nonce of the page it stands for
    answer.setHeader("Content-Security-Policy", policy(origins()));
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Referrer-Policy", "same-origin");
    answer.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (PublicAddress.isSecure()) {
      answer.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    if (path.startsWith("/resources/") && asked.getParameter("v") != null) {
      answer.setHeader("Cache-Control", YEAR);
    } else if (!path.startsWith("/resources/") && !path.startsWith("/jakarta.faces.resource/")) {
      // pages carry names, amounts and the state of a form
      answer.setHeader("Cache-Control", "no-store");
    }
  }

  static String policy(Set<String> paymentOrigins) {
    String formAction = String.join(" ", paymentOrigins);
    return "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
        + " object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'"
        + (formAction.isEmpty() ? "" : " " + formAction);
  }

  private Set<String> origins() {
    Set<String> result = new TreeSet<>();
    for (PaymentHosts known : hosts) {
      try {
        known.origins().stream().filter(o -> ORIGIN.matcher(o).matches()).forEach(result::add);
      } catch (RuntimeException failure) {
        // a page without the bank's address is better than no page
        // asked for every few seconds while the database is away: one line each, no trace
        LOG.log(Level.WARNING, "The payment hosts are unknown for now: {0}", reason(failure));
      }
    }
    return result;
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse(root.toString());
  }
}
