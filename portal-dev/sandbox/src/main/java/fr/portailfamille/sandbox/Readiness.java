package fr.portailfamille.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for something to become true, bounded in time. */
final class Readiness {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private Readiness() {}

  /** Asks again and again until it is true; after the limit, or when hope is lost, fails. */
  static void await(
      Duration limit, BooleanSupplier condition, BooleanSupplier lost, Supplier<String> message) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (lost.getAsBoolean() || System.nanoTime() > end) {
        throw new SandboxException(message.get());
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SandboxException("Interrupted: " + message.get(), e);
      }
    }
  }

  /** Whether the portal says that it has all it needs. */
  static boolean isReady(Settings settings) {
    return status(settings.publicUrl() + "/health/ready") == 200;
  }

  /** Status of a GET, 0 when nobody answers. */
  static int status(String address) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(10)).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
