package fr.portailfamille.sandbox.bank;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;

/** REST V4 {@code Order/Get}: what the bank knows of an order of the shop that asks. */
final class OrderDesk {

  /** An answer in the protocol's envelope. */
  record Reply(int status, String body) {}

  private final Till till;
  private final Clock clock;

  OrderDesk(Till till, Clock clock) {
    this.till = till;
    this.clock = clock;
  }

  Reply get(String authorization, String body) {
    String shop = shop(authorization);
    if (shop.isEmpty()) {
      return new Reply(401, error("INT_905", "invalid credentials"));
    }
    String order;
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      order = reader.readObject().get("orderId") instanceof JsonString id ? id.getString() : "";
    } catch (JsonException noObject) {
      return new Reply(200, error("INT_009", "the request is no JSON object"));
    }
    List<Purchase> purchases =
        till.order(shop, order).stream().filter(p -> !p.transactions().isEmpty()).toList();
    return new Reply(
        200,
        purchases.isEmpty()
            ? error("PSP_010", "transaction not found")
            : envelope("SUCCESS", order(shop, order, purchases)));
  }

  /** Whose password it is; every shop has the same one. */
  static String shop(String authorization) {
    if (authorization == null || !authorization.startsWith("Basic ")) {
      return "";
    }
    try {
      byte[] plain = Base64.getDecoder().decode(authorization.substring("Basic ".length()).strip());
      String text = new String(plain, StandardCharsets.UTF_8);
      String password = ":" + SystemPaySandbox.REST_PASSWORD;
      boolean right = text.matches("[0-9]{8}:.*") && text.substring(8).equals(password);
      return right ? text.substring(0, 8) : "";
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  private JsonObject order(String shop, String id, List<Purchase> purchases) {
    JsonArrayBuilder transactions = Json.createArrayBuilder();
    boolean paid = false;
    for (Purchase purchase : purchases) {
      for (Transaction transaction : purchase.transactions()) {
        transactions.add(transaction(shop, transaction));
        paid |= transaction.outcome() == Outcome.PAID;
      }
    }
    return Json.createObjectBuilder()
        .add("shopId", shop)
        .add("orderCycle", "CLOSED")
        .add("orderStatus", paid ? "PAID" : "UNPAID")
        .add("serverDate", clock.instant().toString())
        .add(
            "orderDetails",
            Json.createObjectBuilder()
                .add("orderTotalAmount", purchases.get(0).cents())
                .add("orderCurrency", "EUR")
                .add("mode", purchases.get(0).field("vads_ctx_mode"))
                .add("orderId", id))
        .add("transactions", transactions)
        .build();
  }

  static JsonObjectBuilder transaction(String shop, Transaction transaction) {
    JsonObjectBuilder card =
        Json.createObjectBuilder()
            .add("legacyTransId", transaction.field("vads_trans_id"))
            .add("effectiveBrand", transaction.field("vads_card_brand"))
            .add("pan", transaction.field("vads_card_number"))
            .add(
                "authorizationResponse",
                Json.createObjectBuilder()
                    .add("authorizationNumber", transaction.field("vads_auth_number")));
    if (transaction.isCaptured()) {
      card.add(
          "captureResponse",
          Json.createObjectBuilder()
              .add("refundAmount", transaction.refundedCents())
              .add("refundCurrency", "EUR"));
    }
    return Json.createObjectBuilder()
        .add("shopId", shop)
        .add("uuid", transaction.uuid())
        .add("amount", transaction.cents())
        .add("currency", "EUR")
        .add("paymentMethodType", "CARD")
        .add("status", transaction.outcome() == Outcome.PAID ? "PAID" : "UNPAID")
        .add("detailedStatus", transaction.status())
        .add("operationType", "DEBIT")
        .add("creationDate", transaction.createdAt())
        .add(
            "transactionDetails",
            Json.createObjectBuilder().add("sequenceNumber", 1).add("cardDetails", card));
  }

  static String error(String code, String message) {
    return envelope(
        "ERROR",
        Json.createObjectBuilder().add("errorCode", code).add("errorMessage", message).build());
  }

  static String envelope(String status, JsonObject answer) {
    return Json.createObjectBuilder()
        .add("status", status)
        .add("answer", answer)
        .build()
        .toString();
  }
}
