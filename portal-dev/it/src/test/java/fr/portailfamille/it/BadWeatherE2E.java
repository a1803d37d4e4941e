package fr.portailfamille.it;

import static fr.portailfamille.it.Patience.within;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.browser.Browser;
import fr.portailfamille.it.browser.Viewport;
import fr.portailfamille.it.browser.Visitor;
import fr.portailfamille.it.places.Crowd;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** What families see, and what is kept, while a neighbour of the portal is away. */
@Isolated("the whole town notices")
class BadWeatherE2E {

  private final HttpClient client = HttpClient.newHttpClient();
  @RegisterExtension final Browser browser = new Browser();

  @Test
  void saysSoWhileTheDatabaseIsAwayAndHealsWithoutARestart() throws Exception {
    Visitor visitor = browser.visitor(Viewport.PHONE);
    visitor.expectsComplaint("503");
    assertThat(status("/health/ready")).isEqualTo(200);

    TestTown.town().database().stop();
    try {
      within(Duration.ofSeconds(15), () -> status("/health/ready") == 503);
      assertThat(get("/health/ready").body()).contains("database");
      assertThat(status("/health/live")).isEqualTo(200);
      visitor.page().navigate("/login.xhtml");
      assertThat(visitor.page().content())
          .contains("momentanément indisponible")
          .doesNotContain("Exception");
    } finally {
      TestTown.town().database().resume();
    }

    within(
        Duration.ofSeconds(30),
        () -> status("/health/ready") == 200 && status("/login.xhtml") == 200);
    visitor.open("/login.xhtml");
    visitor.findsNoBarrier();
  }

  @Test
  void keepsMailsWhileTheMailServerIsAway() throws Exception {
    Crowd.Family family = Crowd.of("courrier", 1).get(0);
    Visitor visitor = browser.visitor(Viewport.DESK);
    TestTown.town().mail().stopSmtp();
    try {
      visitor.open("/forgotten-password.xhtml");
      visitor.page().locator("[id$=':identifier']").fill(family.login());
      visitor.page().locator("[id$=':ask']").click();
      visitor.settle();
      within(
          Duration.ofSeconds(30),
          () -> outbox(family, "status = 'QUEUED' and last_error is not null") == 1);
    } finally {
      TestTown.town().mail().startSmtp();
    }

    within(
        Duration.ofSeconds(90),
        () ->
            TestTown.town().mail().mails().stream()
                .anyMatch(mail -> mail.to().contains(family.login())));
    within(Duration.ofSeconds(20), () -> outbox(family, "status = 'SENT'") == 1);
  }

  private static long outbox(Crowd.Family family, String which) {
    return Crowd.number(
        "select count(*) from outbox_mail where recipient = '" + family.login() + "' and " + which);
  }

  private int status(String path) {
    try {
      return get(path).statusCode();
    } catch (IOException away) {
      return 0;
    }
  }

  private HttpResponse<String> get(String path) throws IOException {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(TestTown.town().settings().publicUrl() + path))
              .timeout(Duration.ofSeconds(10))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
