package fr.portailfamille.payment.internal.systempay;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A call of REST V4, with HTTP Basic.
 *
 * @param shop the merchant's number, the user of the password
 */
record RestCall(String address, String shop, String password) {

  private static final String PATH = "/api-payment/V4/";

  /** The password must not travel in clear, except to a bank on this machine. */
  private static final Pattern SAFE =
      Pattern.compile(
          "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?/?");

  /** Whether there is a contract for it: a password, and an address that keeps it secret. */
  boolean isPossible() {
    return !password.isEmpty() && SAFE.matcher(address).matches();
  }

  /**
   * @param resource {@code Order/Get}
   */
  Optional<HttpRequest> of(String resource, JsonObject body) {
    if (!isPossible()) {
      return Optional.empty();
    }
    String basic = shop + ":" + password;
    return Optional.of(
        HttpRequest.newBuilder(URI.create(address.replaceFirst("/$", "") + PATH + resource))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json; charset=UTF-8")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }
}
