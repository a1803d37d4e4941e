package fr.portailfamille.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Addresses of our own style and script files; they change with the content, so they are cached.
 */
@Named
@ApplicationScoped
public class Assets {

  @Inject private ServletContext context;
  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  /** {@code portal.css} gives {@code /resources/portal/portal.css?v=1a2b3c4d}. */
  public String url(String name) {
    return addresses.computeIfAbsent(name, this::address);
  }

  private String address(String name) {
    String path = "/resources/portal/" + name;
    try (InputStream file = context.getResourceAsStream(path)) {
      CRC32 sum = new CRC32();
      sum.update(file == null ? new byte[0] : file.readAllBytes());
      return context.getContextPath() + path + "?v=" + Long.toHexString(sum.getValue());
    } catch (IOException e) {
      return context.getContextPath() + path;
    }
  }
}
