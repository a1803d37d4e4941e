package fr.portailfamille.sandbox.bank;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Calls the merchant's notification address, before the buyer goes back. What fails is tried again
 * four times, as the real bank does, only sooner. It calls nobody but this machine.
 */
final class Notifier {

  private static final Logger LOG = Logger.getLogger(Notifier.class.getName());
  private static final Set<Integer> SUCCESS =
      Set.of(200, 201, 202, 203, 204, 205, 206, 301, 302, 303, 307, 308);
  private static final int[] RETRY_SECONDS = {5, 15, 30, 60};

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "bank-notifications");
            thread.setDaemon(true);
            return thread;
          });

  /** Sends the signed fields once and plans the repeats when it fails. */
  void send(String address, Map<String, String> fields, String key) {
    Map<String, String> signed = new TreeMap<>(fields);
    signed.put("signature", VadsSignature.sign(fields, key));
    sendSigned(address, signed);
  }

  /** The same for fields that carry their signature, right or wrong. */
  void sendSigned(String address, Map<String, String> fields) {
    attempt(address, FormFields.encode(fields), 0);
  }

  /** Sends the signed fields once, after a while. */
  void sendLater(String address, Map<String, String> fields, String key, Duration after) {
    later.schedule(() -> send(address, fields, key), after.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop() {
    later.shutdownNow();
  }

  private void attempt(String address, String body, int retry) {
    if (!delivered(address, body) && retry < RETRY_SECONDS.length) {
      later.schedule(
          () -> attempt(address, body, retry + 1), RETRY_SECONDS[retry], TimeUnit.SECONDS);
    }
  }

  private boolean delivered(String address, String body) {
    try {
      URI uri = URI.create(address);
      if (!InetAddress.getByName(uri.getHost()).isLoopbackAddress()) {
        LOG.log(Level.WARNING, "The sandbox notifies only this machine, not {0}", address);
        return true;
      }
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .timeout(Duration.ofSeconds(30))
              .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      String answer = response.body();
      LOG.log(
          Level.INFO,
          "Notification: HTTP {0}, {1}",
          new Object[] {
            response.statusCode(), answer.substring(0, Math.min(answer.length(), 100)).strip()
          });
      return SUCCESS.contains(response.statusCode());
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.INFO, "Notification failed: {0}", e.toString());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
