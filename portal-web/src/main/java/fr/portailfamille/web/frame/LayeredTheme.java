package fr.portailfamille.web.frame;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The theme of PrimeFaces as a cascade layer: every rule of our own wins over it, whatever their
 * weights. (An {@code @import} into a layer does the same, but the accessibility audit stumbles
 * over it.) Browsers without layers do without the theme.
 */
@WebServlet("/primefaces.css")
public class LayeredTheme extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String THEME = "META-INF/resources/primefaces-saga-blue/theme.css";

  private final byte[] sheet = layered();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/css");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "public, max-age=604800");
    response.setContentLength(sheet.length);
    response.getOutputStream().write(sheet);
  }

  private static byte[] layered() {
    try (InputStream theme = LayeredTheme.class.getClassLoader().getResourceAsStream(THEME)) {
      String rules = theme == null ? "" : new String(theme.readAllBytes(), StandardCharsets.UTF_8);
      return ("@layer primefaces {\n" + rules + "\n}\n").getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
