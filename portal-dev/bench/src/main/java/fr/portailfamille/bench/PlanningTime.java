package fr.portailfamille.bench;

import fr.portailfamille.sandbox.Settings;
import fr.portailfamille.sandbox.Town;
import fr.portailfamille.sandbox.demo.DemoData;
import fr.portailfamille.shared.BusinessClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * How long one warm user waits for the planning of {@link FullMonth}, and how heavy it is, beside
 * the lightest page that the same server gives to the same login: the rest is the planning's. The
 * budget: 40 ms of server time at the median, 400 kB plain, 40 kB compressed.
 */
public final class PlanningTime {

  private static final int WARM_UP = Integer.getInteger("bench.warm-up", 400);
  private static final int ASKED = 100;
  private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
  private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String portal;

  private PlanningTime(String portal) {
    this.portal = portal;
  }

  public static void main(String[] arguments) throws Exception {
    Settings settings = Settings.ofTests(Path.of(System.getProperty("bench.home")));
    Town town = new Town(settings, Town.Kind.WILDFLY, true, Clock.systemUTC(), System.out::println);
    town.start(settings.ear());
    try {
      town.loadDemonstration();
      YearMonth month = YearMonth.now(BusinessClock.PARIS).plusMonths(1);
      long household;
      try (Connection owner = town.database().connectAsOwner()) {
        household = FullMonth.write(owner, month);
      }
      PlanningTime bench = new PlanningTime(settings.publicUrl());
      bench.logIn();
      bench.measure(
          "/family/planning.xhtml?h=" + household + "&v=month&d=" + month.atDay(10),
          "/account/sessions.xhtml");
    } finally {
      town.stop();
    }
  }

  private void logIn() throws IOException, InterruptedException {
    String form =
        INPUT
            .matcher(text("/login.xhtml"))
            .results()
            .map(MatchResult::group)
            .filter(input -> NAME.matcher(input).find())
            .map(
                input ->
                    encoded(first(NAME, input)) + "=" + encoded(value(first(NAME, input), input)))
            .collect(Collectors.joining("&"));
    client.send(
        HttpRequest.newBuilder(URI.create(portal + "/login.xhtml"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.discarding());
  }

  private static String value(String name, String input) {
    if (name.endsWith(":identifier")) {
      return FullMonth.LOGIN;
    }
    return name.endsWith(":password") ? DemoData.PASSWORD : first(VALUE, input);
  }

  private static String first(Pattern attribute, String input) {
    Matcher found = attribute.matcher(input);
    return found.find() ? found.group(1) : "";
  }

  private void measure(String... pages) throws Exception {
    System.out.printf(
        "%-28s %10s %10s %10s %12s%n", "page", "median ms", "p95 ms", "bytes", "gzip");
    for (String page : pages) {
      byte[] body = text(page).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < WARM_UP; i++) {
        text(page);
      }
      double[] times = new double[ASKED];
      for (int i = 0; i < ASKED; i++) {
        long begin = System.nanoTime();
        text(page);
        times[i] = (System.nanoTime() - begin) / 1e6;
      }
      Arrays.sort(times);
      System.out.printf(
          "%-28s %10.1f %10.1f %10d %12d%n",
          page.substring(0, Math.min(28, page.length())),
          times[ASKED / 2],
          times[ASKED * 95 / 100],
          body.length,
          compressed(body));
    }
  }

  private static int compressed(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(body);
    }
    return out.size();
  }

  private String text(String page) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(portal + page)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(page + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
