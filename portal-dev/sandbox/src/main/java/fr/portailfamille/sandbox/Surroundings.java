package fr.portailfamille.sandbox;

import java.util.Map;
import java.util.TreeMap;

/** What a server of the sandbox is told through its environment: the settings of server-config. */
final class Surroundings {
  private Surroundings() {}

  static Map<String, String> of(Settings settings, String key) {
    Map<String, String> values = new TreeMap<>();
    values.put("PORTAL_PUBLIC_URL", settings.publicUrl());
    values.put("PORTAL_KEY", key);
    values.put("PORTAL_MAIL_FROM", "portail@example.org");
    values.put("PORTAL_DB_HOST", "localhost");
    values.put("PORTAL_DB_PORT", String.valueOf(settings.databasePort()));
    values.put("PORTAL_DB_NAME", Database.NAME);
    values.put("PORTAL_DB_USER", Database.RUNTIME);
    values.put("PORTAL_DB_PASSWORD", Database.RUNTIME);
    values.put("PORTAL_DB_RUNTIME_ROLE", Database.RUNTIME);
    values.put("PORTAL_DB_OWNER", Database.OWNER);
    values.put("PORTAL_DB_OWNER_PASSWORD", Database.OWNER);
    values.put("PORTAL_DB_WAIT", "60");
    values.put("PORTAL_MAIL_HOST", "localhost");
    values.put("PORTAL_MAIL_PORT", String.valueOf(settings.smtpPort()));
    values.put("PORTAL_HTTP_BIND", "127.0.0.1");
    values.put("PORTAL_HTTP_PORT", String.valueOf(settings.port()));
    values.put("PORTAL_ADMIN_PORT", String.valueOf(settings.adminPort()));
    values.put("PORTAL_DOCUMENTS_DIR", settings.documents().toString());
    values.put("PORTAL_DOCUMENTS_KEYS", System.getProperty("portal.documents.keys", ""));
    values.put("PORTAL_CLAMD_HOST", "127.0.0.1");
    values.put("PORTAL_CLAMD_PORT", String.valueOf(settings.clamdPort()));
    // tests find what cannot be carried to another node
    values.put("PORTAL_SERIALIZE_STATE", System.getProperty("portal.serialize-state", "false"));
    return values;
  }
}
