package fr.portailfamille.payment.internal.systempay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.payment.StartPaymentCommand;
import fr.portailfamille.payment.internal.BankWord;
import fr.portailfamille.payment.internal.BankWord.Meaning;
import fr.portailfamille.payment.internal.PaymentAttempt;
import fr.portailfamille.payment.internal.PaymentProvider;
import fr.portailfamille.payment.internal.PaymentReceiver;
import fr.portailfamille.payment.internal.RefundWord;
import fr.portailfamille.shared.Money;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the bank's answers about money back on a card are read as; the payment is «abc», 14,00 €.
 */
class RefundCallsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CAPTURED|1400|400|1000|true|true",
        "CAPTURED|1400|0|1400|true|true",
        "AUTHORISED|1000||1000|false|true",
        "CANCELLED|1400||0|false|true",
        "UNDER_VERIFICATION|1400||1400|false|false"
      })
  void readsWhatTheBankHolds(
      String status, long amount, Long refunded, long net, boolean captured, boolean settled) {
    assertThat(RefundCalls.held(transaction(status, amount, refunded), attempt()))
        .isEqualTo(new RefundWord.Holds(Money.ofCents(net), captured, settled));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREDIT|AUTHORISED|400|Done",
        "CREDIT|CAPTURED|400|Done",
        "CREDIT|WAITING_AUTHORISATION|400|Unclear",
        "CREDIT|REFUSED|400|No",
        "CREDIT|SOMETHING_NEW|400|Unclear",
        "DEBIT|AUTHORISED|1000|Done",
        "DEBIT|AUTHORISED|1400|Unclear",
        "DEBIT|CANCELLED|1400|Unclear"
      })
  void readsWhatBecameOfAPart(String operation, String status, long amount, String word) {
    assertThat(
            RefundCalls.givenBack(
                answer(operation, status, amount), attempt(), Money.ofCents(1000)))
        .extracting(w -> w.getClass().getSimpleName())
        .isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({"DEBIT, CANCELLED, Done", "DEBIT, CAPTURED, Unclear", "CREDIT, CAPTURED, Done"})
  void readsWhatBecameOfTheWhole(String operation, String status, String word) {
    assertThat(RefundCalls.givenBack(answer(operation, status, 1400), attempt(), Money.ZERO))
        .extracting(w -> w.getClass().getSimpleName())
        .isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"status\":\"ERROR\",\"answer\":{\"errorCode\":\"PSP_083\"}}|No[code=PSP_083, forGood=true]",
        "{\"status\":\"ERROR\",\"answer\":{\"errorCode\":\"INT_905\"}}|No[code=INT_905, forGood=false]",
        "{\"status\":\"SUCCESS\",\"answer\":{\"uuid\":\"other\"}}|Unclear[code=OTHER_TRANSACTION]",
        "<html>|Unclear[code=UNREADABLE]",
        "[]|Unclear[code=UNREADABLE]",
        "{}|Unclear[code=UNREADABLE]"
      })
  void readsErrorsAndWhatIsNoAnswer(String body, String word) {
    assertThat(RefundCalls.held(body, attempt())).hasToString(word);
  }

  private static String answer(String operation, String status, long amount) {
    String uuid = "CREDIT".equals(operation) ? "def" : "abc";
    return "{\"status\":\"SUCCESS\",\"answer\":{\"uuid\":\"%s\",\"operationType\":\"%s\",\"detailedStatus\":\"%s\",\"amount\":%d}}"
        .formatted(uuid, operation, status, amount);
  }

  private static String transaction(String status, long amount, Long refunded) {
    String capture =
        refunded == null
            ? ""
            : ",\"transactionDetails\":{\"cardDetails\":{\"captureResponse\":{\"refundAmount\":%d}}}"
                .formatted(refunded);
    return "{\"status\":\"SUCCESS\",\"answer\":{\"uuid\":\"abc\",\"detailedStatus\":\"%s\",\"amount\":%d%s}}"
        .formatted(status, amount, capture);
  }

  private static PaymentAttempt attempt() {
    Instant now = Instant.parse("2026-11-02T10:00:00Z");
    PaymentAttempt attempt =
        new PaymentAttempt(
            new StartPaymentCommand(
                1, 1, Money.ofCents(1400), "basket:1", null, Duration.ofMinutes(15)),
            "SYSTEMPAY",
            new PaymentProvider.Merchant("12345678", "TEST"),
            "000001",
            now);
    PaymentReceiver.receives(
        attempt, new BankWord(Meaning.PAID, Money.ofCents(1400), "abc", null, null, "AUTHORISED"));
    return attempt;
  }
}
