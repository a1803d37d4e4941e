package fr.portailfamille.payment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference of a payment, as families know it. */
class PaymentReferenceTest {

  private static final LocalDate DAY = LocalDate.of(2020, 5, 15);

  @Test
  void looksAsFamiliesKnowIt() {
    assertThat(PaymentReference.of("alac-carquefou", DAY, 1691))
        .isEqualTo("ALACCARQUEFOUrefreg20200515x1691");
  }

  @Test
  void staysWithinWhatBanksTake() {
    String longest = PaymentReference.of("é".repeat(100), DAY, Long.MAX_VALUE);
    assertThat(longest).hasSizeLessThanOrEqualTo(63).startsWith("EEE");
    assertThat(PaymentReference.isPossible(longest)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "é", "a\0b", "x'; drop table payment_attempt"})
  void refusesWhatItCannotHaveGiven(String text) {
    assertThat(PaymentReference.isPossible(text)).isFalse();
  }
}
