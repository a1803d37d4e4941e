package fr.portailfamille.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The addresses that a load balancer asks. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HealthIT {
  @ArquillianResource URL portal;

  @Test
  void isAlive() throws Exception {
    assertThat(get("health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void isReadyWhenDatabaseMigrationsMailAndBatchAreThere() throws Exception {
    HttpResponse<String> answer = get("health/ready");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void keepsTheServersNameToItself() throws Exception {
    HttpResponse<String> answer = get("health/live");

    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
  }

  private HttpResponse<String> get(String path)
      throws IOException, InterruptedException, URISyntaxException {
    URI address = new URI("http://localhost:" + System.getProperty("it.port") + "/" + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
