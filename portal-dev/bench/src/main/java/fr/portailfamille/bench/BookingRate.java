package fr.portailfamille.bench;

import fr.portailfamille.sandbox.Settings;
import fr.portailfamille.sandbox.Town;
import fr.portailfamille.sandbox.demo.DemoData;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Bookings of ten dates a second, held and given back, by families that want the same Wednesdays:
 * through the EJBs of the portal, and beside it the bare SQL of the same two transactions by
 * pgbench, on the same PostgreSQL with fsync on and as many connections. Then again with more
 * bookings of years before in the table: the cost must stay the same.
 *
 * <p>Settings: {@code bench.seconds} (60), {@code bench.warm} (20), {@code bench.runs} (3), {@code
 * bench.clients} (8), {@code bench.stored} (10000,100000,1000000).
 */
public final class BookingRate {

  private static final String ENGINE = "fr.portailfamille.bench.BookingEngine";
  private static final int DATES = 10;
  private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
  private static final int WARM = Integer.getInteger("bench.warm", 20);
  private static final int RUNS = Integer.getInteger("bench.runs", 3);
  private static final int CLIENTS = Integer.getInteger("bench.clients", 8);
  private static final String STORED = System.getProperty("bench.stored", "10000,100000,1000000");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String portal;
  private final List<BookingCrowd.Client> families;
  private final List<Long> sessions;
  private final PgBench bare;

  private BookingRate(
      String portal, List<BookingCrowd.Client> families, List<Long> sessions, PgBench bare) {
    this.portal = portal;
    this.families = families;
    this.sessions = sessions;
    this.bare = bare;
  }

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(System.getProperty("bench.home"));
    Settings settings = Settings.ofTests(home);
    Path ear = EarWith.copy(settings.ear(), ENGINE, home.resolveSibling("ear"));
    Town town = new Town(settings, Town.Kind.WILDFLY, true, Clock.systemUTC(), System.out::println);
    town.start(ear);
    try (Connection owner = town.database().connectAsOwner();
        Connection superuser = town.database().connectAsSuperuser()) {
      BookingCrowd crowd = new BookingCrowd(owner, superuser);
      crowd.gather(CLIENTS);
      BookingRate bench =
          new BookingRate(
              settings.publicUrl(),
              crowd.clients(),
              crowd.sessions(),
              new PgBench(
                  "booking.pgbench.sql",
                  home.resolveSibling("pgbench"),
                  town.database().port(),
                  CLIENTS));
      System.out.printf(
          "%-12s %14s %14s %8s   median of %d%n",
          "stored", "portal/s", "bare SQL/s", "share", RUNS);
      for (String stored : STORED.split(",")) {
        crowd.fillUpTo(Long.parseLong(stored));
        bench.measure(stored);
      }
    } finally {
      town.stop();
    }
  }

  private void measure(String stored) throws Exception {
    double[] ours = new double[RUNS];
    double[] theirs = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      ours[i] = portalRate();
      bare.rate(WARM);
      theirs[i] = bare.rate(SECONDS);
    }
    Arrays.sort(ours);
    Arrays.sort(theirs);
    double portalRate = ours[RUNS / 2];
    double bareRate = theirs[RUNS / 2];
    System.out.printf(
        "%-12s %14.1f %14.1f %8.2f%n", stored, portalRate, bareRate, portalRate / bareRate);
  }

  private double portalRate() {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (BookingCrowd.Client family : families) {
      answers.add(client.sendAsync(order(family), HttpResponse.BodyHandlers.ofString()));
    }
    long bookings = 0;
    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      HttpResponse<String> done = answer.join();
      if (done.statusCode() != 200) {
        throw new IllegalStateException("The engine answers " + done.statusCode());
      }
      bookings += Long.parseLong(done.body());
    }
    return (double) bookings / SECONDS;
  }

  private HttpRequest order(BookingCrowd.Client family) {
    String form =
        List.of(
                "login=" + encoded(family.login()),
                "password=" + encoded(DemoData.PASSWORD),
                "household=" + family.household(),
                "enrolment=" + family.enrolment(),
                "regie=" + family.regie(),
                "sessions="
                    + encoded(
                        sessions.stream().map(String::valueOf).collect(Collectors.joining(","))),
                "dates=" + DATES,
                "warmSeconds=" + WARM,
                "seconds=" + SECONDS)
            .stream()
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(portal + "/bench/book"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form))
        .build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
