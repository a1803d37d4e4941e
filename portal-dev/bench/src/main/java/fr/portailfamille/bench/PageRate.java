package fr.portailfamille.bench;

import com.sun.net.httpserver.HttpServer;
import fr.portailfamille.sandbox.Settings;
import fr.portailfamille.sandbox.Town;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Pages per second of the portal as it is delivered, for visitors without a session, beside what a
 * bare server of this JDK gives with the same bytes to the same client: the rest is ours. Three
 * runs after a warm-up, the median counts. Loopback only, bounded in time.
 */
public final class PageRate {

  private static final int CLIENTS = 4;
  private static final Duration WARM_UP = Duration.ofSeconds(6);
  private static final Duration RUN = Duration.ofSeconds(4);
  private static final int RUNS = 3;
  private static final List<String> PAGES =
      List.of("/health/live", "/", "/organisation.xhtml?o=albertville", "/login.xhtml");

  private final HttpClient client = HttpClient.newHttpClient();

  private PageRate() {}

  public static void main(String[] arguments) throws Exception {
    // without it the bare server waits 40 ms for an acknowledgement at each answer
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Settings settings = Settings.ofTests(Path.of(System.getProperty("bench.home")));
    Town town = new Town(settings, Town.Kind.WILDFLY, true, Clock.systemUTC(), System.out::println);
    town.start(settings.ear());
    try {
      new PageRate().measure(settings.publicUrl());
    } finally {
      town.stop();
    }
  }

  private void measure(String portal) throws Exception {
    System.out.printf("%-40s %10s %10s %8s %8s%n", "page", "portal/s", "limit/s", "share", "bytes");
    for (String page : PAGES) {
      byte[] body = body(portal + page);
      HttpServer bare = bare(body);
      try {
        String limit = "http://localhost:" + bare.getAddress().getPort() + "/";
        load(portal + page, WARM_UP);
        load(limit, Duration.ofSeconds(3));
        double ours = median(portal + page);
        double theirs = median(limit);
        System.out.printf(
            "%-40s %10.0f %10.0f %8.2f %8d%n", page, ours, theirs, ours / theirs, body.length);
      } finally {
        bare.stop(0);
      }
    }
  }

  private byte[] body(String address) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  private static HttpServer bare(byte[] body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(CLIENTS));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private double median(String address) throws Exception {
    double[] rates = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      rates[i] = load(address, RUN);
    }
    Arrays.sort(rates);
    return rates[RUNS / 2];
  }

  /** Answers per second; an answer other than 200 ends the measurement. */
  private double load(String address, Duration time) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    AtomicLong answers = new AtomicLong();
    long end = System.nanoTime() + time.toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(
            threads.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    int status =
                        client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
                    if (status != 200) {
                      throw new IllegalStateException(address + " answers " + status);
                    }
                    answers.incrementAndGet();
                  }
                  return null;
                }));
      }
      for (Future<?> one : clients) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    return answers.get() / (time.toMillis() / 1000.0);
  }
}
