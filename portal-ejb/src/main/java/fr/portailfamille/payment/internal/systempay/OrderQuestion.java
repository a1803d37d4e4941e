package fr.portailfamille.payment.internal.systempay;

import fr.portailfamille.payment.internal.PaymentAttempt;
import jakarta.json.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The question of REST V4 {@code Order/Get}, with HTTP Basic: what became of this reference? */
final class OrderQuestion {

  private static final String PATH = "/api-payment/V4/Order/Get";

  /** The password must not travel in clear, except to a bank on this machine. */
  private static final Pattern SAFE =
      Pattern.compile(
          "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?/?");

  private OrderQuestion() {}

  static Optional<HttpRequest> about(PaymentAttempt attempt, String address, String password) {
    if (password.isEmpty() || !SAFE.matcher(address).matches()) {
      return Optional.empty();
    }
    String basic = attempt.shop() + ":" + password;
    String body = Json.createObjectBuilder().add("orderId", attempt.reference()).build().toString();
    return Optional.of(
        HttpRequest.newBuilder(URI.create(address.replaceFirst("/$", "") + PATH))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json; charset=UTF-8")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }
}
