package fr.portailfamille.web.documents;

import fr.portailfamille.document.FileContent;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Sends a stored file: as a download, or with {@code view} for the page that shows it. Whatever is
 * in it runs nothing and reaches nothing; its type is the one the portal found, never guessed.
 */
abstract class StoredFile extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String NOTHING =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'; sandbox";
  private static final String VIEWER =
      "script-src 'none'; object-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'";

  /** The file, if the caller may see it. */
  abstract FileContent find(HttpServletRequest request);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FileContent file;
    try {
      file = find(request);
    } catch (RefusedException refused) {
      boolean unknown = refused.refusals().stream().anyMatch(NotFound.class::isInstance);
      response.sendError(
          unknown ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    boolean view = request.getParameter("view") != null;
    response.setContentType(file.type().mediaType());
    response.setHeader("Content-Disposition", disposition(view, file.name()));
    response.setHeader("Content-Security-Policy", policy(view, file));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(file.content().length);
    response.getOutputStream().write(file.content());
  }

  /**
   * Browsers show no PDF in a sandbox, nor where their viewer may load nothing: on the page the
   * viewer itself is the fence, and the type that is never guessed.
   */
  private static String policy(boolean view, FileContent file) {
    return view && !file.type().isImage() ? VIEWER : NOTHING;
  }

  static String disposition(boolean view, String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Za-z0-9 ._-]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return (view ? "inline" : "attachment")
        + "; filename=\""
        + plain
        + "\"; filename*=UTF-8''"
        + encoded;
  }

  static long id(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value != null && value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
  }
}
