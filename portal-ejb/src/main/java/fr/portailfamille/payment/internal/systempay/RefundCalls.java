package fr.portailfamille.payment.internal.systempay;

import fr.portailfamille.payment.internal.BankWord.Meaning;
import fr.portailfamille.payment.internal.PaymentAttempt;
import fr.portailfamille.payment.internal.RefundWord;
import fr.portailfamille.shared.Money;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.Set;

/**
 * Money back on a card by REST V4: {@code Transaction/Get} tells what the bank holds, {@code
 * CancelOrRefund} gives back what the card was debited with or ends what it was not, {@code Update}
 * makes smaller what the card is not debited with yet.
 */
final class RefundCalls {

  /** A disputed payment, and a shop without the right to these calls: asking again is no use. */
  private static final Set<String> FOR_GOOD = Set.of("PSP_083", "PSP_100");

  private static final Set<String> UNCAPTURED =
      Set.of("AUTHORISED", "AUTHORISED_TO_VALIDATE", "WAITING_AUTHORISATION");

  private RefundCalls() {}

  static Optional<HttpRequest> holding(RestCall call, PaymentAttempt attempt) {
    return call.of(
        "Transaction/Get",
        Json.createObjectBuilder().add("uuid", attempt.transactionUuid()).build());
  }

  static Optional<HttpRequest> giveBack(
      RestCall call,
      PaymentAttempt attempt,
      Money amount,
      RefundWord.Holds holds,
      String reference) {
    boolean smaller = !holds.captured() && amount.compareTo(holds.net()) < 0;
    if (smaller) {
      return call.of(
          "Transaction/Update",
          Json.createObjectBuilder()
              .add("uuid", attempt.transactionUuid())
              .add(
                  "cardUpdate",
                  Json.createObjectBuilder()
                      .add("amount", holds.net().minus(amount).cents())
                      .add("currency", "EUR"))
              .add("comment", reference)
              .build());
    }
    return call.of(
        "Transaction/CancelOrRefund",
        Json.createObjectBuilder()
            .add("uuid", attempt.transactionUuid())
            .add("amount", amount.cents())
            .add("currency", "EUR")
            .add("resolutionMode", "AUTO")
            .add("comment", reference)
            .build());
  }

  static RefundWord held(String body, PaymentAttempt attempt) {
    return read(
        body,
        answer -> {
          if (!attempt.transactionUuid().equals(text(answer, "uuid"))) {
            return new RefundWord.Unclear("OTHER_TRANSACTION");
          }
          String status = text(answer, "detailedStatus");
          if ("CANCELLED".equals(status)) {
            return new RefundWord.Holds(Money.ZERO, false, true);
          }
          boolean captured = "CAPTURED".equals(status);
          JsonObject capture =
              object(
                  object(object(answer, "transactionDetails"), "cardDetails"), "captureResponse");
          long net = cents(answer, "amount") - (captured ? cents(capture, "refundAmount") : 0);
          return new RefundWord.Holds(
              Money.ofCents(net), captured, captured || UNCAPTURED.contains(status));
        });
  }

  static RefundWord givenBack(String body, PaymentAttempt attempt, Money expected) {
    return read(
        body,
        answer -> {
          String status = text(answer, "detailedStatus");
          if ("CREDIT".equals(text(answer, "operationType"))) {
            return credited(status);
          }
          boolean ended = "CANCELLED".equals(status) && expected.isZero();
          boolean smaller =
              TransactionStatus.meaning(status) == Meaning.PAID
                  && cents(answer, "amount") == expected.cents();
          return (ended || smaller) && attempt.transactionUuid().equals(text(answer, "uuid"))
              ? new RefundWord.Done()
              : new RefundWord.Unclear(status);
        });
  }

  private static RefundWord credited(String status) {
    return switch (TransactionStatus.meaning(status)) {
      case PAID -> new RefundWord.Done();
      case REFUSED -> new RefundWord.No(status, true);
      default -> new RefundWord.Unclear(status);
    };
  }

  /** What is read of an answer that is no error. */
  @FunctionalInterface
  private interface Reading {
    RefundWord of(JsonObject answer);
  }

  private static RefundWord read(String body, Reading reading) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      JsonObject envelope = reader.readObject();
      JsonObject answer = object(envelope, "answer");
      String status = text(envelope, "status");
      if ("ERROR".equals(status)) {
        String code = text(answer, "errorCode");
        return new RefundWord.No(code, FOR_GOOD.contains(code));
      }
      return "SUCCESS".equals(status) ? reading.of(answer) : new RefundWord.Unclear("UNREADABLE");
    } catch (JsonException | ClassCastException | ArithmeticException unreadable) {
      return new RefundWord.Unclear("UNREADABLE");
    }
  }

  private static long cents(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonNumber number ? number.longValueExact() : 0;
  }

  private static JsonObject object(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonObject child ? child : JsonValue.EMPTY_JSON_OBJECT;
  }

  private static String text(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonString text ? text.getString() : "";
  }
}
