package fr.portailfamille.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/**
 * What the server tells the portal: system property first ({@code portal.public-url}), then the
 * environment ({@code PORTAL_PUBLIC_URL}).
 */
@ApplicationScoped
public class Configuration {

  /** The address families type, without a slash at its end. */
  public String publicUrl() {
    String url = value("portal.public-url").orElse("http://localhost:8080");
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /** The sender of every mail. */
  public String mailFrom() {
    return value("portal.mail.from").orElse("portail@example.org");
  }

  public Optional<String> value(String name) {
    return read(name);
  }

  /** The same without CDI, for the migration that runs before anything else. */
  public static Optional<String> read(String name) {
    String property = System.getProperty(name);
    if (property == null || property.isBlank()) {
      property = System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
    }
    return Optional.ofNullable(property).map(String::strip).filter(v -> !v.isEmpty());
  }
}
