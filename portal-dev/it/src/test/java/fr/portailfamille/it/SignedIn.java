package fr.portailfamille.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who came in through the portal's own login page, with a plain HTTP client. */
final class SignedIn {

  private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("(name|value|type)=\"([^\"]*)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  static SignedIn as(String login, String password) throws IOException, InterruptedException {
    SignedIn visitor = new SignedIn();
    HttpResponse<byte[]> answer = visitor.signIn(login, password);
    String goesTo = answer.headers().firstValue("Location").orElse(text(answer));
    if (!goesTo.contains("/family/") && !goesTo.contains("/staff/")) {
      throw new AssertionError(login + " is not let in: " + answer.statusCode() + " " + goesTo);
    }
    return visitor;
  }

  /** Fills in the login page and sends it. */
  HttpResponse<byte[]> signIn(String login, String password)
      throws IOException, InterruptedException {
    Map<String, String> form = fields(text(get("/login.xhtml")));
    form.replaceAll(
        (name, value) ->
            name.endsWith(":identifier") ? login : name.endsWith(":password") ? password : value);
    return post("/login.xhtml", form);
  }

  /** Nobody: a client without a session. */
  static SignedIn asNobody() {
    return new SignedIn();
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  /**
   * Sends files of one name with the form of a page, as a browser does.
   *
   * @param form id of the form, whose own fields are sent
   * @param typed values in the place of those the page shows
   */
  HttpResponse<byte[]> upload(
      String path, String form, Map<String, String> typed, String file, byte[]... contents)
      throws IOException, InterruptedException {
    Map<String, String> fields = fields(text(get(path)));
    fields
        .keySet()
        .removeIf(n -> n.contains(":") && !n.startsWith(form + ":") || n.equals("files"));
    fields.putAll(typed);
    String boundary = "it-" + System.nanoTime();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      part(
          body,
          boundary,
          "name=\"" + field.getKey() + "\"",
          field.getValue().getBytes(StandardCharsets.UTF_8));
    }
    for (byte[] content : contents) {
      part(
          body,
          boundary,
          "name=\"files\"; filename=\"" + file + "\"\r\nContent-Type: application/pdf",
          content);
    }
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(
      ByteArrayOutputStream body, String boundary, String head, byte[] content) {
    body.writeBytes(
        ("--" + boundary + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** Sends the form with this id of a page, with what is typed (by the end of the names). */
  HttpResponse<byte[]> send(String page, String formId, Map<String, String> typed)
      throws IOException, InterruptedException {
    return post(page, form(page, formId, typed));
  }

  /** What the form with this id would post, all of its buttons included. */
  Map<String, String> form(String page, String formId, Map<String, String> typed)
      throws IOException, InterruptedException {
    String text = text(get(page));
    int start = text.indexOf("<form id=\"" + formId + "\"");
    if (start < 0) {
      throw new AssertionError("No form " + formId + " on " + page + ": " + text);
    }
    Map<String, String> form = fields(text.substring(start, text.indexOf("</form>", start)));
    form.replaceAll(
        (name, value) -> typed.getOrDefault(name.substring(name.lastIndexOf(':') + 1), value));
    return form;
  }

  HttpResponse<byte[]> post(String path, Map<String, String> form, String... headers)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + System.getProperty("it.port") + path))
        .timeout(Duration.ofSeconds(60));
  }

  /** What the page would post, by name. */
  private static Map<String, String> fields(String page) {
    Map<String, String> form = new HashMap<>();
    for (MatchResult input : INPUT.matcher(page).results().toList()) {
      Map<String, String> attributes =
          ATTRIBUTE
              .matcher(input.group())
              .results()
              .collect(Collectors.toMap(a -> a.group(1), a -> a.group(2), (a, b) -> a));
      if (attributes.containsKey("name")) {
        form.put(attributes.get("name"), attributes.getOrDefault("value", ""));
      }
    }
    return form;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
