package fr.portailfamille.sandbox.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The catcher's pages, in French, and the same as JSON. */
final class MailPages implements HttpHandler {
  private static final Pattern ONE = Pattern.compile("/mails/(\\d+)(\\.html)?");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:)]");
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.FRENCH)
          .withZone(ZoneId.of("Europe/Paris"));

  private final MailCatcher catcher;

  MailPages(MailCatcher catcher) {
    this.catcher = catcher;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      boolean json =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
              .filter(accept -> accept.startsWith("application/json"))
              .isPresent();
      Matcher one = ONE.matcher(path);
      if (exchange.getRequestMethod().equals("DELETE") && path.equals("/mails")) {
        catcher.clear();
        exchange.sendResponseHeaders(204, -1);
      } else if (path.equals("/") || path.equals("/mails")) {
        if (json) {
          send(exchange, 200, "application/json", all());
        } else {
          send(exchange, 200, "text/html", list());
        }
      } else if (one.matches()) {
        Optional<CaughtMail> mail =
            catcher.mails().stream()
                .filter(m -> String.valueOf(m.number()).equals(one.group(1)))
                .findFirst();
        if (mail.isEmpty()) {
          send(exchange, 404, "text/plain", "Pas de message " + one.group(1));
        } else if (json) {
          send(exchange, 200, "application/json", json(mail.get()).toString());
        } else if (one.group(2) != null) {
          send(exchange, 200, "text/html", mail.get().html());
        } else {
          send(exchange, 200, "text/html", page(mail.get()));
        }
      } else {
        send(exchange, 404, "text/plain", "Rien ici. Les messages : /mails");
      }
    }
  }

  private String all() {
    var array = Json.createArrayBuilder();
    catcher.mails().forEach(mail -> array.add(json(mail)));
    return array.build().toString();
  }

  private static JsonObject json(CaughtMail mail) {
    return Json.createObjectBuilder()
        .add("number", mail.number())
        .add("sent", mail.sent().toString())
        .add("from", mail.from())
        .add("to", Json.createArrayBuilder(mail.to()))
        .add("subject", mail.subject())
        .add("text", mail.text())
        .add("html", mail.html())
        .build();
  }

  private String list() {
    List<CaughtMail> mails = catcher.mails();
    StringBuilder rows = new StringBuilder();
    for (int i = mails.size() - 1; i >= 0; i--) {
      CaughtMail mail = mails.get(i);
      rows.append(
          "<tr><td>%s</td><td>%s</td><td><a href=\"/mails/%d\">%s</a></td></tr>"
              .formatted(
                  WHEN.format(mail.sent()),
                  escape(String.join(", ", mail.to())),
                  mail.number(),
                  escape(mail.subject().isEmpty() ? "(sans objet)" : mail.subject())));
    }
    return frame(
        "Messages reçus",
        mails.isEmpty()
            ? "<p>Aucun message pour l’instant.</p>"
            : "<table><caption>%d message(s), le plus récent d’abord</caption><thead><tr><th>Date</th><th>À</th><th>Objet</th></tr></thead><tbody>%s</tbody></table>"
                .formatted(mails.size(), rows));
  }

  private static String page(CaughtMail mail) {
    String text = LINK.matcher(escape(mail.text())).replaceAll("<a href=\"$0\">$0</a>");
    return frame(
        mail.subject(),
        "<dl><dt>De</dt><dd>%s</dd><dt>À</dt><dd>%s</dd><dt>Date</dt><dd>%s</dd></dl><pre>%s</pre>%s<p><a href=\"/mails\">Tous les messages</a></p>"
            .formatted(
                escape(mail.from()),
                escape(String.join(", ", mail.to())),
                WHEN.format(mail.sent()),
                text,
                mail.html().isEmpty()
                    ? ""
                    : "<p><a href=\"/mails/%d.html\">Version HTML</a></p>"
                        .formatted(mail.number())));
  }

  private static String frame(String title, String body) {
    return """
        <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s</title>
        <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
        table{border-collapse:collapse;width:100%%}th,td{text-align:left;padding:.4rem;border-bottom:1px solid #ccc}
        caption{text-align:left;color:#444}dt{font-weight:600}pre{white-space:pre-wrap;font:inherit;background:#f5f5f2;padding:1rem}</style>
        </head><body><main><h1>%1$s</h1>%2$s</main></body></html>
        """
        .formatted(escape(title), body);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
