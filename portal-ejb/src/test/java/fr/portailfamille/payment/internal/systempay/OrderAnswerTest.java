package fr.portailfamille.payment.internal.systempay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.payment.StartPaymentCommand;
import fr.portailfamille.payment.internal.BankWord;
import fr.portailfamille.payment.internal.BankWord.Meaning;
import fr.portailfamille.payment.internal.PaymentAttempt;
import fr.portailfamille.payment.internal.PaymentProvider;
import fr.portailfamille.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bank's answer about an attempt of 14,00 € of shop 12345678 is read as. */
class OrderAnswerTest {

  @Test
  void readsThePaymentWithItsCardAndTransaction() {
    assertThat(words(order(paid("a", 1400, "10:00"))))
        .contains(
            List.of(
                new BankWord(
                    Meaning.PAID,
                    Money.ofCents(1400),
                    "a",
                    "497010XXXXXX0055",
                    "3fe24f",
                    "AUTHORISED")));
  }

  @Test
  void hearsOnlyThePaymentWhereACardWasRefusedBeforeOrAfterIt() {
    String answer =
        order(transaction("REFUSED", "r", 1400, "10:05") + "," + paid("a", 1400, "10:00"));
    assertThat(words(answer).orElseThrow())
        .extracting(BankWord::transactionUuid)
        .containsExactly("a");
  }

  @Test
  void hearsEachPaymentInTheOrderOfTime() {
    String answer = order(paid("b", 1400, "10:05") + "," + paid("a", 1400, "10:00"));
    assertThat(words(answer).orElseThrow())
        .extracting(BankWord::transactionUuid)
        .containsExactly("a", "b");
  }

  @Test
  void hearsTheLastOfSeveralRefusals() {
    String answer =
        order(
            transaction("UNDER_VERIFICATION", "b", 1400, "10:05")
                + ","
                + transaction("REFUSED", "a", 1400, "10:00"));
    assertThat(words(answer).orElseThrow())
        .extracting(BankWord::meaning)
        .containsExactly(Meaning.STILL_PENDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABANDONED", "NOT_CREATED"})
  void takesAnAbandonForNoPayment(String status) {
    assertThat(words(order(transaction(status, "a", 1400, "10:00")))).contains(List.of());
  }

  @Test
  void takesARefundForNoPayment() {
    String refund = paid("a", 1400, "10:00").replace("DEBIT", "CREDIT");
    assertThat(words(order(refund))).contains(List.of());
  }

  @Test
  void knowsWhenTheBankKnowsNothing() {
    assertThat(words("{\"status\":\"ERROR\",\"answer\":{\"errorCode\":\"PSP_010\"}}"))
        .contains(List.of());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1400})
  void readsNoAmountThatIsNotPositive(long cents) {
    assertThat(words(order(paid("a", cents, "10:00"))).orElseThrow())
        .extracting(BankWord::amount)
        .containsExactly((Money) null);
  }

  @Test
  void readsNoAmountInAnotherCurrency() {
    String dollars = paid("a", 1400, "10:00").replace("EUR", "USD");
    assertThat(words(order(dollars)).orElseThrow())
        .extracting(BankWord::amount)
        .containsExactly((Money) null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "{}",
        "{\"status\":\"SUCCESS\"}",
        "{\"status\":\"SUCCESS\",\"answer\":[]}",
        "{\"status\":\"ERROR\",\"answer\":{\"errorCode\":\"INT_905\"}}",
        "{\"status\":\"ERROR\",\"answer\":{\"errorCode\":\"PSP_100\"}}"
      })
  void takesAnythingElseForNoAnswer(String body) {
    assertThat(words(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"12345678,87654321", "TEST,PRODUCTION", "OITrefreg20261007x1,OITrefreg20261007x2"})
  void takesTheAnswerAboutSomethingElseForNone(String ours, String other) {
    String answer = order(paid("a", 1400, "10:00"));
    assertThat(words(answer)).isPresent();
    assertThat(words(answer.replace("\"" + ours + "\"", "\"" + other + "\""))).isEmpty();
  }

  private static Optional<List<BankWord>> words(String body) {
    return OrderAnswer.words(body, new Asked());
  }

  private static String order(String transactions) {
    return """
        {"status":"SUCCESS","answer":{"shopId":"12345678","orderStatus":"PAID",
        "orderDetails":{"orderId":"OITrefreg20261007x1","mode":"TEST"},"transactions":[%s]}}
        """
        .formatted(transactions);
  }

  private static String paid(String uuid, long cents, String time) {
    return transaction("AUTHORISED", uuid, cents, time);
  }

  private static String transaction(String status, String uuid, long cents, String time) {
    return """
        {"uuid":"%s","amount":%d,"currency":"EUR","detailedStatus":"%s","operationType":"DEBIT",
        "creationDate":"2026-10-07T%s:00Z","transactionDetails":{"cardDetails":{
        "pan":"497010XXXXXX0055","authorizationResponse":{"authorizationNumber":"3fe24f"}}}}
        """
        .formatted(uuid, cents, status, time);
  }

  /** The attempt that is asked about. */
  private static final class Asked extends PaymentAttempt {

    Asked() {
      super(
          new StartPaymentCommand(
              1, 2, Money.ofCents(1400), "basket:3", null, Duration.ofMinutes(15)),
          "SYSTEMPAY",
          new PaymentProvider.Merchant("12345678", "TEST"),
          "000042",
          Instant.parse("2026-10-07T17:47:00Z"));
    }

    @Override
    public String reference() {
      return "OITrefreg20261007x1";
    }
  }
}
