package fr.portailfamille.it.places;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A logged-in family at the {@link Counter}, with a session of its own. */
public final class Customer {

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private Customer() {}

  public static Customer loggedIn(String login, String password) {
    Customer customer = new Customer();
    String answer = customer.ask("login", "login", login, "password", password);
    if (!answer.contains("SUCCESS")) {
      throw new AssertionError(login + " is not let in: " + answer);
    }
    return customer;
  }

  public static Customer stranger() {
    return new Customer();
  }

  /** Opens a page of the portal, in French. */
  public HttpResponse<String> get(String path) {
    return send(
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + System.getProperty("it.port") + path))
            .header("Accept-Language", "fr")
            .timeout(Duration.ofSeconds(60))
            .build());
  }

  /** Posts names and values; gives what the counter says. */
  public String ask(String what, Object... namesAndValues) {
    return post("/counter/" + what, namesAndValues);
  }

  /** Asks for a place in a session, in the basket of the Crowd's régie. */
  public String submit(Crowd.Family family, long session) {
    return ask(
        "submit",
        "household",
        family.household(),
        "regie",
        Crowd.regie(),
        "enrolment",
        family.enrolment(),
        "sessions",
        session);
  }

  /** The same to another servlet of the tests. */
  public String post(String path, Object... namesAndValues) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.add(Map.entry((String) namesAndValues[i], String.valueOf(namesAndValues[i + 1])));
    }
    return post(path, fields).body();
  }

  /** Posts a form as a browser would. */
  public HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields) {
    String form =
        fields.stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + System.getProperty("it.port") + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept-Language", "fr")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
