package fr.portailfamille.payment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.payment.PaymentStatus;
import fr.portailfamille.payment.StartPaymentCommand;
import fr.portailfamille.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When the bank is asked about an attempt whose window lasts a quarter of an hour. */
class SilenceTest {

  private static final Instant NOW = Instant.parse("2026-10-07T17:47:00Z");
  private static final Instant END = NOW.plus(Duration.ofMinutes(15));

  @Test
  void beginsWithTheEndOfTheWindow() {
    assertThat(attempt().isSilent(END.minusMillis(1))).isFalse();
    assertThat(attempt().isSilent(END)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"PAID", "CANCELLED"})
  void isOverWithAWordThatIsFinal(PaymentStatus word) {
    PaymentAttempt attempt = attempt();
    attempt.become(word, NOW);
    assertThat(attempt.isSilent(END.plus(Duration.ofDays(1)))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"PENDING", "REFUSED", "EXPIRED", "UNKNOWN"})
  void staysWhereMoneyMayStillHaveBeenTaken(PaymentStatus word) {
    PaymentAttempt attempt = attempt();
    attempt.become(word, NOW);
    assertThat(attempt.isSilent(END)).isTrue();
  }

  @Test
  void asksAgainLaterAndLater() {
    PaymentAttempt attempt = attempt();
    List<Long> minutes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      attempt.askAgain(END);
      minutes.add(Duration.between(END, attempt.nextInquiryAt()).toMinutes());
    }
    assertThat(minutes)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 360L, 360L, 360L);
  }

  @Test
  void endsWhenNothingIsLeftToAsk() {
    PaymentAttempt attempt = attempt();
    attempt.askNoMore();
    assertThat(attempt.isSilent(END)).isFalse();
  }

  private static PaymentAttempt attempt() {
    return new PaymentAttempt(
        new StartPaymentCommand(
            1, 2, Money.ofCents(1400), "basket:3", null, Duration.ofMinutes(15)),
        "SYSTEMPAY",
        new PaymentProvider.Merchant("12345678", "TEST"),
        "000042",
        NOW);
  }
}
