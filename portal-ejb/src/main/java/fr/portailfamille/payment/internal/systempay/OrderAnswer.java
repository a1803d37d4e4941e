package fr.portailfamille.payment.internal.systempay;

import fr.portailfamille.payment.internal.BankWord;
import fr.portailfamille.payment.internal.BankWord.Meaning;
import fr.portailfamille.payment.internal.PaymentAttempt;
import fr.portailfamille.shared.Money;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The answer of REST V4 {@code Order/Get}: the transactions of an order, a refused card and the one
 * after it for example. Where one is paid the others say nothing more; else the last one speaks.
 */
final class OrderAnswer {

  /** «Transaction not found»: an answer, not a failure. */
  private static final String NOT_FOUND = "PSP_010";

  /** The buyer left: for what was asked this is no payment at all. */
  private static final Set<String> ABANDONED = Set.of("ABANDONED", "NOT_CREATED");

  private static final JsonObject NONE = JsonValue.EMPTY_JSON_OBJECT;

  private OrderAnswer() {}

  static Optional<List<BankWord>> words(String body, PaymentAttempt attempt) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return words(reader.readObject(), attempt);
    } catch (JsonException | ClassCastException | ArithmeticException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<List<BankWord>> words(JsonObject envelope, PaymentAttempt attempt) {
    JsonObject answer = object(envelope, "answer");
    if (!"SUCCESS".equals(text(envelope, "status"))) {
      return NOT_FOUND.equals(text(answer, "errorCode"))
          ? Optional.of(List.of())
          : Optional.empty();
    }
    JsonObject order = object(answer, "orderDetails");
    boolean asked =
        attempt.shop().equals(text(answer, "shopId"))
            && attempt.reference().equals(text(order, "orderId"))
            && attempt.mode().equals(text(order, "mode"))
            && answer.get("transactions") != null;
    return asked ? Optional.of(spoken(answer)) : Optional.empty();
  }

  private static List<BankWord> spoken(JsonObject answer) {
    List<BankWord> words =
        answer.getJsonArray("transactions").getValuesAs(JsonObject.class).stream()
            .filter(transaction -> !ABANDONED.contains(text(transaction, "detailedStatus")))
            .filter(transaction -> !"CREDIT".equals(text(transaction, "operationType")))
            .sorted(Comparator.comparing(transaction -> text(transaction, "creationDate")))
            .map(OrderAnswer::word)
            .toList();
    List<BankWord> paid = words.stream().filter(w -> w.meaning() == Meaning.PAID).toList();
    if (!paid.isEmpty() || words.isEmpty()) {
      return paid;
    }
    return List.of(words.get(words.size() - 1));
  }

  private static BankWord word(JsonObject transaction) {
    JsonObject card = object(object(transaction, "transactionDetails"), "cardDetails");
    String status = text(transaction, "detailedStatus");
    boolean debit = Set.of("", "DEBIT").contains(text(transaction, "operationType"));
    return new BankWord(
        debit ? TransactionStatus.meaning(status) : Meaning.NOT_ABOUT_PAYMENT,
        amount(transaction),
        emptyAsNull(text(transaction, "uuid")),
        emptyAsNull(text(card, "pan")),
        emptyAsNull(text(object(card, "authorizationResponse"), "authorizationNumber")),
        status);
  }

  private static Money amount(JsonObject transaction) {
    boolean euros = "EUR".equals(text(transaction, "currency"));
    return euros
            && transaction.get("amount") instanceof JsonNumber cents
            && cents.longValueExact() > 0
        ? Money.ofCents(cents.longValueExact())
        : null;
  }

  private static JsonObject object(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonObject child ? child : NONE;
  }

  private static String text(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonString text ? text.getString() : "";
  }

  private static String emptyAsNull(String text) {
    return text.isBlank() ? null : text;
  }
}
