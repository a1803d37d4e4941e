package fr.portailfamille.payment.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The line to the banks: asks and gives up soon, whatever the other side does. */
@ApplicationScoped
public class BankLine {

  private static final Logger LOG = Logger.getLogger(BankLine.class.getName());
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration WHOLE = Duration.ofSeconds(10);

  /** A refused password is answered in the protocol's words too. */
  private static final Set<Integer> ANSWERS = Set.of(200, 401);

  private HttpClient client;

  @PostConstruct
  void open() {
    client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** The body of the answer; nothing when there was none in time. Not inside a transaction. */
  public Optional<String> ask(HttpRequest question) {
    CompletableFuture<HttpResponse<String>> call =
        client.sendAsync(question, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      HttpResponse<String> answer = call.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
      if (ANSWERS.contains(answer.statusCode())) {
        return Optional.of(answer.body());
      }
      LOG.log(
          Level.INFO,
          "{0} answered HTTP {1}",
          new Object[] {question.uri().getHost(), answer.statusCode()});
    } catch (ExecutionException | TimeoutException silence) {
      call.cancel(true);
      LOG.log(Level.INFO, "{0} is silent: {1}", new Object[] {question.uri().getHost(), silence});
    } catch (InterruptedException stopping) {
      call.cancel(true);
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }
}
