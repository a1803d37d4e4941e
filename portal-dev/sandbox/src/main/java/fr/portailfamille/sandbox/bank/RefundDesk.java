package fr.portailfamille.sandbox.bank;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** REST V4 {@code Transaction/Get}, {@code CancelOrRefund} and {@code Update}. */
final class RefundDesk {

  private final Till till;
  private final Clock clock;
  private volatile RefundMood mood = RefundMood.NORMAL;

  RefundDesk(Till till, Clock clock) {
    this.till = till;
    this.clock = clock;
  }

  void be(RefundMood wished) {
    mood = wished;
  }

  /** What is answered; nothing where the line is cut. */
  Optional<OrderDesk.Reply> answer(String action, String authorization, String body) {
    String shop = OrderDesk.shop(authorization);
    if (shop.isEmpty()) {
      return reply(401, OrderDesk.error("INT_905", "invalid credentials"));
    }
    JsonObject request;
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      request = reader.readObject();
    } catch (JsonException noObject) {
      return reply(200, OrderDesk.error("INT_009", "the request is no JSON object"));
    }
    Optional<Transaction> found = till.transaction(shop, text(request, "uuid"));
    if (found.isEmpty()) {
      return reply(200, OrderDesk.error("PSP_010", "transaction not found"));
    }
    return switch (action) {
      case "Get" -> told(shop, found.get());
      case "CancelOrRefund" -> change(shop, found.get(), request, false);
      case "Update" -> change(shop, found.get(), request, true);
      default -> reply(404, OrderDesk.error("INT_001", "no such call"));
    };
  }

  private Optional<OrderDesk.Reply> change(
      String shop, Transaction transaction, JsonObject request, boolean update) {
    return switch (mood) {
      case REFUSED -> reply(200, OrderDesk.error("PSP_083", "the payment is disputed"));
      case BROKEN -> reply(200, OrderDesk.error("INT_999", "internal fault"));
      case SILENT -> Optional.empty();
      case LOST -> {
        done(shop, transaction, request, update);
        yield Optional.empty();
      }
      case NORMAL, PENDING -> done(shop, transaction, request, update);
    };
  }

  private Optional<OrderDesk.Reply> done(
      String shop, Transaction transaction, JsonObject request, boolean update) {
    if (update) {
      JsonObject card =
          request.get("cardUpdate") instanceof JsonObject given
              ? given
              : JsonValue.EMPTY_JSON_OBJECT;
      return transaction.lower(cents(card)) ? told(shop, transaction) : impossible();
    }
    if (transaction.isCaptured()) {
      return transaction.refund(cents(request)) ? credit(shop, cents(request)) : impossible();
    }
    return transaction.cancel(cents(request)) ? told(shop, transaction) : impossible();
  }

  private static Optional<OrderDesk.Reply> impossible() {
    return reply(200, OrderDesk.error("INT_010", "not for this amount in this state"));
  }

  private static Optional<OrderDesk.Reply> told(String shop, Transaction transaction) {
    return reply(
        200, OrderDesk.envelope("SUCCESS", OrderDesk.transaction(shop, transaction).build()));
  }

  private Optional<OrderDesk.Reply> credit(String shop, long cents) {
    boolean pending = mood == RefundMood.PENDING;
    return reply(
        200,
        OrderDesk.envelope(
            "SUCCESS",
            Json.createObjectBuilder()
                .add("shopId", shop)
                .add("uuid", UUID.randomUUID().toString().replace("-", ""))
                .add("amount", cents)
                .add("currency", "EUR")
                .add("detailedStatus", pending ? "WAITING_AUTHORISATION" : "AUTHORISED")
                .add("operationType", "CREDIT")
                .add("creationDate", clock.instant().toString())
                .build()));
  }

  private static Optional<OrderDesk.Reply> reply(int status, String body) {
    return Optional.of(new OrderDesk.Reply(status, body));
  }

  private static long cents(JsonObject parent) {
    boolean euros = "EUR".equals(text(parent, "currency"));
    return euros && parent.get("amount") instanceof JsonNumber number ? number.longValue() : 0;
  }

  private static String text(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonString text ? text.getString() : "";
  }
}
