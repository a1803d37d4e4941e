package fr.portailfamille.web.frame;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A page that needs neither Faces nor the database, in every language; read once. */
public final class PlainPage {

  private final Map<String, String> byLanguage = new HashMap<>();

  /**
   * @param name of its files ({@code unexpected})
   */
  public PlainPage(ServletContext context, String name) throws ServletException {
    for (String language : Language.KNOWN) {
      String path = "/WEB-INF/plain/" + name + "_" + language + ".html";
      try (InputStream file = context.getResourceAsStream(path)) {
        byLanguage.put(language, new String(file.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new ServletException(e);
      }
    }
  }

  /** In the language of whoever asks; looks at headers only, the body may be unreadable. */
  public String of(HttpServletRequest request) {
    return byLanguage.get(Language.of(request).getLanguage());
  }
}
